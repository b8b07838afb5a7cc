import type { Content } from '../../content/content.js';
import type { Filling, SaidRole } from '../said.js';
import { kinOf } from './act.js';
import { type Beside, type Facet, opposite, other, SAME, silent, type Standing } from './facet.js';
import { fillingsOf, isNamedIn, toldIn } from './told.js';

/** Goods and documents do nothing. */
const isSomebody = ({ id }: Filling, { glossary }: Content): boolean => {
  const kind = id === undefined ? undefined : glossary.get(id)?.kind;
  return kind !== 'thing' && kind !== 'programme';
};

/** Whether a fact of the record on what is asked has somebody or something in these roles whom the question doesn't name. */
const isFilled = (beside: Beside, roles: readonly SaidRole[]): boolean | undefined =>
  toldIn(beside)?.some(({ fact }) =>
    fillingsOf(fact, roles).some((filling) => isSomebody(filling, beside.content) && !isNamedIn(filling, beside.query)),
  );

/** When: the date of the very act. */
export const time: Facet = {
  ask: ({ query }) =>
    query.asked !== 'time'
      ? undefined
      : (beside) => {
          const { facts, match } = beside;
          const { target } = match.record;
          if (target.kind === 'figure' && target.figure.measure !== 'duration' && target.figure.period !== undefined) return SAME;
          const told = toldIn(beside);
          const isDated = told
            ? told.some(({ fact }) => fact.when !== undefined) || (target.kind === 'statement' && target.statement.period !== undefined)
            : facts.years.size > 0 || facts.months.size > 0;
          return isDated ? SAME : silent('time');
        },
};

/** Who: somebody whom the question doesn't name, in a part of the act that people play. */
export const who: Facet = {
  ask: ({ query, acts }) =>
    query.asked !== 'who'
      ? undefined
      : (beside) => {
          const { facts, match } = beside;
          const { target } = match.record;
          if (target.kind === 'section') return undefined;
          const filled = isFilled(beside, DOERS);
          if (filled !== undefined) return filled ? SAME : silent('who');
          if (target.kind === 'list') return undefined;
          const named = new Set([...query.things, ...query.places]);
          const agents = match.traits.agentsStated.map((term) => term.slice(1));
          const doers = query.acts.flatMap((asked) =>
            kinOf(asked, facts, acts).flatMap(({ act: told, turned }) => (turned ? told.whom : told.who)),
          );
          return [...agents, ...doers].some((id) => !named.has(id)) ? SAME : silent('who');
        },
};

const DOERS: readonly SaidRole[] = ['who', 'whom', 'by', 'from', 'to', 'for'];

const REASONS: readonly SaidRole[] = ['because', 'for'];

/** Why: a reason or a purpose, and nothing else. */
export const why: Facet = {
  ask: ({ query }) =>
    query.asked !== 'why'
      ? undefined
      : (beside) => {
          const { facts, match } = beside;
          const { target } = match.record;
          if (target.kind === 'section') return undefined;
          const told = toldIn(beside);
          if (told) {
            const isAim = target.kind !== 'list' && target.statement.kind === 'aim';
            const isGiven =
              isAim ||
              told.some(
                ({ fact }) =>
                  fact.reasonOf.length > 0 ||
                  REASONS.some((role) => (target.kind === 'list' ? fact.ofItems.includes(role) : fact.roles.has(role))),
              );
            return isGiven ? SAME : silent('why');
          }
          if (target.kind === 'list') return undefined;
          const { kind } = target.statement;
          return kind === 'reason' || kind === 'aim' || facts.cues.has('cause') ? SAME : silent('why');
        },
};

/** A common word isn't defined by what happens to name it; a name, or a word in quotation marks, is told by what the article says of it. */
export const definition: Facet = {
  ask: ({ query, content }) => {
    if (query.operation !== 'define' || query.quoted || query.times.length > 0 || query.things.length === 0) return undefined;
    const isCommon = query.things.every((id) => content.glossary.get(id)?.kind === 'thing');
    const isAlone = query.acts.length === 0 && query.words.every(({ owner }) => owner !== 'nobody');
    return isCommon && isAlone ? () => silent('definition') : undefined;
  },
};

/** The biggest, the second: the record has to say so itself. */
export const extreme: Facet = {
  ask: ({ query, question: { ordinal } }) => {
    if (ordinal === undefined && !query.extreme) return undefined;
    return (beside) => {
      const { kind } = beside.match.record.target;
      const isRanked = query.operation !== 'compare' && kind !== 'list' && kind !== 'section';
      if (ordinal === undefined || !isRanked) return query.extreme && query.operation !== 'compare' ? isMost(beside) : undefined;
      const ranks = ranksIn(beside);
      if (ranks.length === 0 || ranks.includes(ordinal)) return SAME;
      return query.operation === 'verify' ? opposite('extreme') : other('extreme');
    };
  },
};

const isMost = (beside: Beside): Standing => (ranksIn(beside).includes(1) || beside.facts.cues.has('most') ? SAME : silent('extreme'));

/** The places in an order that a record's facts tell. */
const ranksIn = ({ facts }: Beside): readonly number[] =>
  facts.said.flatMap((fact) => fillingsOf(fact, ['as']).flatMap(({ rank }) => rank ?? []));
