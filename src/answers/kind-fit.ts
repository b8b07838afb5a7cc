import type { Concept, Content, Figure } from '../content/content.js';
import type { IndexedRecord } from '../search/search-index.js';
import type { Knowledge } from './knowledge.js';
import type { Question } from './question.js';
import { isOfYears } from './same.js';
import type { Thresholds } from './thresholds.js';
import { isTopical } from './traits.js';

type Kinds = Thresholds['kinds'];

/** What the question wants lifts the records that can give it. */
export const kindFit = (question: Question, record: IndexedRecord, like: number, { content, thresholds }: Knowledge): number => {
  const { kinds } = thresholds;
  const isNamed = record.target.kind === 'section' && like >= kinds.named.from;
  const isPartial = question.wanted === 'overview' && record.target.kind !== 'section';
  return wantedFit(question, record, content, kinds) + (isNamed ? kinds.named.fit : 0) + (isPartial ? kinds.partial : 0);
};

const wantedFit = (question: Question, record: IndexedRecord, content: Content, kinds: Kinds): number => {
  const { wanted, reading } = question;
  const { target } = record;
  if (target.kind !== 'section') {
    if (wanted === 'place') return tellsOf(PLACES, question, record, content) ? kinds.place.told : kinds.place.untold;
    if (wanted === 'person' && target.kind !== 'figure') return tellsOf(AGENTS, question, record, content) ? kinds.person.told : 0;
  }
  switch (target.kind) {
    case 'figure': {
      const { quantity, dated, unwanted, other } = kinds.figure;
      // "And in 2011–15?" asks for that time's number.
      const isDated = wanted === 'anything' && isOfYears(target.figure, question.years);
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
    case 'section': {
      const { overview, quantity, other } = kinds.section;
      return wanted === 'overview' ? overview : wanted === 'quantity' ? quantity : other;
    }
  }
};

const AGENTS: readonly Concept['kind'][] = ['organisation', 'person'];
const PLACES: readonly Concept['kind'][] = ['place'];

/** Whether a record tells where: of a place that the question doesn't name. */
export const tellsWhere = (question: Question, record: IndexedRecord, content: Content): boolean =>
  tellsOf(PLACES, question, record, content);

/** Whether a record's text names something of these kinds that the question doesn't, and that the whole article isn't about. */
const tellsOf = (kinds: readonly Concept['kind'][], { groups }: Question, { stated }: IndexedRecord, content: Content): boolean => {
  const asked = new Set(groups.flatMap(({ terms }) => terms));
  return [...stated].some((term) => {
    const concept = asked.has(term) ? undefined : content.glossary.get(term.slice(1));
    return concept !== undefined && kinds.includes(concept.kind) && !isTopical(concept.id, content);
  });
};

const measureFit = (cues: ReadonlySet<string>, { measure, period }: Figure, fit: Kinds['measure']): number => {
  const unasked = (measure === 'share' && !cues.has('share')) || (measure === 'growth' && !cues.has('growth') && !cues.has('share'));
  const asked = (measure === 'growth' && cues.has('growth')) || (measure === 'multiple' && cues.has('multiple'));
  return (
    (cues.has('now') && period?.kind === 'now' ? fit.present : 0) +
    (asked ? fit.asked : 0) +
    (unasked ? (cues.has('number') ? fit.unaskedNumber : fit.unasked) : 0)
  );
};
