import type { Figure } from '../content/content.js';
import type { Candidate } from './candidate.js';
import type { Knowledge } from './knowledge.js';
import type { Question } from './question.js';
import { isOfAllYears } from './figure-relations.js';
import type { Thresholds } from './thresholds.js';

type Kinds = Thresholds['kinds'];

/** What the question wants lifts the records that can give it. */
export const fitOfKind = (question: Question, { thresholds: { kinds } }: Knowledge): ((candidate: Candidate, like: number) => number) => {
  const wantedFit = fitOfWanted(question, kinds);
  return (candidate, like) => {
    const { kind } = candidate.record.target;
    const isNamed = kind === 'section' && like >= kinds.named.from;
    return wantedFit(candidate) + (isNamed ? kinds.named.fit : 0);
  };
};

const fitOfWanted = (question: Question, kinds: Kinds): ((candidate: Candidate) => number) => {
  const { wanted, reading, years } = question;
  const tellsWhere = wanted === 'place' ? placeTeller(question) : undefined;
  const tellsWho = wanted === 'person' ? agentTeller(question) : undefined;
  return (candidate) => {
    const { target } = candidate.record;
    if (target.kind !== 'section') {
      if (tellsWhere) return tellsWhere(candidate) ? kinds.place : -kinds.place;
      if (tellsWho && target.kind !== 'figure') return tellsWho(candidate) ? kinds.person : 0;
    }
    switch (target.kind) {
      case 'figure': {
        const { quantity, dated, unwanted, other } = kinds.figure;
        // "And in 2011–15?" asks for that time's number.
        const isDated = wanted === 'anything' && isOfAllYears(target.figure, years);
        const isUnwanted = wanted === 'person' || wanted === 'reason';
        const fit = wanted === 'quantity' ? quantity : isDated ? dated : wanted === 'time' ? 0 : isUnwanted ? unwanted : other;
        return fit + measureFit(reading.cues, target.figure, kinds.measure);
      }
      case 'statement': {
        const { numbered, unnumbered, reason, undated } = kinds.statement;
        if (wanted === 'quantity') return target.statement.figures.length > 0 ? numbered : unnumbered;
        if (wanted === 'reason') return target.statement.kind === 'reason' ? reason : 0;
        return wanted === 'time' && !/\d{4}/.test(target.statement.en) ? undated : 0;
      }
      case 'list':
        return wanted === 'list' ? kinds.list.list : wanted === 'quantity' || wanted === 'time' ? kinds.list.quantity : 0;
      case 'section':
        return wanted === 'overview' ? 0 : wanted === 'quantity' ? kinds.section.quantity : kinds.section.other;
    }
  };
};

/** Whether a record's text names a place that the question doesn't. */
export const placeTeller = (question: Question): ((candidate: Candidate) => boolean) => {
  const asked = termsAsked(question);
  return ({ traits }) => traits.placesStated.some((term) => !asked.has(term));
};

/** Whether a record's text names somebody whom the question doesn't. */
const agentTeller = (question: Question): ((candidate: Candidate) => boolean) => {
  const asked = termsAsked(question);
  return ({ traits }) => traits.agentsStated.some((term) => !asked.has(term));
};

const termsAsked = ({ groups }: Question): ReadonlySet<string> => new Set(groups.flatMap(({ terms }) => terms));

const measureFit = (cues: ReadonlySet<string>, { measure, period }: Figure, fit: Kinds['measure']): number => {
  const unasked = (measure === 'share' && !cues.has('share')) || (measure === 'growth' && !cues.has('growth') && !cues.has('share'));
  const asked = (measure === 'growth' && cues.has('growth')) || (measure === 'multiple' && cues.has('multiple'));
  return (
    (cues.has('now') && period?.kind === 'now' ? fit.present : 0) +
    (asked ? fit.asked : 0) +
    (unasked ? (cues.has('number') ? fit.unaskedNumber : fit.unasked) : 0)
  );
};
