import { claimsAmount } from '../../query/query.js';
import { byFigures, type Facet, opposite, other, SAME, silent } from './facet.js';

/** "Which five": a list of that many. */
export const items: Facet = {
  ask: ({ question: { reading } }) =>
    reading.counted === undefined
      ? undefined
      : ({ match: { record } }) => {
          if (record.target.kind !== 'list') return undefined;
          return record.target.list.items.length === reading.counted ? SAME : other('items');
        },
};

/** "All" isn't told by "only one" or "some". */
export const quantifier: Facet = {
  ask: ({ query, question: { ordinal } }) => {
    if (query.operation !== 'verify') return undefined;
    // "Only second" is a place in an order.
    if (query.quantifiers.includes('only') && ordinal === undefined)
      return ({ facts, match }) => {
        if (match.record.target.kind === 'list') return opposite('quantifier');
        return facts.cues.has('only') || facts.said.some(({ many }) => many === 'one') ? SAME : silent('quantifier');
      };
    if (!query.quantifiers.includes('all') || claimsAmount(query)) return undefined;
    return ({ facts }) => {
      const many = facts.said.map((fact) => fact.many ?? (fact.whole === false ? 'some' : undefined));
      if (many.includes('all') || facts.cues.has('all')) return SAME;
      return many.includes('some') || many.includes('one') || facts.cues.has('only') || facts.cues.has('some')
        ? opposite('quantifier')
        : silent('quantifier');
    };
  },
};

/** A mean is told by what the article calls one; a yield is one by itself, and how much there is a year or for each is worked out. */
export const average: Facet = {
  ask: ({ query: { asked, quantifiers, yearly } }) =>
    asked === 'amount' && quantifiers.includes('average') && !quantifiers.includes('all') && !yearly
      ? (beside) => byFigures(beside, ({ measure }) => (measure === 'yield' || beside.facts.cues.has('average') ? SAME : silent('average')))
      : undefined,
};
