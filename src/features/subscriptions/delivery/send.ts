import type { Charts } from '../../charts/charts.js';
import { actionData } from '../../../replies/actions.js';
import { keyboard, type Button, type Reply } from '../../../replies/reply.js';
import type { Locale, Locales } from '../../../replies/locale.js';
import type { Delivery } from '../../../store/records.js';
import type { Send } from './deliver.js';
import { issueAt, type Issue } from '../issues/round.js';
import { issueReply, roundIsThrough } from '../issues/reply.js';
import { quizIssue } from '../issues/quiz.js';

/** Puts a reply into a chat of one channel, within 15 s for all its messages; throws what `sentOf` reads. */
export type Post = (reply: Reply, delivery: Pick<Delivery, 'chatId' | 'threadId'>) => Promise<void>;

/**
 * Makes a reply of a delivery, in the subscription's language, and posts it: a part of the article, with its chart if it has one, or a quiz
 * question. After a channel's last issue its admin gets a notice.
 */
export const createSend =
  (locales: Locales, charts: Charts, random: () => number, post: Post): Send =>
  async (delivery) => {
    const { what, part, language, managedBy } = delivery;
    const locale = locales[language ?? 'en'];
    const issue = issueAt(locale.content, what, part);
    if (!issue) return { kind: 'refused', error: `the content has no part ${part + 1} of "${what}" any more` };
    const reply = issue.asks
      ? quizIssue(delivery, issue, random, locale)
      : await illustrated(issueReply(delivery, issue, locale), issue, charts, locale);
    await post(reply, delivery);
    if (managedBy === null || issue.number < issue.of) return { kind: 'sent' };
    const notice = roundIsThrough(delivery, delivery.title ?? '', locale);
    return { kind: 'sent', notice: { chatId: managedBy, post: () => post(notice, { chatId: managedBy, threadId: null }) } };
  };

/** The issue with its chart as a picture, and without the button that would show the chart. */
const illustrated = async (reply: Reply, { chart }: Issue, charts: Charts, { language }: Locale): Promise<Reply> => {
  if (!chart) return reply;
  const { png } = await charts.chart(chart.id, language);
  const same = actionData('chart', chart.id);
  const isOther = (button: Button): boolean => button.kind !== 'action' || button.data !== same;
  return { ...reply, picture: png, buttons: keyboard(...reply.buttons.map((row) => row.filter(isOther))) };
};
