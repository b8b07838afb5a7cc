import { z } from 'zod';
import { botUser } from '../../world/membership.js';
import type { World } from '../../world/world.js';
import type { PlaygroundChat } from '../../people/chat.js';
import type { Person } from '../../people/person.js';
import type { Chats, People } from '../../people/society.js';

const where = { person: z.number().int(), chat: z.number().int() };

/** What someone at the page does, as one of its people. */
export const act = z.discriminatedUnion('act', [
  z.object({ act: z.literal('send'), ...where, text: z.string().min(1).max(4096), replyTo: z.number().int().optional() }),
  z.object({ act: z.literal('edit'), ...where, message: z.number().int(), text: z.string().min(1).max(4096) }),
  z.object({ act: z.literal('upload'), ...where, name: z.string().min(1).max(255), base64: z.base64() }),
  z.object({ act: z.literal('attach'), ...where, what: z.literal(['sticker', 'voice', 'location']) }),
  z.object({ act: z.literal('tap'), ...where, label: z.string(), shared: z.number().int().optional() }),
  z.object({ act: z.literal('press'), ...where, message: z.number().int(), row: z.number().int(), column: z.number().int() }),
  z.object({ act: z.literal('vote'), ...where, message: z.number().int(), options: z.array(z.number().int().min(0)) }),
  z.object({ act: z.literal('inline'), ...where, query: z.string().max(256), offset: z.string().default('') }),
  z.object({ act: z.literal('choose'), ...where, query: z.string(), result: z.looseObject({ id: z.string(), type: z.string() }) }),
  z.object({ act: z.literal(['block', 'unblock', 'addBot', 'removeBot', 'promoteBot', 'upgrade']), ...where }),
]);
export type Act = z.output<typeof act>;

/** Who acts, and where. */
export interface Place {
  readonly person: Person;
  readonly chat: PlaygroundChat;
}

const findPlace = ({ person, chat }: Act, people: People, chats: Chats): Place => {
  const who = people.byId(person);
  const room = chats.byId(chat);
  if (!who || !room) throw new Error('There is no such person or chat here');
  return { person: who, chat: room };
};

const press = (chat: PlaygroundChat, person: Person, wish: Extract<Act, { act: 'press' }>): Promise<unknown> => {
  const message = chat.message(wish.message);
  const button = message?.reply_markup?.inline_keyboard[wish.row]?.[wish.column];
  if (!message || !button || !('callback_data' in button)) throw new Error('The button is no longer there');
  return person.press(message, button.callback_data);
};

/** Does it, and returns what the page is to show: a button's answer, inline results, the chat that a group became. */
export const doAct = async (wish: Act, world: World, people: People, chats: Chats): Promise<unknown> => {
  const { person, chat } = findPlace(wish, people, chats);
  switch (wish.act) {
    case 'send':
      return person.send(wish.text, { chat, ...(wish.replyTo === undefined ? {} : { replyTo: wish.replyTo }) });
    case 'edit': {
      const message = chat.message(wish.message);
      if (!message) throw new Error('The message is no longer there');
      return person.edit(message, wish.text);
    }
    case 'upload':
      return person.attach({ kind: 'file', name: wish.name, bytes: Buffer.from(wish.base64, 'base64') }, { chat });
    case 'attach':
      return person.attach({ kind: wish.what }, { chat });
    case 'tap': {
      const shared = wish.shared === undefined ? undefined : chats.byId(wish.shared);
      return person.tap(wish.label, { chat, ...(shared ? { shared } : {}) });
    }
    case 'press':
      return press(chat, person, wish);
    case 'vote': {
      const message = chat.message(wish.message);
      if (!message) throw new Error('The message is no longer there');
      person.vote(message, ...wish.options);
      return undefined;
    }
    case 'inline':
      return person.inlineQuery(wish.query, { chat, offset: wish.offset });
    case 'choose':
      return person.choose(wish.result as unknown as Parameters<Person['choose']>[0], { chat, query: wish.query });
    case 'block':
      person.block();
      return undefined;
    case 'unblock':
      person.unblock();
      return undefined;
    case 'addBot':
      chat.addBot(person.user, chat.chat.type === 'channel' ? 'administrator' : 'member');
      return undefined;
    case 'promoteBot':
      chat.addBot(person.user, 'administrator');
      return undefined;
    case 'removeBot':
      chat.removeBot(person.user);
      return undefined;
    case 'upgrade':
      return { chat: chat.upgrade(person.user).id, bot: botUser(world).id };
  }
};
