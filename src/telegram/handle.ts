import type { Logger } from 'pino';
import { menuLanguage } from '../dialogue/chat-state.js';
import type { Dialogue } from '../dialogue/dialogue.js';
import type { Venue } from '../dialogue/turn.js';
import { escapeHtml } from '../replies/reply.js';
import type { Translations } from '../replies/translations.js';
import { isFull } from '../store/store-error.js';
import type { IsAdmin } from './admins.js';
import type { Chats } from '../dialogue/chats.js';
import { errorOf, isGone, mayPass } from './errors.js';
import { followMembership, followMigration } from './membership.js';
import { receive, type Me, type Received } from './receive.js';
import type { Sender } from './send.js';
import type { Update } from './update.js';

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
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * Handles one update: reads it, asks the dialogue, sends what it says. A failure is told to the person, logged, and goes no further.
 * @throws what may pass (see mayPass), for whoever brought the update to bring it again
 */
export const createHandler =
  (handling: Handling) =>
  async (update: Update, log: Logger): Promise<void> => {
    const received = receive(update, handling.me);
    try {
      if (await follow(update, handling)) return;
      if (received) await reply(received, handling, log);
    } catch (error) {
      if (mayPass(error)) throw error;
      if (isGone(error)) {
        log.info('the chat is gone or has blocked the bot');
        return;
      }
      log.error({ error: errorOf(error).description }, 'an update failed');
      if (received) await apologize(received, handling).catch((second: unknown) => tellUnheard(second, log));
    }
  };

const tellUnheard = (error: unknown, log: Logger): void => log.warn({ error: errorOf(error).description }, 'no apology got through');

/** Follows what becomes of the bot in its chats; whether the update was about that. */
const follow = async (update: Update, { chats, dialogue, sender, now }: Handling): Promise<boolean> => {
  if (update.message && (await followMigration(update.message, chats))) return true;
  if (!update.my_chat_member) return false;
  const welcome = await followMembership(update.my_chat_member, chats);
  if (!welcome) return true;
  const { chat, client } = welcome;
  const venue: Venue = { chat, kind: 'group', mayManage: () => Promise.resolve(false), zone: 'UTC' };
  // A group that takes the bot in again may have chosen its language before.
  const known = await chats.load(chat);
  const { replies } = await dialogue.handle({ kind: 'command', name: 'start', payload: '' }, { chat: known, venue, client, now: now() });
  for (const delivered of replies) await sender.deliver(delivered, { chat });
  return true;
};

const reply = async (received: Received, { dialogue, chats, sender, isAdmin, operators, now }: Handling, log: Logger): Promise<void> => {
  const { chat: id, thread, client, input, press } = received;
  const chat = await chats.load(id);
  const outcome = await dialogue.handle(input, { chat, venue: venueOf(received, isAdmin, operators), client, now: now() });
  // Before it's sent: a store that is away then has the whole update come again, and nothing is said twice.
  if (outcome.chat !== chat && !outcome.forgotten) {
    await chats.save(id, outcome.chat, menuLanguage(outcome.chat, client)).catch((error: unknown) => goOnIfFull(error, log));
  }
  const isTold = press === undefined || (await sender.answerPress(press.id, outcome.notice));
  // Pressed while the bot was away: what would have been a notice is told in a message, or the button would seem dead.
  if (!isTold && outcome.notice !== undefined && outcome.replies.length === 0)
    await sender.deliver({ how: 'send', reply: { html: escapeHtml(outcome.notice), buttons: [] } }, { chat: id, thread });
  for (const delivered of outcome.replies) await sender.deliver(delivered, { chat: id, thread, message: press?.message });
};

/** A full disk costs the memory of what was spoken of, but no answer. */
const goOnIfFull = (error: unknown, log: Logger): void => {
  if (!isFull(error)) throw error;
  log.error({ error: errorOf(error).description }, "what was spoken of can't be remembered");
};

const venueOf = ({ chat, thread, kind, person, zone }: Received, isAdmin: IsAdmin, operators: readonly number[]): Venue => ({
  chat,
  thread,
  kind,
  mayManage: (other) => (kind === 'private' && other === undefined ? Promise.resolve(true) : isAdmin(other ?? chat, person)),
  isOperator: kind === 'private' && operators.includes(person),
  zone,
});

const apologize = async ({ chat, thread, client }: Received, { sender, translations }: Handling): Promise<void> =>
  sender.deliver({ how: 'send', reply: { html: translations[client]('dialogue.error'), buttons: [] } }, { chat, thread });
