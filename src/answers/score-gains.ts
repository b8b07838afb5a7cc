import type { Figure } from '../content/content.js';
import { passageOf } from '../search/records.js';
import type { IndexedRecord } from '../search/search-index.js';
import { STANDS } from '../search/where-terms-stand.js';
import { BROADER, type Candidate, holds } from './candidate.js';
import type { Knowledge } from './knowledge.js';
import { countedHeadOf, type Question } from './question.js';
import { isBeside, isOfAllYears, namedBy } from './figure-relations.js';
import { recordNamed } from './record-answer.js';
import type { Thresholds } from './thresholds.js';

type Kinds = Thresholds['kinds'];

/** What a record gains by being of a kind that can give what is asked for, and loses by being of another: who asks when wants a time. */
export const gainOfKind = (question: Question, { thresholds: { kinds } }: Knowledge): ((candidate: Candidate, like: number) => number) => {
  const ofWanted = gainOfWanted(question, kinds);
  return (candidate, like) => {
    const { kind } = candidate.record.target;
    const isNamed = kind === 'section' && like >= kinds.named.from;
    return ofWanted(candidate) + (isNamed ? kinds.named.fit : 0);
  };
};

const gainOfWanted = (question: Question, kinds: Kinds): ((candidate: Candidate) => number) => {
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

/** What a record gains by standing near the last answer, where a question follows on from it: in its paragraph, its section, its unit. */
export const gainBesideLast = (
  { after = '', led, dimensions }: Question,
  { content, thresholds }: Knowledge,
): ((record: IndexedRecord) => number) => {
  const figure = content.figures.get(after);
  const last = recordNamed(after, content);
  if (!last) return () => 0;
  const { beside } = thresholds;
  return ({ section, target }) => {
    const alike = figure && dimensions.size === 0 && target.kind === 'figure' && target.figure.unit === figure.unit ? beside.unit : 0;
    if (section !== last.section) return alike;
    if (target.kind === 'statement' && target.statement.id === led) return alike + beside.paragraph + beside.same;
    const passage = passageOf(target);
    return alike + (passage && isBeside(passage, last) ? beside.paragraph : beside.section);
  };
};

/** What a figure gains by counting the very thing that "how many" asks for, and loses by counting one that isn't named. */
export const gainOfHead = (question: Question, { content, thresholds: { figure } }: Knowledge): ((candidate: Candidate) => number) => {
  const { groups } = question;
  const head = countedHeadOf(question);
  const headAt = head ? groups.indexOf(head) : -1;
  const isNamed = namedBy(groups, content);
  const isOfHead = namedBy(head ? [head] : [], content);
  const terms = new Set(groups.flatMap((group) => group.terms));
  return (candidate) => {
    const { target } = candidate.record;
    if (target.kind !== 'figure') return head && !holds(candidate, headAt, STANDS.own | BROADER) ? -figure.headless : 0;
    const { of, base } = target.figure;
    if (head?.terms.some((term) => of.includes(term.slice(1)))) return figure.counted;
    if (!isNamed(target.figure) && !base.some((id) => terms.has(`#${id}`))) return -figure.unnamed;
    return head && !isOfHead(target.figure) && !base.some((id) => head.terms.includes(`#${id}`)) ? -figure.other : 0;
  };
};
