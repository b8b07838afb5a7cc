import type { Message } from '@grammyjs/types';
import type { Room } from '../world/room.js';
import type { World } from '../world/world.js';
import { createMailbox, type Mailbox } from './mailbox.js';

/** What the bot did in a chat and nobody has taken yet. */
export interface Mail {
  readonly sent: Mailbox<Message>;
  readonly edited: Mailbox<Message>;
  readonly actions: Mailbox<string>;
}

const hintOf = (room: Room) => (): string => {
  const last = [...room.messages.values()].slice(-3).map(({ message }) => JSON.stringify(message.text ?? message.caption ?? '(no text)'));
  return `The chat's last messages: ${last.join(', ') || 'none'}. See playground.ledger.refused for what the Bot API refused.`;
};

export const createMail = (room: Room): Mail => {
  const title = room.chat.title ?? 'private chat';
  const hint = hintOf(room);
  return {
    sent: createMailbox(`A message of the bot in "${title}"`, hint),
    edited: createMailbox(`An edit by the bot in "${title}"`, hint),
    actions: createMailbox(`A chat action of the bot in "${title}"`, hint),
  };
};

/** Sorts what the bot does into the mail of its chats: one listener for all, as there may be 100,000 of them. */
export const sortMail = (world: World, mailOf: (room: Room) => Mail): void => {
  world.events.on('message', (room, { message, author }) => {
    if (author === world.bot.user.id) mailOf(room).sent.put(message);
  });
  world.events.on('edit', (room, { message, author, inlineMessageId }) => {
    if (author === world.bot.user.id || inlineMessageId !== undefined) mailOf(room).edited.put(message);
  });
  world.events.on('action', (room, action) => {
    mailOf(room).actions.put(action);
  });
};
