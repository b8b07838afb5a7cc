import type { Content, Figure } from '../content/content.js';
import type { IndexedRecord } from '../search/search-index.js';
import { isTopical } from './conflicts.js';
import type { Knowledge } from './knowledge.js';
import type { Question } from './question.js';

/** What the question wants lifts the records that can give it. */
export const kindFit = (question: Question, record: IndexedRecord, like: number, { content }: Knowledge): number =>
  wantedFit(question, record, content) + (isNamed(record, like) ? NAMED_FIT : 0);

/** A question that is little more than a section's name asks for the section. */
const isNamed = ({ target }: IndexedRecord, like: number): boolean => target.kind === 'section' && like >= NAMED;

const NAMED = 0.75;
const NAMED_FIT = 0.15;

const wantedFit = (question: Question, record: IndexedRecord, content: Content): number => {
  const { wanted, reading } = question;
  const { target } = record;
  const numeric = reading.cues.has('number');
  if (wanted === 'place' && target.kind !== 'section') return namesPlace(question, record, content) ? 0.06 : -0.04;
  switch (target.kind) {
    case 'figure':
      return (wanted === 'quantity' ? 0.08 : wanted === 'time' ? 0 : -0.04) + measureFit(reading.cues, target.figure);
    case 'statement':
      if (wanted === 'quantity') return target.statement.figures.length > 0 ? 0.02 : -0.06;
      if (wanted === 'reason') return target.statement.kind === 'reason' ? 0.04 : 0;
      return wanted === 'time' && !/\d{4}/.test(target.statement.en) ? -0.08 : 0;
    case 'list':
      return wanted === 'list' ? 0.05 : wanted === 'quantity' || wanted === 'time' ? -0.1 : 0;
    case 'section':
      return wanted === 'overview' ? 0.2 : numeric ? -0.3 : -0.15;
  }
};

/** Whether a record names a place that the question doesn't. */
const namesPlace = ({ groups }: Question, { own }: IndexedRecord, content: Content): boolean => {
  const asked = new Set(groups.flatMap(({ terms }) => terms));
  return [...own].some(
    (term) => !asked.has(term) && content.glossary.get(term.slice(1))?.kind === 'place' && !isTopical(term.slice(1), content),
  );
};

/** A share or a growth rate is meant only when the question says so; the present, too. */
const measureFit = (cues: ReadonlySet<string>, { measure, period }: Figure): number => {
  const unasked = (measure === 'share' && !cues.has('share')) || (measure === 'growth' && !cues.has('growth') && !cues.has('share'));
  const present = cues.has('now') ? (period?.kind === 'now' ? 0.1 : 0) : 0;
  const asked = (measure === 'growth' && cues.has('growth')) || (measure === 'multiple' && cues.has('multiple')) ? 0.08 : 0;
  return present + asked - (unasked ? (cues.has('number') ? 0.1 : 0.05) : 0);
};
