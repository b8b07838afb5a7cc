import type { Update } from '@grammyjs/types';
import type { Logger } from 'pino';
import type { Dialogue } from '../dialogue/dialogue.js';
import type { Translations } from '../replies/translations.js';
import type { Chats } from './chats.js';
import { errorOf, isGone } from './errors.js';
import { receive, type Me, type Received } from './receive.js';
import type { Sender } from './send.js';

/** What handling an update needs; everything in it is built by main.ts. */
export interface Handling {
  readonly dialogue: Dialogue;
  readonly chats: Chats;
  readonly sender: Sender;
  readonly translations: Translations;
  readonly me: Me;
  readonly log: Logger;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Handles one update: reads it, asks the dialogue, sends what it says. A failure is told to the person, logged, and goes no further. */
export const createHandler =
  (handling: Handling) =>
  async (update: Update): Promise<void> => {
    const received = receive(update, handling.me);
    if (!received) return;
    const log = handling.log.child({ update: update.update_id });
    try {
      await reply(received, handling);
    } catch (error) {
      if (isGone(error)) {
        log.info('the chat is gone or has blocked the bot');
        return;
      }
      log.error({ error: errorOf(error).description }, 'an update failed');
      await apologize(received, handling).catch((second: unknown) =>
        log.warn({ error: errorOf(second).description }, 'no apology got through'),
      );
    }
  };

const reply = async (received: Received, { dialogue, chats, sender, now }: Handling): Promise<void> => {
  const { chat: id, thread, client, input, press } = received;
  const chat = await chats.load(id);
  const outcome = await dialogue.handle(input, { chat, client, now: now() });
  if (press) await sender.answerPress(press.id, outcome.notice);
  for (const delivered of outcome.replies) await sender.deliver(delivered, { chat: id, thread, message: press?.message });
  if (outcome.chat !== chat) await chats.save(id, outcome.chat);
};

const apologize = async ({ chat, thread, client }: Received, { sender, translations }: Handling): Promise<void> =>
  sender.deliver({ how: 'send', reply: { html: translations[client]('dialogue.error'), buttons: [] } }, { chat, thread });
