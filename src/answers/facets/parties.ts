import type { QueryAct } from '../../query/query.js';
import type { Filling } from '../said-facts.js';
import { ancestorsOf } from '../traits.js';
import { kinOf } from './act.js';
import { type Beside, type Facet, answeringFigures, opposite, other, silent, type Stance } from './facet.js';
import { fillingsOf, type ToldFact, toldOf } from './told-facts.js';

/** Who does it to whom: Russia ahead of China is not China ahead of Russia. */
export const parties: Facet = {
  ask: ({ query }) =>
    query.acts.length === 0
      ? undefined
      : (beside) => {
          // Where a figure's goods go, its own fields tell.
          if (answeringFigures(beside).some(({ flow }) => flow !== undefined)) return undefined;
          const { facts } = beside;
          const isTold = toldOf(query.acts, beside).length > 0;
          for (const asked of query.acts) {
            const told = toldOf([asked], beside);
            const stance = facts.said.length > 0 ? besideSaid(asked, told, beside) : besideText(asked, beside);
            // Somebody is claimed to have done it: that it's mentioned doesn't tell who did.
            const isLoose = asked.ids.every((id) => beside.acts.isLoose(id) || beside.acts.isQuality(id));
            const isContrary = kinOf(asked, facts, beside.acts).some(({ kin }) => kin === 'opposite');
            if (query.operation === 'verify' && asked.who.length > 0 && facts.said.length > 0 && !isTold && !isContrary && !isLoose)
              return SILENT;
            if (stance) return stance;
            if (query.operation === 'verify' && isOfOthers(told, beside)) return SILENT;
          }
          return undefined;
        },
};

const OTHER: Stance = other('parties');
const SILENT: Stance = silent('parties');
const TURNED: Stance = opposite('parties');

/** Compares the question with the facts that the content has written: whom the question takes for the doer has to be the doer there, and not the other side. */
const besideSaid = (asked: QueryAct, told: readonly ToldFact[], beside: Beside): Stance | undefined => {
  if (asked.who.length + asked.whom.length === 0 || told.length === 0) return undefined;
  const isIn = (id: string, fillings: readonly Filling[]): boolean =>
    fillings.some((filling) => filling.id !== undefined && (filling.id === id || ancestorsOf(filling.id, beside.content).includes(id)));
  const stances = told.map(({ fact, turned }): Stance | undefined => {
    const doers = [...fillingsOf(fact, ['who', 'from', 'by'])];
    const others = [...fillingsOf(fact, ['whom', 'to'])];
    const [who, whom] = turned ? [others, doers] : [doers, others];
    const isSwapped = asked.who.some((id) => isIn(id, whom)) || asked.whom.some((id) => isIn(id, who));
    const isHeld = asked.who.some((id) => isIn(id, who)) || asked.whom.some((id) => isIn(id, whom));
    const isOfBoth = beside.query.operation === 'verify' && asked.who.length > 0;
    if (isSwapped && !isHeld && (isOfBoth || asked.ids.some((id) => beside.acts.hasSides(id)))) return TURNED;
    const isNamed = who.some(({ id }) => id !== undefined && beside.content.glossary.get(id)?.kind === 'place');
    return asked.who.length > 0 && isNamed && !asked.who.some((id) => isIn(id, [...who, ...whom])) ? OTHER : undefined;
  });
  return stances.includes(undefined) ? undefined : stances[0];
};

/** The facts of the act that is claimed are all of things, and none of them is one that the claim names: brass is what the washers are of, not the bob. */
const isOfOthers = (told: readonly ToldFact[], { query: { things }, content: { glossary } }: Beside): boolean => {
  const isNamed = ({ id, mentions }: Filling): boolean =>
    [...mentions, ...(id === undefined ? [] : [id, ...(glossary.get(id)?.broader ?? [])])].some((each) => things.includes(each));
  const fillings = told.flatMap(({ fact }) => [...fact.roles.values()].flat());
  return things.length > 0 && fillings.some(({ id }) => id !== undefined) && !fillings.some(isNamed);
};

/** The same of a record that doesn't say its facts, as far as the words of its text tell. */
const besideText = (asked: QueryAct, { query, facts, acts }: Beside): Stance | undefined => {
  // Who does what to whom is told by a verb; "the imports of the province" may be either's.
  const isVerb =
    query.language === 'en' || query.words.some(({ at, part }) => at === asked.at && (part.includes('verb') || part.includes('adjective')));
  const hasSides = asked.ids.some((id) => acts.hasSides(id));
  // A question that only has a place beside its verb doesn't set it against another; "surpass Russia" does.
  const isBetween = asked.ids.some((id) => acts.kinship(id, 'exceed') === 'same') || (asked.who.length > 0 && asked.whom.length > 0);
  if (!isVerb || (query.operation !== 'verify' && !(hasSides && isBetween))) return undefined;
  for (const { act: told, kin, turned } of kinOf(asked, facts, acts)) {
    if (kin !== 'same') continue;
    const [who, whom] = turned ? [told.whom, told.who] : [told.who, told.whom];
    const swapped =
      asked.who.some((id) => whom.includes(id) && !who.includes(id)) || asked.whom.some((id) => who.includes(id) && !whom.includes(id));
    const held = asked.who.some((id) => who.includes(id)) || asked.whom.some((id) => whom.includes(id));
    if (swapped && !held && hasSides) return TURNED;
    const isAnother = asked.who.length > 0 && who.length > 0 && !asked.who.some((id) => who.includes(id));
    if (isAnother && query.operation === 'verify') return OTHER;
  }
  return undefined;
};
