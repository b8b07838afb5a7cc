import type { Voices } from '../../replies/voice.js';
import type { Reply } from '../../replies/reply.js';
import type { Delivery } from '../../store/records.js';
import type { Send } from '../../subscriptions/deliver.js';
import { issueReply } from './issue-reply.js';

/** Puts a reply into a chat of one channel; throws what `sentOf` reads. */
export type Post = (reply: Reply, delivery: Delivery) => Promise<void>;

/** Turns a delivery into the reply that it is, in the chat's language, and posts it. */
export const createSend =
  (voices: Voices, post: Post): Send =>
  async (delivery) => {
    const { subscriptionId, what, part, language } = delivery;
    const reply = issueReply(subscriptionId, what, part, voices[language ?? 'en']);
    if (!reply) return { kind: 'refused', error: `the content has no part ${part + 1} of "${what}" any more` };
    await post(reply, delivery);
    return { kind: 'sent' };
  };
