import type { Message } from '@grammyjs/types';
import { call } from '../../playground/tests/call.js';
import type { Scene } from './arbitrary-updates.js';
import { NO_PACE } from './no-pace.js';
import { startBot, type PlaygroundBot } from './playground-bot.js';

/** The bot in a playground with a chat of every kind, to which any update can be given. */
export interface InputTrial {
  readonly scene: Scene;
  readonly started: PlaygroundBot;
  /** Gives the bot these updates and resolves, when all are handled, with what went wrong: failures in the log, requests that were refused. */
  give(updates: readonly object[]): Promise<readonly string[]>;
  close(): Promise<void>;
}

const TOPIC = 7;
/** pino's number of "warn". */
const WARN = 40;
/** What Telegram itself says when nothing is wrong: a button was pressed twice, or the machine is slow. */
const BENIGN = /message is not modified|query is too old/;

export const startInputTrial = async (): Promise<InputTrial> => {
  const started = await startBot({}, { pace: NO_PACE });
  const { playground, logged } = started;
  const { russian, english } = playground.people;
  const forum = playground.chats.create({
    type: 'supergroup',
    title: 'Forum',
    people: [english, russian],
    bot: 'member',
    topics: { [TOPIC]: 'Energy' },
  });
  const supergroup = playground.chats.create({ type: 'supergroup', title: 'Big group', people: [russian, english], bot: 'administrator' });
  const { group, channel } = playground.chats;
  const privates = [russian, english].map((person) => playground.chats.private(person));
  const chats = [...privates, group, supergroup, forum, channel];

  const messages = new Map<number, Message>();
  for (const chat of chats) {
    if (chat !== channel) english.send('/sectors', { chat: chat === privates[0] ? group : chat });
  }
  russian.send('/sectors');
  await call(playground, 'sendMessage', { chat_id: channel.id, text: 'Energy' });
  await playground.idle();
  for (const chat of chats) {
    const [message] = chat.messages().filter(({ from, sender_chat: sender }) => from?.is_bot ?? sender);
    if (message) messages.set(chat.id, message);
  }
  const anonymous = { id: 1_087_968_824, is_bot: true, first_name: 'Group' };

  return {
    started,
    scene: {
      chats: chats.map(({ chat }) => chat),
      users: [russian.user, english.user, russian.user, english.user, russian.user, english.user, anonymous, playground.bot],
      messageOf: (chat) => messages.get(chat)?.message_id ?? 1,
      topic: TOPIC,
    },
    give: async (updates) => {
      playground.ledger.clear();
      const from = logged.length;
      for (const update of updates) playground.inject(update);
      await playground.idle();
      await started.bot.idle();
      const failures = logged
        .slice(from)
        .filter((line) => (JSON.parse(line) as { level: number; fields?: string }).level >= WARN)
        .filter((line) => !line.includes('"fields":'));
      const refused = playground.ledger.refused.filter(({ description }) => !BENIGN.test(description));
      return [...failures, ...refused.map(({ method, code, description }) => `${method} was refused: ${code} ${description}`)];
    },
    close: started.close,
  };
};
