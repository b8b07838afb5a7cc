import type { Answered } from '../../answers/answer.js';
import type { FollowUps } from '../../answers/follow-ups.js';
import type { ChatState } from '../../dialogue/chat-state.js';
import { send, type Outcome, type Turn } from '../../dialogue/turn.js';
import { answerReply } from '../../replies/answer-reply.js';
import { plainText } from '../../replies/reply.js';
import { cutAt } from '../../replies/wording.js';
import type { Locales } from '../../replies/locale.js';
import type { Answering } from '../../second-reader/answering.js';
import { isFull } from '../../store/store-error.js';
import type { QuestionLog } from './question-log.js';
import { asksToShare, offeringToShare, shareAgain } from './share-again.js';
import { withThumbs } from './thumbs.js';
import { hasLetters } from '../../search/tokens.js';

/** Answers a question in the language that the chat has chosen, else in the question's own. */
export type Ask = (turn: Turn, question: string) => Promise<Outcome>;

const MOST_ASKED = 3;
/** After this number questions are counted from 1 again, so that the data of buttons stays short. */
const NUMBERS = 999;
/** In UTF-16 units: counting the letters that a person sees takes longer than the rest of it. */
const LONGEST_KEPT = 500;

const kept = (text: string): string => text.slice(0, cutAt(text, LONGEST_KEPT));

/** Is told of each question that was answered or refused. */
export type OnAnswered = (answered: Answered) => void;

/**
 * Answers, keeps the question for feedback, and tells `onAnswered`. What isn't answered goes to the log, without which the person is
 * answered all the same if the disk is full.
 */
export const createAsk =
  (answer: Answering, followUps: FollowUps, locales: Locales, log: QuestionLog, onAnswered: OnAnswered): Ask =>
  async (turn, question) => {
    const { chat, now, venue } = turn;
    const told = await answer(question, { chosen: chat.chosen, thread: chat.thread, spoken: turn.locale.language, now });
    const locale = locales[told.language];
    const worded = answerReply(told, locale, followUps(told.answer, locale.language));
    const reply = (asksToShare(told) ? shareAgain(chat, locale) : undefined) ?? worded;
    // What the operator reads of the answer has no formatting.
    const answered = kept(plainText(worded.html));
    const asked = { text: kept(question), language: told.language, answered };
    onAnswered(told);
    if (isAskedInVain(told)) await log.add({ ...asked, chatId: venue.chat, kind: 'unanswered' }).catch(unlessFull);
    const n = ((chat.asked?.at(-1)?.n ?? 0) % NUMBERS) + 1;
    // A message without letters ("2013?") says nothing of its language.
    const spoken = hasLetters(question) ? told.language : chat.spoken;
    const next: ChatState = {
      ...offeringToShare(chat, told.answer, locale),
      thread: told.thread,
      spoken,
      asked: [...(chat.asked ?? []), { n, ...asked }].slice(-MOST_ASKED),
    };
    return send({ chat: next }, deserves(told) ? withThumbs(reply, n) : reply);
  };

/** A full disk keeps a question from being stored, and not the person from being answered. */
const unlessFull = (error: unknown): void => {
  if (!isFull(error)) throw error;
};

/** Whether the article was asked and gave no answer: kept for the operator. */
export const isAskedInVain = ({ answer }: Answered): boolean =>
  answer.kind === 'none' && answer.refusal.why !== 'empty' && answer.refusal.why !== 'record';

/** Whether 👍 and 👎 are offered. Not for small talk, nor for a refusal: that one is kept for the operator anyway. */
const deserves = ({ answer }: Answered): boolean => answer.kind !== 'talk' && answer.kind !== 'none' && answer.kind !== 'record';
