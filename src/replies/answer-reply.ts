import type { Answer, Answered } from '../answers/answer.js';
import type { FollowUp } from '../answers/follow-ups.js';
import type { Section, SummaryLength } from '../content/content.js';
import { allButtons, answerButtons } from './answer-buttons.js';
import { renderAnswer } from './render-answer.js';
import { renderMore } from './render-more.js';
import { escapeHtml, type Reply } from './reply.js';
import { answerAbout } from './subject.js';
import type { Locale } from './locale.js';

/** An answer with what fits it: a few buttons, and up to two questions that follow from it. */
export const answerReply = (answered: Answered, locale: Locale, next: readonly FollowUp[] = []): Reply => ({
  html: [renderAnswer(answered, locale), ...hintOf(answered.answer, locale)].join('\n\n'),
  buttons: answerButtons(answered.answer, next, locale),
});

/** Says what the buttons under two numbers that can't be compared are for: each finds another number to compare with. */
const hintOf = (answer: Answer, { translate }: Locale): readonly string[] =>
  answer.kind === 'comparison' && !answer.arithmetic ? [escapeHtml(translate('compare.otherPair'))] : [];

/** An answer that nobody asked for in words: a button, a command or a link has opened it. */
export const replyOf = (answer: Answer, locale: Locale): Reply =>
  answerReply({ answer, language: locale.language, readAs: undefined }, locale);

/** A section at a glance: a sentence on it and its key numbers. */
export const sectionReply = (section: Section, locale: Locale): Reply => replyOf({ kind: 'section', section }, locale);

/** A section's summary at this length; for the section that tells the article as a whole, the article's summary. */
export const summaryReply = (section: Section, length: SummaryLength, locale: Locale): Reply =>
  replyOf({ kind: 'section', section, length }, locale);

/** What "More" shows under an answer about this; undefined if there is nothing more. */
export const moreReply = (subject: string, locale: Locale): Reply | undefined => {
  const answer = answerAbout(subject, locale.content);
  const html = answer && renderMore(answer, locale);
  return html === undefined ? undefined : { html, buttons: [] };
};

/** All the buttons of an answer, in place of the few under it. `question` is its number in the chat, 0 if it wasn't asked. */
export const allReply = (subject: string, question: number, locale: Locale): Reply | undefined => {
  const answer = answerAbout(subject, locale.content);
  return answer && { html: escapeHtml(locale.translate('answer.all')), buttons: allButtons(answer, question, locale) };
};
