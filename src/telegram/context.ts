import { Context, type MiddlewareFn } from 'telegraf';
import type { Update as TelegrafUpdate } from 'telegraf/types';
import type { ChatState } from '../dialogue/chat-state.js';
import type { SentPoll } from '../dialogue/quiz-state.js';
import type { Outcome } from '../dialogue/turn.js';
import type { Received } from './received.js';
import { kindOf, type Update } from './bot-api/update.js';

/** An update as polling or the webhook brings it. */
export interface Brought extends Update {
  /** Nobody sends it again, as it was polled: it's tried until it's handled, or this aborts. */
  readonly until?: AbortSignal | undefined;
}

/** What an update has led to, and how much of it the person has got. */
export interface Unsent {
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

/** An update on its way through the pipeline, with what is found out about it there. */
export class AmurContext extends Context {
  readonly brought: Brought;
  /** The steady instant of its coming, in milliseconds. */
  readonly came = performance.now();
  /** What was said or pressed; undefined for an inline query, and for news of the bot's being in a chat. */
  received: Received | undefined;
  /** What the dialogue says to it, and how much of that is sent. */
  unsent: Unsent | undefined;
  /** Writes what is to be remembered of it, once it's handled. */
  remember: (() => Promise<void>) | undefined;

  constructor(...[update, ...telegram]: ConstructorParameters<typeof Context<TelegrafUpdate>>) {
    super(update, ...telegram);
    // Telegraf types an older Bot API; what it's given is an update of today's, as we read it.
    this.brought = update;
  }

  /** What the log calls it by. */
  get called(): { readonly update: number; readonly kind: string } {
    return { update: this.brought.update_id, kind: kindOf(this.brought) };
  }
}

/** One step of an update's way; it's handled when the step resolves, and it may come again when it rejects. */
export type Step = MiddlewareFn<AmurContext>;
