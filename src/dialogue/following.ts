import type { Engine } from '../answers/engine.js';
import type { Action } from '../replies/actions.js';
import { shownBy, subjectInButtons } from '../replies/shown-by.js';
import { answerAbout } from '../replies/subject.js';
import type { Outcome, Turn } from './turn.js';

/** What the next words in a chat follow on from when it isn't the answer to a question. */
export interface Following {
  /** After what a button or a command has shown: that. */
  onShown(outcome: Outcome, turn: Turn, pressed?: Action): Outcome;
  /** In reply to an old answer: that one. */
  onReplied(turn: Turn, about: string | undefined): Turn;
}

export const createFollowing = (shown: Engine['shown']): Following => {
  const following = (turn: Turn, subject: string | undefined): Turn['chat'] => {
    const { chat, voice, now } = turn;
    const answer = subject === undefined ? undefined : answerAbout(subject, voice.content);
    return answer ? { ...chat, thread: shown(answer, voice.language, { thread: chat.thread, now }) } : chat;
  };
  return {
    onReplied: (turn, about) => ({ ...turn, chat: following(turn, about) }),
    onShown: (outcome, turn, pressed) => {
      // What has asked or forgotten has done so for the thread as well.
      if (outcome.forgotten || outcome.replies.length === 0 || outcome.chat.thread !== turn.chat.thread) return outcome;
      const buttons = outcome.replies.flatMap(({ reply }) => reply.buttons.flat());
      const data = buttons.flatMap((button) => (button.kind === 'action' ? [button.data] : []));
      const subject = subjectInButtons(data) ?? (pressed && shownBy(pressed));
      return { ...outcome, chat: following({ ...turn, chat: outcome.chat }, subject) };
    },
  };
};
