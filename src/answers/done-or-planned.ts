import type { Content, Figure, Statement } from '../content/content.js';
import { yearsOf } from '../content/period.js';
import type { Reading } from '../search/reading.js';
import type { Question } from './question.js';

/**
 * Whether a question asks for what has been done: "how many have been built", "сколько уже открыли". What was planned may
 * stand in it too, as the whole of which the part is asked: "how many of the planned ones were opened".
 */
export const asksForDone = ({ cues }: Reading): boolean => {
  if (cues.has('future')) return false;
  if (cues.has('done')) return true;
  return cues.has('already') && !cues.has('ahead');
};

/** What is planned is not done, what is to be is not now, and what has been is no plan. */
export const ofOtherStatus = ({ reading, years }: Question, { article }: Content): ((figure: Figure) => boolean) => {
  const { cues } = reading;
  const isForDone = asksForDone(reading);
  return ({ status, period, measure }) => {
    const isAskedNow = cues.has('now') && years.length === 0 && measure !== 'multiple' && measure !== 'growth';
    if (status !== 'measured') return isForDone || (isAskedNow && period !== undefined && period.kind !== 'now');
    const isPast = yearsOf(period).some((year) => year < article.year);
    return isPast && cues.has('ahead') && !isForDone;
  };
};

/** Kinds of statements that tell what is to be. */
export const UNDONE: ReadonlySet<Statement['kind']> = new Set(['plan', 'proposal', 'forecast', 'aim']);
