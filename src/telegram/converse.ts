import { LRUCache } from 'lru-cache';
import type { Chats } from '../dialogue/chats.js';
import type { Dialogue } from '../dialogue/dialogue.js';
import { hearing, isChanged } from '../dialogue/heard.js';
import { menuLanguage, withSentPoll } from '../dialogue/chat-state.js';
import type { Venue } from '../dialogue/turn.js';
import { escapeHtml } from '../replies/reply.js';
import type { AmurContext, Step, Unsent } from './context.js';
import { mayPass } from './may-pass.js';
import type { IsAdmin } from './membership.js';
import type { Me } from './message-input.js';
import type { Received } from './received.js';
import type { Sender } from './sending/send.js';
import { guessZone } from './time-zone.js';
import type { Turns } from './turns.js';

/** What talking needs; everything in it is built by start.ts. */
export interface Conversing {
  readonly dialogue: Dialogue;
  readonly chats: Chats;
  readonly isAdmin: IsAdmin;
  /** Who may use the operators' commands. */
  readonly operators: readonly number[];
  readonly me: Me;
  /** Working out replies takes the processor. */
  readonly turns: Pick<Turns, 'take'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

const MOST_UNSENT = 1_000;

/**
 * Asks the dialogue, has the next steps send what it says, and leaves in the context what is to be remembered of it.
 * An update that comes again because its replies couldn't be sent is sent on from there: what it asked for is done.
 */
export const converse = (conversing: Conversing): Step => {
  const unsent = new LRUCache<number, Unsent>({ max: MOST_UNSENT });
  return async (ctx, next) => {
    const { update_id: id } = ctx.brought;
    const { received } = ctx;
    if (!received) return;
    const led = unsent.get(id) ?? (await workOut(received, conversing));
    unsent.set(id, led);
    ctx.unsent = led;
    try {
      await next();
    } catch (error) {
      if (!mayPass(error)) unsent.delete(id);
      throw error;
    }
    unsent.delete(id);
    ctx.remember = remembering(led, received, conversing.chats);
  };
};

const workOut = async (received: Received, conversing: Conversing): Promise<Unsent> => {
  const { dialogue, chats, turns, now } = conversing;
  const { written } = received;
  const before = await chats.load(received.chat);
  if (written?.isEdited && !isChanged(before, written)) return { before, outcome: { chat: before, replies: [] }, sent: 0 };
  await turns.take();
  const chat = written ? hearing(before, written) : before;
  const surroundings = { chat, venue: venueOf(received, conversing), client: received.client, now: now() };
  return { before, outcome: await dialogue.handle(received.input, surroundings), sent: 0 };
};

/** Not before it's sent: what can't be sent comes again, perhaps to another process, and finds the chat as it was. */
const remembering = ({ before, outcome, poll }: Unsent, { chat, client }: Received, chats: Chats): AmurContext['remember'] => {
  if (outcome.chat === before || outcome.forgotten) return undefined;
  const next = poll ? withSentPoll(outcome.chat, poll) : outcome.chat;
  return () => chats.save(chat, next, menuLanguage(next, client));
};

const venueOf = ({ chat, topic, kind, author, languageCode }: Received, { isAdmin, operators, me }: Conversing): Venue => ({
  chat,
  person: author,
  thread: topic,
  kind,
  mayManage: (other) => (kind === 'private' && other === undefined ? Promise.resolve(true) : isAdmin(other ?? chat, author)),
  isOperator: kind === 'private' && operators.includes(author),
  // Asked for by few turns, and Intl takes its time.
  get zone() {
    return guessZone(languageCode);
  },
  bot: `@${me.username}`,
});

/** Ends the waiting of a pressed button, with what the dialogue has to say over the chat. */
export const answerPress =
  (sender: Sender): Step =>
  async ({ unsent, received }, next) => {
    if (unsent && received?.press) {
      const { notice, replies } = unsent.outcome;
      unsent.isPressTold ??= await sender.answerPress(received.press.id, notice);
      // Pressed while the bot was away: what would have been a notice is told in a message, or the button would seem dead.
      if (!unsent.isPressTold && notice !== undefined && replies.length === 0)
        await sender.deliver({ how: 'send', reply: { html: escapeHtml(notice), buttons: [] } }, received);
    }
    await next();
  };

/** Sends what of the replies isn't sent yet. */
export const sendReplies =
  (sender: Sender): Step =>
  async ({ unsent, received }) => {
    if (!unsent || !received) return;
    const { chat, thread, replyTo, press } = received;
    const { replies, closes } = unsent.outcome;
    if (closes !== undefined && !unsent.isPollClosed) await sender.closePoll(chat, closes);
    unsent.isPollClosed = true;
    for (const delivered of replies.slice(unsent.sent)) {
      unsent.poll = (await sender.deliver(delivered, { chat, thread, replyTo, message: press?.message })) ?? unsent.poll;
      unsent.sent += 1;
    }
  };
