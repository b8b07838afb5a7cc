import type { Answer } from './answer.js';
import type { Find, Outcome } from './choose.js';
import { carryOver, isSubject, leaningOf } from './follow.js';
import { boundTo, continued, dated, withLast } from './follow-on-rules.js';
import type { Knowledge } from './knowledge.js';
import type { Memory } from './memory.js';
import type { Question } from './question.js';

/** The answer to a question in its chat, and whether it followed on from what was said before. */
export interface InChat {
  readonly answer: Answer;
  readonly followed: boolean;
}

/** Answers a question by itself or as a follow-on, whichever it is. `recalled` is the memory's questions, read as one. */
export const answerInChat = (
  asked: Question,
  memory: Memory | undefined,
  recalled: Question | undefined,
  find: Find,
  knowledge: Knowledge,
): InChat => {
  const question = memory && recalled ? dated(asked, memory, recalled, knowledge.content) : asked;
  const leaning = leaningOf(question);
  if (!memory || !recalled || leaning === 'alone') return { answer: find(question).answer, followed: false };
  const onward = continued(question, memory, recalled, knowledge) ?? withLast(question, memory, recalled, find, knowledge);
  if (onward) return { answer: onward, followed: true };

  const led = question.groups.length === 0 ? memory.led : undefined;
  const carrying = (keepsSubject: boolean): Outcome =>
    find({ ...carryOver(question, recalled, { keepsSubject }), after: memory.target, led });
  const replacing = carrying(false);
  const keeping = question.groups.some(isSubject) ? carrying(true) : replacing;
  const together = keeping.score > replacing.score && keeping.cover >= knowledge.thresholds.keepsSubject ? keeping : replacing;
  if (leaning === 'bound') return { answer: boundTo(memory, question, together.answer, knowledge), followed: true };
  const single = find(question);
  const sure = single.answer.kind === 'none' ? 0 : single.score;
  const { standsAlone, standsAloneThoughLeaning, nearlyAsGood, clearlyBetter } = knowledge.thresholds;
  const margin = leaning === 'pointing' ? nearlyAsGood.pointing : nearlyAsGood.leaning;
  const follows = together.answer.kind !== 'none' && together.score >= sure - margin;
  const followsThoughShort = settles(together, single) || together.score >= sure + clearlyBetter;
  const isAlone = leaning === 'short' ? sure >= standsAlone && !followsThoughShort : sure >= standsAloneThoughLeaning && !follows;
  return isAlone ? { answer: single.answer, followed: false } : { answer: together.answer, followed: true };
};

/** A short question that fits several numbers by itself and one of the last subject asks for that one. */
const settles = (together: Outcome, single: Outcome): boolean =>
  single.answer.kind === 'figures' && single.answer.why === 'ambiguous' && together.answer.kind === 'figure';
