import type { Charts } from '../../charts/charts.js';
import { chartsOf } from '../../replies/chart-menu.js';
import { plainText, type Reply } from '../../replies/reply.js';
import type { Voice, Voices } from '../../replies/voice.js';
import type { Delivery } from '../../store/records.js';
import type { Send } from '../../subscriptions/deliver.js';
import { issueAt, type Issue } from '../../subscriptions/round.js';
import { issueReply } from './issue-reply.js';

/** Puts a reply into a chat of one channel; throws what `sentOf` reads. */
export type Post = (reply: Reply, delivery: Delivery) => Promise<void>;

/** Telegram's limit for the text under a picture. */
const LONGEST_CAPTION = 1024;

/** Turns a delivery into the reply that it is, in the chat's language, with a chart where it fits, and posts it. */
export const createSend =
  (voices: Voices, charts: Charts, post: Post): Send =>
  async (delivery) => {
    const { subscriptionId, what, part, language } = delivery;
    const voice = voices[language ?? 'en'];
    const issue = issueAt(voice.content, what, part);
    if (!issue) return { kind: 'refused', error: `the content has no part ${part + 1} of "${what}" any more` };
    await post(await illustrated(issueReply(subscriptionId, what, issue, voice), issue, charts, voice), delivery);
    return { kind: 'sent' };
  };

/** With the chart of its first number above it; a text too long for a caption keeps the button that draws it. */
const illustrated = async (reply: Reply, { figures }: Issue, charts: Charts, { content, language }: Voice): Promise<Reply> => {
  const [chart] = figures.flatMap(({ id }) => chartsOf(id, content));
  if (!chart || plainText(reply.html).length > LONGEST_CAPTION) return reply;
  const { png } = await charts.chart(chart.id, language);
  return { ...reply, picture: png };
};
