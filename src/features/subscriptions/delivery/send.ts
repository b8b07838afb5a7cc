import type { Charts } from '../../charts/charts.js';
import { actionData } from '../../../replies/actions.js';
import { keyboard, type Button, type Reply } from '../../../replies/reply.js';
import type { Voice, Voices } from '../../../replies/voice.js';
import type { Delivery } from '../../../store/records.js';
import type { Send } from './deliver.js';
import { issueAt, type Issue } from '../issues/round.js';
import { issueReply, roundIsThrough } from '../issues/reply.js';
import { quizIssue } from '../issues/quiz.js';

/** Puts a reply into a chat of one channel, within 15 s for all its messages; throws what `sentOf` reads. */
export type Post = (reply: Reply, delivery: Pick<Delivery, 'chatId' | 'threadId'>) => Promise<void>;

/** Turns a delivery into the reply that it is, in the subscription's language, with a chart where it fits or as a quiz question, and posts it. A channel's last issue has a notice for its admin follow. */
export const createSend =
  (voices: Voices, charts: Charts, random: () => number, post: Post): Send =>
  async (delivery) => {
    const { what, part, language, managedBy } = delivery;
    const voice = voices[language ?? 'en'];
    const issue = issueAt(voice.content, what, part);
    if (!issue) return { kind: 'refused', error: `the content has no part ${part + 1} of "${what}" any more` };
    const reply = issue.asks
      ? quizIssue(delivery, issue, random, voice)
      : await illustrated(issueReply(delivery, issue, voice), issue, charts, voice);
    await post(reply, delivery);
    if (managedBy === null || issue.number < issue.of) return { kind: 'sent' };
    const notice = roundIsThrough(delivery, delivery.title ?? '', voice);
    return { kind: 'sent', notice: { chatId: managedBy, post: () => post(notice, { chatId: managedBy, threadId: null }) } };
  };

/** With its chart above it, in place of the button that draws it. */
const illustrated = async (reply: Reply, { chart }: Issue, charts: Charts, { language }: Voice): Promise<Reply> => {
  if (!chart) return reply;
  const { png } = await charts.chart(chart.id, language);
  const same = actionData('chart', chart.id);
  const isOther = (button: Button): boolean => button.kind !== 'action' || button.data !== same;
  return { ...reply, picture: png, buttons: keyboard(...reply.buttons.map((row) => row.filter(isOther))) };
};
