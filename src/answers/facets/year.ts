import { type Facet, other, SAME, silent } from './facet.js';

/** The years asked for. A section asked for as a whole is told whole, whatever times it speaks of. */
export const year: Facet = {
  pins: true,
  ask: ({ query, question: { years, compares, wanted } }) => {
    if (years.length === 0) return undefined;
    // "Did it fall after 2007?" of what fell in 2008; "spending after 2030", with no number asked for, of all that is told of later.
    const isAfter = query.after && (query.yesNo || query.asked === 'open');
    // Of two times that are compared each may be told by another record; a claim that says both has to be told with both.
    const isOneEnough = compares && !(query.operation === 'verify' && query.yesNo);
    return ({ match: { record, traits } }) => {
      // What happened in a year is no question for a whole section.
      if (record.target.kind === 'section') return wanted === 'overview' ? SAME : other('year', years.map(String));
      const missing = years.filter((each) => (isAfter ? ![...traits.years].some((own) => own > each) : !traits.years.has(each)));
      return missing.length === 0 || (isOneEnough && missing.length < years.length) ? SAME : other('year', missing.map(String));
    };
  },
};

/** A month asked for is told. Of a fact without a month nobody can say. */
export const month: Facet = {
  ask: ({ query }) => {
    const months = query.times.filter((time) => time.includes('-')).map((time) => Number(time.slice(-2)));
    if (months.length === 0) return undefined;
    return ({ facts }) => {
      if (months.some((each) => facts.months.has(each))) return SAME;
      return facts.months.size === 0 ? silent('month') : other('month');
    };
  },
};
