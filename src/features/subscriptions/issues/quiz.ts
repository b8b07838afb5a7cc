import { quizQuestion } from '../../quiz/question.js';
import { actionData } from '../../../replies/actions.js';
import { inRows } from '../../../replies/button-rows.js';
import { quizReply } from '../../quiz/reply.js';
import { keyboard, type Button, type Keyboard, type Reply } from '../../../replies/reply.js';
import type { Locale } from '../../../replies/locale.js';
import type { Issue } from './round.js';
import { QUIZ } from '../../../dialogue/links.js';
import { stop, whatNext, type SubscriptionRef } from './reply.js';

/** A part of a round of quiz questions. Its poll is anonymous: who answers what is nobody else's business. */
export const quizIssue = (subscribed: SubscriptionRef, issue: Issue, random: () => number, locale: Locale): Reply => {
  const [figure] = issue.figures;
  if (!figure) throw new Error(`Part ${issue.number} of "${subscribed.what}" asks for nothing`);
  return quizReply({ ...quizQuestion(figure, locale, random), isAnonymous: true }, buttonsOf(subscribed, issue, locale), locale);
};

const buttonsOf = ({ subscriptionId, managedBy }: SubscriptionRef, { number, of }: Issue, locale: Locale): Keyboard => {
  const { translate } = locale;
  if (managedBy !== null) return keyboard([{ kind: 'link', label: translate('quiz.more'), payload: QUIZ }], [stop(subscriptionId, locale)]);
  const settings: Button = { kind: 'action', label: translate('issue.settings'), data: actionData('sub', subscriptionId) };
  return inRows([
    { kind: 'action', label: translate('quiz.more'), data: actionData('quiz') },
    ...(number === of ? whatNext(subscriptionId, locale) : [settings]),
    stop(subscriptionId, locale),
  ]);
};
