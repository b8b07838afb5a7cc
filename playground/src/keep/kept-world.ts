import type { Chat, Message, ReactionType, ReplyKeyboardMarkup } from '@grammyjs/types';
import { z } from 'zod';
import type { StoredFile } from '../world/files.js';
import type { Room, Stored } from '../world/room.js';
import type { World } from '../world/world.js';

const storedSchema = z.object({
  message: z.looseObject({ message_id: z.int(), date: z.int() }),
  author: z.int(),
  inlineMessageId: z.string().optional(),
  votes: z.array(z.tuple([z.int(), z.array(z.int())])).optional(),
});

const roomSchema = z.object({
  chat: z.looseObject({ id: z.int(), type: z.enum(['private', 'group', 'supergroup', 'channel']) }),
  people: z.array(z.int()),
  bot: z.enum(['none', 'member', 'administrator', 'left', 'kicked']),
  migratedTo: z.int().optional(),
  keyboard: z.looseObject({}).optional(),
  messages: z.array(storedSchema),
  reactions: z.array(z.tuple([z.int(), z.array(z.looseObject({ type: z.string() }))])),
});

const fileSchema = z.object({
  id: z.string(),
  uniqueId: z.string(),
  kind: z.enum(['photo', 'document']),
  path: z.string(),
  name: z.string(),
  mime: z.string(),
  base64: z.base64(),
});

/** The chats of a world with their latest messages, as they outlast the process. */
export const keptWorld = z.object({ format: z.literal(1), rooms: z.array(roomSchema), files: z.array(fileSchema) });
export type KeptWorld = z.output<typeof keptWorld>;

/** Of each chat, and of the files in all of them. A chart has some 50 kB. */
const MOST_MESSAGES = 100;
const MOST_BYTES = 4 * 1024 * 1024;

const filesOf = (world: World, { message }: Stored): readonly StoredFile[] =>
  [...JSON.stringify(message).matchAll(/"file_id":"([^"]+)"/g)]
    .map(([, id = '']) => world.files.byId(id))
    .filter((file) => file !== undefined);

/** What is to be kept of a world: the latest messages of each chat, but for those whose files have no more room. */
export const keep = (world: World): KeptWorld => {
  const files = new Map<string, StoredFile>();
  let bytes = 0;
  const hasRoom = (stored: Stored): boolean => {
    const more = filesOf(world, stored).filter(({ id }) => !files.has(id));
    const size = more.reduce((sum, { bytes: { length } }) => sum + length, 0);
    if (bytes + size > MOST_BYTES) return false;
    bytes += size;
    for (const file of more) files.set(file.id, file);
    return true;
  };
  const latest = [...world.rooms.values()]
    .flatMap((room) => [...room.messages.values()].slice(-MOST_MESSAGES))
    .sort((a, b) => b.message.date - a.message.date);
  const kept = new Set(latest.filter(hasRoom));
  return {
    format: 1,
    rooms: [...world.rooms.values()].map((room) => keepRoom(room, kept)),
    files: [...files.values()].map(({ bytes: content, ...file }) => ({ ...file, base64: content.toString('base64') })),
  };
};

const keepRoom = (room: Room, kept: ReadonlySet<Stored>): KeptWorld['rooms'][number] => ({
  chat: { ...room.chat },
  people: [...room.people.keys()],
  bot: room.bot,
  ...(room.migratedTo === undefined ? {} : { migratedTo: room.migratedTo }),
  ...(room.keyboard ? { keyboard: { ...room.keyboard } } : {}),
  messages: [...room.messages.values()]
    .filter((stored) => kept.has(stored))
    .map(({ message, votes, ...stored }) => ({
      ...stored,
      message: { ...message },
      ...(votes ? { votes: [...votes].map(([who, options]): [number, number[]] => [who, [...options]]) } : {}),
    })),
  reactions: [...room.reactions].map(([id, reactions]) => [id, reactions.map((reaction) => ({ ...reaction }))]),
});

/** Puts what was kept back into a world that has its people, but nothing said in it yet. */
export const restore = (world: World, { rooms, files }: KeptWorld): void => {
  for (const { base64, ...file } of files) world.files.putBack({ ...file, bytes: Buffer.from(base64, 'base64') });
  for (const kept of rooms) {
    const chat = kept.chat as unknown as Chat;
    const people = kept.people.map((id) => world.users.get(id)).filter((user) => user !== undefined);
    const room = world.rooms.get(chat.id) ?? world.addRoom(chat, people, kept.bot);
    room.bot = kept.bot;
    room.migratedTo = kept.migratedTo;
    room.keyboard = kept.keyboard as unknown as ReplyKeyboardMarkup | undefined;
    for (const { message, votes, ...stored } of kept.messages)
      world.putBack(room, {
        author: stored.author,
        message: message as unknown as Message,
        ...(stored.inlineMessageId === undefined ? {} : { inlineMessageId: stored.inlineMessageId }),
        ...(votes ? { votes: new Map(votes) } : {}),
      });
    for (const [id, reactions] of kept.reactions) room.reactions.set(id, reactions as unknown as ReactionType[]);
  }
};
