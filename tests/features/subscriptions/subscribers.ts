import { plainText, type Reply } from '../../../src/replies/reply.js';
import { createPace } from '../../../src/pace.js';
import { assembleForTest, peopleOf, START, type Person } from '../../conversation.js';
import { testClock } from '../../test-clock.js';

export const DAY = 24 * 60 * 60_000;

/** A message that a delivery put into a chat. */
export interface Posted {
  readonly chat: number;
  readonly thread: number | null;
  readonly text: string;
  readonly reply: Reply;
}

/** The whole bot on a Monday noon of Moscow, with people to subscribe and what they get. */
export const startSubscribers = async () => {
  const clock = testClock(START);
  const bot = await assembleForTest(clock);
  const posted: Posted[] = [];
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const post = (reply: Reply, { chatId, threadId }: { readonly chatId: number; readonly threadId: number | null }): Promise<void> => {
    posted.push({ chat: chatId, thread: threadId, text: plainText(reply.html), reply });
    return Promise.resolve();
  };
  const deliver = (): Promise<void> => bot.delivererOf(post, createPace(clock), quiet).once();
  return {
    clock,
    bot,
    posted,
    deliver,
    create: peopleOf(bot, clock),
    /** Lets so many days pass, with what they bring. */
    pass: async (days: number): Promise<void> => {
      for (let day = 0; day < days; day++) {
        clock.advance(DAY);
        await deliver();
      }
    },
  };
};

export type Subscribers = Awaited<ReturnType<typeof startSubscribers>>;

/** Three taps. */
export const subscribeTo = async (person: Person, what: string, often: string): Promise<string> => {
  await person.say('/subscribe');
  await person.press(what);
  await person.press(often);
  return person.press('✅');
};
