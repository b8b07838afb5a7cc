import { actionData } from '../../replies/actions.js';
import { escapeHtml, keyboard, type Reply } from '../../replies/reply.js';
import { shorten } from '../../replies/wording.js';
import type { Locale } from '../../replies/locale.js';
import type { Ask } from './ask.js';
import type { QuestionLog } from './question-log.js';
import { edit, send, type Outcome, type Topic, type Turn, outdated } from '../../dialogue/turn.js';

/** How long the bot waits for a word on what was wrong. */
const WAITS_MS = 5 * 60_000;
const LONGEST_KEPT = 500;

/** 👍 and 👎 under an answer, and after 👎 a word on what was wrong, if the person likes. */
export const feedbackTopic = (log: QuestionLog, ask: Ask): Topic => ({
  actions: {
    good: ({ chat, locale }) => ({ chat, replies: [], notice: locale.translate('feedback.thanks') }),
    bad: async (turn, [n]) => {
      const { chat, venue, locale, now } = turn;
      const asked = chat.asked?.find((each) => each.n === n);
      if (!asked) return outdated(turn);
      const { text, language, answered } = asked;
      const question = await log.add({ chatId: venue.chat, text, language, kind: 'disliked', answered });
      const next = { ...chat, awaiting: { kind: 'word' as const, question, until: now + WAITS_MS } };
      return { ...send({ chat: next }, whatWasWrong(locale)), notice: locale.translate('feedback.noted') };
    },
    noWord: ({ chat, locale }) => edit({ chat: without(chat) }, { html: escapeHtml(locale.translate('feedback.skipped')), buttons: [] }),
    askWord: (turn) => (turn.chat.word === undefined ? outdated(turn) : ask(turn, turn.chat.word)),
  },
});

/** Takes a text that says what was wrong, if the bot waits for one. It may be a question after all, so a button asks it. */
export const takeWord = async (turn: Turn, text: string, log: QuestionLog): Promise<Outcome | undefined> => {
  const { chat, venue, locale, now } = turn;
  if (chat.awaiting?.kind !== 'word' || now > chat.awaiting.until) return undefined;
  const word = shorten(text, LONGEST_KEPT);
  await log.addWord(chat.awaiting.question, venue.chat, word);
  return send(
    { chat: { ...without(chat), word } },
    {
      html: escapeHtml(locale.translate('feedback.wordThanks')),
      buttons: keyboard([{ kind: 'action', label: locale.translate('feedback.wasQuestion'), data: actionData('askWord') }]),
    },
  );
};

const whatWasWrong = (locale: Locale): Reply => ({
  html: escapeHtml(locale.translate('feedback.whatWasWrong')),
  buttons: keyboard([{ kind: 'action', label: locale.translate('feedback.skip'), data: actionData('noWord') }]),
});

const without = (chat: Turn['chat']): Turn['chat'] => ({ ...chat, awaiting: undefined });
