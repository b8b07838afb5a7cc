import { createChannel, createSession } from 'better-sse';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { World } from '../../world/world.js';
import { messageView, profilesView, roomsView, worldView } from './views.js';

/** Server-sent events for the pages that are open: first `world`, all that there is, then each change. */
export interface Live {
  open(request: FastifyRequest, reply: FastifyReply): Promise<void>;
}

export const createLive = (world: World): Live => {
  const channel = createChannel();
  // With no page open nothing is worked out: a bench sends a hundred thousand messages.
  const tell = (name: string, data: () => unknown): void => {
    if (channel.sessionCount > 0) channel.broadcast(data(), name);
  };
  const { events } = world;
  events.on('message', ({ chat, keyboard }, stored) => {
    tell('message', () => ({ chat: chat.id, keyboard, message: messageView(stored) }));
  });
  events.on('edit', ({ chat }, stored) => {
    tell('edit', () => ({ chat: chat.id, message: messageView(stored) }));
  });
  events.on('delete', ({ chat }, message) => {
    tell('delete', () => ({ chat: chat.id, message }));
  });
  events.on('action', ({ chat }, action) => {
    tell('action', () => ({ chat: chat.id, action }));
  });
  events.on('reaction', ({ chat }, message, reactions) => {
    tell('reaction', () => ({ chat: chat.id, message, reactions }));
  });
  events.on('rooms', () => {
    tell('rooms', () => roomsView(world));
  });
  events.on('profile', () => {
    tell('profile', () => profilesView(world));
  });

  return {
    open: async (request, reply) => {
      reply.hijack();
      const session = await createSession(request.raw, reply.raw);
      session.push(worldView(world), 'world');
      channel.register(session);
    },
  };
};
