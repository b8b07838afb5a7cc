import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { menuLanguage, type ChatState } from '../dialogue/chat-state.js';
import { withSentPoll, type SentPoll } from '../dialogue/quiz-state.js';
import type { Dialogue } from '../dialogue/dialogue.js';
import { hearing, isChanged } from '../dialogue/heard.js';
import type { Outcome, Venue } from '../dialogue/turn.js';
import { escapeHtml } from '../replies/reply.js';
import type { Translations } from '../replies/translations.js';
import type { IsAdmin } from './admins.js';
import type { Chats } from '../dialogue/chats.js';
import { errorOf, isGone, mayPass } from './errors.js';
import { followChat, welcomeOf, type Welcome } from './membership.js';
import type { Me } from './message-input.js';
import { receive, type Received } from './receive.js';
import type { Sender } from './send.js';
import type { Turns } from './turns.js';
import type { Update } from './update.js';

/** Writes what is to be remembered of an update that was handled. */
export type Remember = () => Promise<void>;

/** What handling an update needs; everything in it is built by main.ts. */
export interface Handling {
  readonly dialogue: Dialogue;
  readonly chats: Chats;
  readonly sender: Sender;
  readonly isAdmin: IsAdmin;
  /** Who may use the operators' commands. */
  readonly operators: readonly number[];
  readonly translations: Translations;
  readonly me: Me;
  /** Working out replies takes the processor. */
  readonly turns: Pick<Turns, 'take'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What an update has led to, and how much of it the person has got. */
interface Unsent {
  /** The chat as the update found it. */
  readonly before: ChatState;
  readonly outcome: Outcome;
  /** Whether the press's own notice got through; undefined before it was tried. */
  isPressTold?: boolean;
  isPollClosed?: boolean;
  /** What the quiz poll among the replies is called. */
  poll?: SentPoll | undefined;
  sent: number;
}

const MOST_UNSENT = 1_000;

/**
 * Handles one update: reads it, asks the dialogue, sends what it says. A failure is told to the person, logged, and goes no further.
 * Returns what is still to be remembered, if anything, to be written in one commit with the update's being done.
 * One that is brought again because its replies couldn't be sent is sent on from there: what it asked for is done.
 * @throws what may pass (see mayPass), for whoever brought the update to bring it again
 */
export const createHandler = (handling: Handling) => {
  const unsent = new LRUCache<number, Unsent>({ max: MOST_UNSENT });
  return async (update: Update, log: Logger): Promise<Remember | undefined> => {
    const { update_id: id } = update;
    const received = receive(update, handling.me);
    try {
      await followChat(update, handling.chats);
      const welcome = welcomeOf(update, handling.me.id);
      if (welcome) await greet(welcome, handling);
      if (!received) return undefined;
      const led = unsent.get(id) ?? (await workOut(received, handling));
      unsent.set(id, led);
      await sendOn(led, received, handling.sender);
      unsent.delete(id);
      return remembering(led, received, handling.chats);
    } catch (error) {
      if (mayPass(error)) throw error;
      unsent.delete(id);
      if (isGone(error)) {
        log.info('the chat is gone or has blocked the bot');
        return undefined;
      }
      log.error({ error: errorOf(error).description }, 'an update failed');
      if (received) await apologize(received, handling).catch((second: unknown) => tellUnheard(second, log));
      return undefined;
    }
  };
};

const tellUnheard = (error: unknown, log: Logger): void => log.warn({ error: errorOf(error).description }, 'no apology got through');

/** Greets a group that has taken the bot in. */
const greet = async ({ chat, client }: Welcome, { chats, dialogue, sender, now }: Handling): Promise<void> => {
  const venue: Venue = { chat, kind: 'group', mayManage: () => Promise.resolve(false) };
  // A group that takes the bot in again may have chosen its language before.
  const known = await chats.load(chat);
  const { replies } = await dialogue.handle({ kind: 'command', name: 'start', payload: '' }, { chat: known, venue, client, now: now() });
  for (const delivered of replies) await sender.deliver(delivered, { chat });
};

const workOut = async (received: Received, handling: Handling): Promise<Unsent> => {
  const { dialogue, chats, turns, now } = handling;
  const { written } = received;
  const before = await chats.load(received.chat);
  if (written?.isEdited && !isChanged(before, written)) return { before, outcome: { chat: before, replies: [] }, sent: 0 };
  await turns.take();
  const chat = written ? hearing(before, written) : before;
  const surroundings = { chat, venue: venueOf(received, handling), client: received.client, now: now() };
  return { before, outcome: await dialogue.handle(received.input, surroundings), sent: 0 };
};

const sendOn = async (led: Unsent, { chat, thread, replyTo, press }: Received, sender: Sender): Promise<void> => {
  const { replies, notice, closes } = led.outcome;
  led.isPressTold ??= press === undefined || (await sender.answerPress(press.id, notice));
  // Pressed while the bot was away: what would have been a notice is told in a message, or the button would seem dead.
  if (!led.isPressTold && notice !== undefined && replies.length === 0)
    await sender.deliver({ how: 'send', reply: { html: escapeHtml(notice), buttons: [] } }, { chat, thread, replyTo });
  if (closes !== undefined && !led.isPollClosed) await sender.closePoll(chat, closes);
  led.isPollClosed = true;
  for (const delivered of replies.slice(led.sent)) {
    led.poll = (await sender.deliver(delivered, { chat, thread, replyTo, message: press?.message })) ?? led.poll;
    led.sent += 1;
  }
};

/** Not before it's sent: what can't be sent comes again, perhaps to another process, and finds the chat as it was. */
const remembering = ({ before, outcome, poll }: Unsent, { chat, client }: Received, chats: Chats): Remember | undefined => {
  if (outcome.chat === before || outcome.forgotten) return undefined;
  const next = poll ? withSentPoll(outcome.chat, poll) : outcome.chat;
  return () => chats.save(chat, next, menuLanguage(next, client));
};

const venueOf = ({ chat, topic, kind, author, zone }: Received, { isAdmin, operators, me }: Handling): Venue => ({
  chat,
  person: author,
  thread: topic,
  kind,
  mayManage: (other) => (kind === 'private' && other === undefined ? Promise.resolve(true) : isAdmin(other ?? chat, author)),
  isOperator: kind === 'private' && operators.includes(author),
  zone,
  bot: `@${me.username}`,
});

const apologize = async ({ chat, thread, replyTo, client }: Received, { sender, translations }: Handling): Promise<void> => {
  await sender.deliver({ how: 'send', reply: { html: translations[client]('dialogue.error'), buttons: [] } }, { chat, thread, replyTo });
};
