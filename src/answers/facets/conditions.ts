import { ofOtherStatus } from '../status.js';
import { byFigures, type Facet, SAME } from './facet.js';

/** What is to be isn't told as what is now. */
export const status: Facet = {
  name: 'status',
  compare: (beside) => {
    const isOther = ofOtherStatus(beside.question, beside.content);
    return byFigures(beside, (figure) => (isOther(figure) ? { is: 'other', facet: 'status', words: [] } : SAME));
  },
};

/** "Which five": a list of that many. */
export const number: Facet = {
  name: 'number',
  compare: ({ question: { reading }, match: { record } }) => {
    if (record.target.kind !== 'list' || reading.counted === undefined) return undefined;
    return record.target.list.items.length === reading.counted ? SAME : { is: 'other', facet: 'number', words: [] };
  },
};

/** A month asked for is told. */
export const month: Facet = {
  name: 'month',
  compare: ({ query, facts }) => {
    const months = query.times.filter((time) => time.includes('-')).map((time) => Number(time.slice(-2)));
    if (months.length === 0) return undefined;
    if (months.some((each) => facts.months.has(each))) return SAME;
    return { is: facts.months.size === 0 ? 'silent' : 'other', facet: 'month', words: [] };
  },
};

/** "All" isn't told by "only one" or "some". */
export const quantifier: Facet = {
  name: 'quantifier',
  compare: ({ query, facts, match }) => {
    if (query.operation !== 'verify') return undefined;
    const { target } = match.record;
    if (query.quantifiers.includes('only')) {
      if (target.kind === 'list') return { is: 'opposite', facet: 'quantifier', words: [] };
      return facts.cues.has('only') ? SAME : { is: 'silent', facet: 'quantifier', words: [] };
    }
    if (!query.quantifiers.includes('all')) return undefined;
    const many = facts.said.map((fact) => fact.many ?? (fact.whole === false ? 'some' : undefined));
    if (many.includes('all') || facts.cues.has('all')) return SAME;
    return many.includes('some') || many.includes('one') || facts.cues.has('only') || facts.cues.has('some')
      ? { is: 'opposite', facet: 'quantifier', words: [] }
      : { is: 'silent', facet: 'quantifier', words: [] };
  },
};

/** A section is told to whoever names a thing and asks nothing of it; what is asked of it, it doesn't say. */
export const openness: Facet = {
  name: 'open',
  compare: ({ query, match: { record }, acts }) => {
    if (record.target.kind !== 'section') return undefined;
    const asksAct = query.acts.some(({ ids }) => ids.every((id) => !acts.isLoose(id) && !acts.isQuality(id)));
    const isOpen = query.asked === 'open' || ((query.asked === 'what' || query.asked === 'list') && !asksAct);
    return isOpen && !query.extreme ? SAME : { is: 'silent', facet: 'open', words: [] };
  },
};
