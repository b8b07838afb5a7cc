import { LRUCache } from 'lru-cache';
import type { Answered } from '../answers/answer.js';
import type { FollowUps } from '../answers/follow-ups.js';
import { answerReply } from './answer-reply.js';
import { plainText, type Reply } from './reply.js';
import { shorten } from './shorten.js';
import type { Voice } from './voice.js';

/** An answer in words. */
export interface Worded {
  readonly reply: Reply;
  /** What the operator reads of it beside a question, without formatting. */
  readonly plain: string;
}

const MOST_KEPT = 1_000;
const LONGEST_PLAIN = 500;

/** Words answers. People ask the same thing in many ways and an article has only so many answers, so those worded last are kept. */
export const createWording = (followUps: FollowUps): ((answered: Answered, voice: Voice) => Worded) => {
  const kept = new LRUCache<string, Worded>({ max: MOST_KEPT });
  return (answered, voice) => {
    const key = JSON.stringify([voice.language, answered.readAs, answered.taken, answered.took, answered.answer], recordsById);
    const known = kept.get(key);
    if (known) return known;
    const reply = answerReply(answered, voice, followUps(answered.answer, voice.language));
    const worded = { reply, plain: shorten(plainText(reply.html), LONGEST_PLAIN) };
    kept.set(key, worded);
    return worded;
  };
};

/** A record of the content is the same wherever its id is, or a section's code. */
const recordsById = (_name: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if ('id' in value) return value.id;
  return 'code' in value ? value.code : value;
};
