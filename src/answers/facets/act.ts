import type { Acts, Kinship } from '../../query/acts.js';
import type { Query, QueryAct } from '../../query/query.js';
import { STANDS } from '../../search/where-terms-stand.js';
import type { Group } from '../../search/terms.js';
import { holds } from '../candidate.js';
import type { Facts, ToldAct } from '../facts.js';
import { type Beside, type Facet, answeringFigures, opposite, other, SAME, silent, type Stance, STRICT } from './facet.js';
import { fillingsOf, toldOf } from './told-facts.js';
import { covers } from '../../search/tokens.js';

/**
 * Whether an act only carries the question, so that the record needn't have it: it says how a thing is told, wished, begun or placed, or what
 * it is like. Who, when, where and why need all meanings of the word to be such.
 */
const carries = ({ ids, negated }: QueryAct, { asked }: Query, acts: Acts): boolean => {
  if (negated || asked === 'truth') return false;
  const isCarrying = (id: string): boolean => acts.isLoose(id) || acts.isQuality(id);
  return STRICT.has(asked) ? ids.every(isCarrying) : ids.some(isCarrying);
};

/**
 * Whether a sentence affirms what is claimed of something by another loose act: it belongs there, is going to be. All of them, the only one
 * and where it is need the act itself, as does an act that has a contrary (to prove), and what says that something isn't so affirms nothing.
 */
const affirms = ({ ids, negated }: QueryAct, { query, question, match: { record }, facts, acts }: Beside): boolean =>
  query.asked === 'truth' &&
  !negated &&
  query.quantifiers.every((id) => id === 'some') &&
  ids.every((id) => acts.isLoose(id) && !acts.ids.some((other) => acts.kinship(id, other) === 'opposite')) &&
  query.words.some(({ owner }) => owner === 'thing') &&
  record.target.kind !== 'figure' &&
  !question.groups.some(({ kind, from }) => kind === 'place' && query.within.includes(from - 1)) &&
  !facts.cues.has('negation');

/** What is wrong with something is told by what the article calls a problem. */
const isFault = ({ ids }: QueryAct, { query, match: { record } }: Beside): boolean =>
  ids.includes('err') && query.asked === 'what' && record.target.kind === 'statement' && record.target.statement.kind === 'problem';

const COST = 'cost';

/** A sum of money costs, and is worth, what it is: the value of the turnover, what the investment comes to. What a good costs is its price. */
const isItsOwnSum = (each: QueryAct, beside: Beside): boolean => {
  if (!each.ids.includes(COST)) return false;
  const things = beside.question.groups.filter(({ kind }) => kind === 'thing');
  const distance = ({ from }: Group): number => Math.abs(from - each.at);
  const nearest = Math.min(...things.map(distance));
  const valued = new Set(things.filter((group) => distance(group) === nearest).flatMap(({ terms }) => terms));
  return answeringFigures(beside).some(({ measure, of }) => measure === 'money' && valued.has(`#${of[0] ?? ''}`));
};

/** The record has to tell the act asked for. An act that only carries the question may be missing, as may one by which people ask for the record. */
export const act: Facet = {
  ask: ({ query, acts, question }) => {
    const asked = query.acts;
    // That something is so isn't told by a fact that only denies.
    const isBare =
      query.operation === 'verify' && query.claims.length === 0 && !query.lacks && !query.denies && asked.every(({ negated }) => !negated);
    const isDenial = ({ said }: Facts): boolean => isBare && said.length > 0 && said.every(({ negated }) => negated);
    if (asked.length === 0) return isBare ? ({ facts }) => (isDenial(facts) ? silent('act') : SAME) : undefined;
    return (beside) => {
      const { match, facts } = beside;
      if (match.record.target.kind === 'section') return undefined;
      const stances = asked.map((each): Stance => {
        const told = kinOf(each, facts, acts);
        const same = told.filter(({ kin }) => kin === 'same');
        const words = wordsOf(query, each);
        if (same.length > 0) {
          // Who imported did not export: a record that has the one named on the other side of the event says the contrary.
          if (query.operation === 'verify' && same.every(({ turned }) => turned) && isOfNamed(each, beside)) return opposite('act', words);
          const isTold = each.negated === query.denies;
          // A record is read in both languages, and a "not" in either is its own: "has not been optimised".
          if (same.some(({ act: own }) => own.negated) !== isTold) return SAME;
          // "Not fully", "too little": a text with a "no" of its own doesn't affirm what is denied.
          return each.negated && facts.cues.has('negation') ? silent('act', words) : opposite('act', words);
        }
        const isCarried = carries(each, query, acts);
        // An act that only carries the question contradicts nothing: "where did the coal go" of coal that arrived.
        if (told.some(({ kin }) => kin === 'opposite') && !isCarried) return opposite('act', words);
        if (each.ids.some((id) => facts.actsOfWhole.includes(id)) && !question.reading.cues.has('share')) return other('act', words);
        if (isCarried || affirms(each, beside) || isItsOwnSum(each, beside) || isFault(each, beside)) return SAME;
        const groups = question.groups.flatMap((group, i) => (covers(group, each.at) ? [i] : []));
        // How people ask for a record is evidence of what it tells, but of no yes or no, and not of who was ahead of whom.
        const isBetween = each.who.length + each.whom.length > 0 && each.ids.some((id) => acts.hasSides(id));
        if (!each.negated && !isBetween && !STRICT.has(query.asked) && groups.some((i) => holds(match, i, STANDS.own))) return SAME;
        return other('act', words);
      });
      return worst([...stances, isDenial(facts) ? silent('act') : SAME]);
    };
  },
};

/** Whether somebody whom the question names among its things does what a fact tells of that act. */
const isOfNamed = (asked: QueryAct, beside: Beside): boolean =>
  toldOf([asked], beside).some(({ fact }) =>
    fillingsOf(fact, ['who']).some(({ mentions }) => mentions.some((each) => beside.query.things.includes(each))),
  );

/** The acts that a record tells and that are kin to one asked for. */
export const kinOf = (
  asked: QueryAct,
  { acts: told }: Facts,
  acts: Acts,
): readonly { readonly act: ToldAct; readonly kin: Kinship; readonly turned: boolean }[] =>
  told.flatMap((act) =>
    asked.ids.flatMap((id) =>
      act.ids.flatMap((other) => {
        // What has no influence does no harm either.
        const isWider = act.negated && acts.isNoneOf(id, other);
        const kin = isWider ? 'same' : acts.kinship(id, other);
        // A word of two meanings contradicts only if both do: close is shut, and near.
        if (kin === 'opposite' && !act.ids.every((each) => acts.kinship(id, each) === 'opposite')) return [];
        return kin === 'other' ? [] : [{ act, kin, turned: kin === 'same' && acts.isTurned(id, other) }];
      }),
    ),
  );

const wordsOf = (query: Query, { at }: QueryAct): readonly string[] => query.words.filter((word) => word.at === at).map(({ text }) => text);

const RANK = { same: 0, silent: 1, other: 2, opposite: 3 } as const;
const worst = (stances: readonly Stance[]): Stance => stances.reduce((a, b) => (RANK[b.is] > RANK[a.is] ? b : a), SAME);
