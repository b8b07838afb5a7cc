import type { Acts, Kinship } from '../../query/acts.js';
import type { Query, QueryAct } from '../../query/query.js';
import { STANDS } from '../../search/standing.js';
import { holds } from '../candidate.js';
import type { Facts, ToldAct } from '../facts.js';
import { type Facet, opposite, other, SAME, silent, type Standing, STRICT } from './facet.js';

/** Whether it is so hangs on the very act. */
const OF_ACT: ReadonlySet<string> = new Set(['truth']);

/** The act that is asked for is the one told: for an amount an unknown act is another one only if the figure has an act of its own. */
export const act: Facet = {
  ask: ({ query, acts, question }) => {
    const asked = query.acts;
    if (asked.length === 0) return undefined;
    return ({ match, facts }) => {
      if (match.record.target.kind === 'section') return undefined;
      const standings = asked.map((each): Standing => {
        const told = kinOf(each, facts, acts);
        const same = told.filter(({ kin }) => kin === 'same');
        const words = wordsOf(query, each);
        if (same.length > 0) {
          const isTold = each.negated === query.denies;
          // One "not" in either language is the record's: "has not been optimised".
          if (same.some(({ act: own }) => own.negated) !== isTold) return SAME;
          // "Not fully", "too little": a text with a "no" of its own doesn't affirm what is denied.
          return each.negated && facts.cues.has('negation') ? silent('act', words) : opposite('act', words);
        }
        // That coal "went" is no contrary of what "arrived": such acts only carry the sentence.
        const isCarrying = !OF_ACT.has(query.asked) && each.ids.every((id) => acts.isLoose(id));
        if (!isCarrying && told.some(({ kin }) => kin === 'opposite')) return opposite('act', words);
        if (each.ids.some((id) => facts.actsOfWhole.includes(id)) && !question.reading.cues.has('share')) return other('act', words);
        if (query.asked === 'open' && each.ids.some((id) => acts.isLoose(id))) return SAME;
        if (query.operation !== 'verify' && each.ids.some((id) => acts.isQuality(id))) return SAME;
        if (!each.negated && !OF_ACT.has(query.asked) && each.ids.some((id) => acts.isLoose(id))) return SAME;
        const groups = question.groups.flatMap((group, i) => (group.from <= each.at && each.at < group.from + group.length ? [i] : []));
        // How people ask for a record is evidence of what it tells, but of no yes or no.
        const isBetween = each.who.length + each.whom.length > 0 && each.ids.some((id) => acts.kinship(id, 'exceed') === 'same');
        if (
          !each.negated &&
          !isBetween &&
          question.after === undefined &&
          !STRICT.has(query.asked) &&
          groups.some((i) => holds(match, i, STANDS.own))
        )
          return SAME;
        return other('act', words);
      });
      return worst(standings);
    };
  },
};

/** The acts that a record tells and that are kin to one asked for. */
export const kinOf = (
  asked: QueryAct,
  { acts: told }: Facts,
  acts: Acts,
): readonly { readonly act: ToldAct; readonly kin: Kinship; readonly turned: boolean }[] =>
  told.flatMap((act) =>
    asked.ids.flatMap((id) =>
      act.ids.flatMap((other) => {
        const kin = acts.kinship(id, other);
        // A word of two meanings contradicts only if both do: close is shut, and near.
        if (kin === 'opposite' && !act.ids.every((each) => acts.kinship(id, each) === 'opposite')) return [];
        return kin === 'other' ? [] : [{ act, kin, turned: kin === 'same' && acts.isTurned(id, other) }];
      }),
    ),
  );

const wordsOf = (query: Query, { at }: QueryAct): readonly string[] => query.words.filter((word) => word.at === at).map(({ text }) => text);

const RANK = { same: 0, silent: 1, other: 2, opposite: 3 } as const;
const worst = (standings: readonly Standing[]): Standing => standings.reduce((a, b) => (RANK[b.is] > RANK[a.is] ? b : a), SAME);
