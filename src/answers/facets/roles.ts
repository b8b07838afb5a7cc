import { kinOf } from './act.js';
import { type Facet, SAME } from './facet.js';

/** When: a date in the record's own words. */
export const time: Facet = {
  name: 'time',
  compare: ({ query, facts, match: { record } }) => {
    if (query.asked !== 'time') return undefined;
    if (record.target.kind === 'figure' && record.target.figure.measure !== 'duration' && record.target.figure.period !== undefined)
      return SAME;
    return facts.years.size > 0 || facts.months.size > 0 ? SAME : { is: 'silent', facet: 'time', words: [] };
  },
};

/** Who: somebody whom the question doesn't name. */
export const who: Facet = {
  name: 'who',
  compare: ({ query, facts, acts, match: { traits, record } }) => {
    if (query.asked !== 'who') return undefined;
    const { target } = record;
    if (target.kind === 'section' || target.kind === 'list') return undefined;
    const named = new Set([...query.things, ...query.places]);
    const agents = traits.agentsStated.map((term) => term.slice(1));
    const doers = query.acts.flatMap((asked) =>
      kinOf(asked, facts, acts).flatMap(({ act: told, turned }) => (turned ? told.whom : told.who)),
    );
    return [...agents, ...doers].some((id) => !named.has(id)) ? SAME : { is: 'silent', facet: 'who', words: [] };
  },
};

/** Why: a reason or a purpose, and nothing else. */
export const why: Facet = {
  name: 'why',
  compare: ({ query, facts, match: { record } }) => {
    if (query.asked !== 'why') return undefined;
    const { target } = record;
    if (target.kind === 'list' || target.kind === 'section') return undefined;
    const kind = target.statement.kind;
    return kind === 'reason' || kind === 'aim' || facts.cues.has('cause') ? SAME : { is: 'silent', facet: 'why', words: [] };
  },
};

/** A common word isn't defined by what happens to name it; a name, or a word in quotation marks, is told by what the article says of it. */
export const definition: Facet = {
  name: 'definition',
  compare: ({ query, content }) => {
    if (query.operation !== 'define' || query.quoted || query.times.length > 0 || query.things.length === 0) return undefined;
    const isCommon = query.things.every((id) => content.glossary.get(id)?.kind === 'thing');
    const isAlone = query.acts.length === 0 && query.words.every(({ owner }) => owner !== 'nobody');
    return isCommon && isAlone ? { is: 'silent', facet: 'definition', words: [] } : undefined;
  },
};

/** The biggest, the second: the record has to say so itself. */
export const extreme: Facet = {
  name: 'extreme',
  compare: ({ query, facts }) => {
    if (!query.extreme || query.operation === 'compare') return undefined;
    return facts.cues.has('most') ? SAME : { is: 'silent', facet: 'extreme', words: [] };
  },
};
