import { z } from 'zod';
import type { Figure } from '../content/content.js';
import { type Answer, figuresOf, type Refusal, targetOf } from './answer.js';

/** What a chat was about: enough to understand "and in 2009?", small and plain enough to be stored. */
export const memorySchema = z.object({
  /** The question that named the subject, then the ones that followed on from it. */
  questions: z.array(z.string()).min(1),
  /** The record that the last answer rested on. */
  target: z.string().optional(),
  /** The statement that the last answer led with. */
  led: z.string().optional(),
  /** The figures told last, the newest at the end: what "compare them" means. */
  figures: z.array(z.string()).optional(),
  /** When it was said, in milliseconds since the epoch. */
  at: z.number(),
});

export type Memory = z.output<typeof memorySchema>;

const KEPT_FOR_MS = 10 * 60_000;
const MOST_QUESTIONS = 4;
const MOST_FIGURES = 2;

/** The memory, unless it's too old to be what the person still speaks of. */
export const freshMemory = (memory: Memory | undefined, now: number): Memory | undefined =>
  memory && now - memory.at <= KEPT_FOR_MS ? memory : undefined;

/** The memory after a turn: a follow-on is added to its subject, anything else begins anew. */
export const remember = (
  message: string,
  answer: Answer,
  { before, followed, now }: { before: Memory | undefined; followed: boolean; now: number },
): Memory => {
  const told = numbersOf(answer)
    .slice(0, answer.kind === 'comparison' ? MOST_FIGURES : 1)
    .map(({ id }) => id);
  const figures = [...(before?.figures ?? []).filter((id) => !told.includes(id)), ...told].slice(-MOST_FIGURES);
  const target = targetOf(answer);
  const led = leadOf(answer);
  // What the article doesn't have is no subject: the next question follows on from what it does have.
  if (before && answer.kind === 'none' && (followed || FOREIGN.has(answer.refusal.why))) return { ...before, at: now };
  if (!before || !followed) return { questions: [message], target, led, figures, at: now };
  const [subject = message, ...rest] = before.questions;
  return {
    questions: [subject, ...[...rest, message].slice(1 - MOST_QUESTIONS)],
    target: target ?? before.target,
    led: led ?? before.led,
    figures,
    at: now,
  };
};

/** Why a question was refused that has nothing to do with the article, or with anything that could be asked of it again. */
const FOREIGN: ReadonlySet<Refusal['why']> = new Set(['empty', 'unknown', 'later', 'unsure']);

/** The figures that an answer tells, also those of a statement that stands for its number. */
const numbersOf = (answer: Answer): readonly Figure[] => (answer.kind === 'statement' ? answer.statement.figures : figuresOf(answer));

const leadOf = (answer: Answer): string | undefined =>
  answer.kind === 'statement' || answer.kind === 'figure' ? answer.statement.id : undefined;
