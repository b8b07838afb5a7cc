import { type Facet, other, SAME } from './facet.js';

/** The years asked for. A section asked for as a whole is told whole, whatever times it speaks of. */
export const year: Facet = {
  pins: true,
  ask: ({ question: { years, compares, wanted } }) => {
    if (years.length === 0) return undefined;
    return ({ match: { record, traits } }) => {
      // What happened in a year is no question for a whole section.
      if (record.target.kind === 'section') return wanted === 'overview' ? SAME : other('year', years.map(String));
      const missing = years.filter((each) => !traits.years.has(each));
      return missing.length === 0 || (compares && missing.length < years.length) ? SAME : other('year', missing.map(String));
    };
  },
};

/** A month asked for is told. */
export const month: Facet = {
  ask: ({ query }) => {
    const months = query.times.filter((time) => time.includes('-')).map((time) => Number(time.slice(-2)));
    if (months.length === 0) return undefined;
    return ({ facts }) => (months.some((each) => facts.months.has(each)) ? SAME : other('month'));
  },
};
