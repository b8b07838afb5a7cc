import { assemble, type Bot } from '../src/assemble.js';
import type { Clock } from '../src/clock.js';
import type { Language } from '../src/content/language.js';
import { withSentPoll } from '../src/dialogue/chat-state.js';
import type { Input, Outcome, Venue } from '../src/dialogue/turn.js';
import { parseAction } from '../src/replies/actions.js';
import { plainText, type Button, type Reply } from '../src/replies/reply.js';
import { loadTranslations } from '../src/content/translations.js';
import { IN_MEMORY } from '../src/store/sqlite.js';
import { openStore, type Store } from '../src/store/store.js';
import { testClock, type TestClock } from './test-clock.js';
import { content, engine } from './article.js';

export { content };
export const translations = loadTranslations();

/** A Monday morning. */
export const START = Date.UTC(2026, 0, 5, 9);

/** The whole bot but its channels, on a store in memory unless one is given. */
export const assembleForTest = async (clock: Clock, given?: Store): Promise<Bot & { readonly store: Store }> => {
  const store = given ?? (await openStore({ file: IN_MEMORY, clock }));
  return { ...assemble({ content, engine, translations, store, clock }), store };
};

const clock: TestClock = testClock(START);
export const { dialogue, chats, store } = await assembleForTest(clock);

/** A person's side of a conversation in tests: says, presses, and reads what came. */
export interface Person {
  say(text: string): Promise<string>;
  /** Presses the button whose label holds these words; fails when no button on the last message does. */
  press(label: string): Promise<string>;
  /** Votes in the quiz that came last: for its right option, or for a wrong one. */
  vote(isRight: boolean): Promise<string>;
  act(input: Input): Promise<Outcome>;
  readonly buttons: () => readonly Button[];
  readonly last: () => Outcome | undefined;
}

let people = 0;

/** Makes people who talk with a bot, each in a chat of their own unless `elsewhere` says where. */
export const peopleOf =
  (bot: Pick<Bot, 'dialogue' | 'chats'>, time: Clock) =>
  (client: Language, elsewhere: Partial<Venue> = {}): Person => {
    const venue: Venue = { chat: ++people, kind: 'private', mayManage: () => Promise.resolve(true), zone: 'Europe/Moscow', ...elsewhere };
    let last: Outcome | undefined;
    let polls = 0;
    const replies = (): readonly Reply[] => (last?.replies ?? []).map(({ reply }) => reply);
    const buttons = (): readonly Button[] => replies().flatMap((reply) => reply.buttons.flat());
    const act = async (input: Input): Promise<Outcome> => {
      const chat = await bot.chats.load(venue.chat);
      const told = await bot.dialogue.handle(input, { chat, venue, client, now: time.now() });
      const asks = told.replies.some(({ reply }) => reply.quiz);
      last = asks ? { ...told, chat: withSentPoll(told.chat, { poll: `poll ${++polls}`, message: polls }) } : told;
      // What is stored must survive being written down.
      if (!last.forgotten) await bot.chats.save(venue.chat, last.chat, client);
      return last;
    };
    const text = (): string =>
      plainText(
        replies()
          .map(({ html }) => html)
          .join('\n\n'),
      );
    return {
      act,
      buttons,
      last: () => last,
      say: async (message) => {
        const [, name, payload = ''] = /^\/([\p{L}\w]+)(?:\s(.*))?$/u.exec(message) ?? [];
        await act(name === undefined ? { kind: 'text', text: message } : { kind: 'command', name, payload });
        return text();
      },
      vote: async (isRight) => {
        const quiz = replies().find((reply) => reply.quiz)?.quiz;
        if (!quiz) throw new Error('No quiz came last');
        const wrong = (quiz.right + 1) % quiz.options.length;
        await act({ kind: 'pollAnswered', poll: `poll ${polls}`, option: isRight ? quiz.right : wrong });
        return text();
      },
      press: async (label) => {
        const button = buttons().find((each) => each.label.includes(label));
        const labels = buttons().map((each) => each.label);
        if (button?.kind !== 'action') throw new Error(`No button "${label}" among: ${labels.join(' | ')}`);
        await act({ kind: 'action', action: parseAction(button.data) });
        return text();
      },
    };
  };

/** Somebody who talks with the bot that most tests share. */
export const createPerson = peopleOf({ dialogue, chats }, clock);
