import { createChannel, createSession } from 'better-sse';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiError } from '../../api/api-error.js';
import type { Room } from '../../world/room.js';
import type { World } from '../../world/world.js';
import { isShown, messageView, profilesView, roomsView, worldView } from './views.js';

/** Server-sent events for the pages that are open: first `world`, all that there is, then each change. */
export interface Live {
  /** Rejects with an ApiError where too many pages are open. */
  open(request: FastifyRequest, reply: FastifyReply): Promise<void>;
}

/** More than anybody looks at; each page costs a connection and memory. */
const MOST_PAGES = 32;

export const createLive = (world: World): Live => {
  const channel = createChannel();
  let pages = 0;
  // With no page open nothing is worked out: a bench sends a hundred thousand messages.
  const tell = (name: string, data: () => unknown): void => {
    if (channel.sessionCount > 0) channel.broadcast(data(), name);
  };
  const tellOf = (room: Room, name: string, data: object): void => {
    if (channel.sessionCount > 0 && isShown(world, room)) channel.broadcast({ chat: room.chat.id, ...data }, name);
  };
  let roomsChanged = false;
  const { events } = world;
  events.on('message', (room, stored) => {
    tellOf(room, 'message', { keyboard: room.keyboard, message: messageView(stored) });
  });
  events.on('edit', (room, stored) => {
    tellOf(room, 'edit', { message: messageView(stored) });
  });
  events.on('delete', (room, message) => {
    tellOf(room, 'delete', { message });
  });
  events.on('action', (room, action) => {
    tellOf(room, 'action', { action });
  });
  events.on('reaction', (room, message, reactions) => {
    tellOf(room, 'reaction', { message, reactions });
  });
  events.on('rooms', () => {
    // Many may come at once; they are told once.
    if (!roomsChanged)
      setImmediate(() => {
        roomsChanged = false;
        tell('rooms', () => roomsView(world));
      });
    roomsChanged = true;
  });
  events.on('profile', () => {
    tell('profile', () => profilesView(world));
  });

  return {
    open: async (request, reply) => {
      if (pages >= MOST_PAGES) throw new ApiError(429, 'Too Many Requests: close some of the pages that show the playground');
      pages++;
      reply.raw.once('close', () => {
        pages--;
      });
      reply.hijack();
      const session = await createSession(request.raw, reply.raw);
      session.push(worldView(world), 'world');
      channel.register(session);
    },
  };
};
