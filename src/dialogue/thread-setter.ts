import type { Engine } from '../answers/engine.js';
import type { Action } from '../replies/actions.js';
import { shownBy, subjectInButtons } from '../replies/shown-by.js';
import { answerAbout } from '../replies/subject.js';
import type { Outcome, Turn } from './turn.js';

/**
 * Sets what the next message follows on from when something was shown without a question. After a button that shows the exports to China,
 * "and to Russia?" is about exports.
 */
export interface ThreadSetter {
  /** After a button or a command: from what it has shown. */
  onShown(outcome: Outcome, turn: Turn, pressed?: Action): Outcome;
  /** In a reply to an older answer of the bot: from that answer. */
  onReplied(turn: Turn, about: string | undefined): Turn;
}

/** `shown` tells what follows on from an answer: the engine's. */
export const createThreadSetter = (shown: Engine['shown']): ThreadSetter => {
  const following = (turn: Turn, subject: string | undefined): Turn['chat'] => {
    const { chat, locale, now } = turn;
    const answer = subject === undefined ? undefined : answerAbout(subject, locale.content);
    return answer ? { ...chat, thread: shown(answer, locale.language, { thread: chat.thread, now }) } : chat;
  };
  return {
    onReplied: (turn, about) => ({ ...turn, chat: following(turn, about) }),
    onShown: (outcome, turn, pressed) => {
      // A button that asked a question, or had everything forgotten, has set the thread itself.
      if (outcome.forgotten || outcome.replies.length === 0 || outcome.chat.thread !== turn.chat.thread) return outcome;
      const buttons = outcome.replies.flatMap(({ reply }) => reply.buttons.flat());
      const data = buttons.flatMap((button) => (button.kind === 'action' ? [button.data] : []));
      const subject = subjectInButtons(data) ?? (pressed && shownBy(pressed));
      return { ...outcome, chat: following({ ...turn, chat: outcome.chat }, subject) };
    },
  };
};
