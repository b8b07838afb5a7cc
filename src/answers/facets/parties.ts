import { kinOf } from './act.js';
import { type Facet, figuresOf } from './facet.js';

/** Who does it to whom: Russia ahead of China is not China ahead of Russia. */
export const parties: Facet = {
  name: 'parties',
  compare: (beside) => {
    const { query, facts, acts } = beside;
    // Where a figure's goods go, its own fields tell.
    if (figuresOf(beside).some(({ flow }) => flow !== undefined)) return undefined;
    for (const asked of query.acts) {
      // Who does what to whom is told by a verb; "the imports of the province" may be either's.
      const isVerb =
        query.language === 'en' ||
        query.words.some(({ at, part }) => at === asked.at && (part.includes('verb') || part.includes('adjective')));
      const hasSides = asked.ids.some((id) => acts.hasSides(id));
      // A question that only has a place beside its verb doesn't set it against another; "surpass Russia" does.
      const isBetween = asked.ids.some((id) => acts.kinship(id, 'exceed') === 'same') || (asked.who.length > 0 && asked.whom.length > 0);
      if (!isVerb || (query.operation !== 'verify' && !(hasSides && isBetween))) continue;
      for (const { act: told, kin, turned } of kinOf(asked, facts, acts)) {
        if (kin !== 'same') continue;
        const [who, whom] = turned ? [told.whom, told.who] : [told.who, told.whom];
        const swapped =
          asked.who.some((id) => whom.includes(id) && !who.includes(id)) || asked.whom.some((id) => who.includes(id) && !whom.includes(id));
        const held = asked.who.some((id) => who.includes(id)) || asked.whom.some((id) => whom.includes(id));
        if (swapped && !held && hasSides) return { is: 'opposite', facet: 'parties', words: [] };
        const isAnother = asked.who.length > 0 && who.length > 0 && !asked.who.some((id) => who.includes(id));
        if (isAnother && query.operation === 'verify') return { is: 'other', facet: 'parties', words: [] };
      }
    }
    return undefined;
  },
};
