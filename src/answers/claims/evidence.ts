import type { Query } from '../../query/query.js';
import type { Group } from '../../search/terms.js';
import { STANDS } from '../../search/where-terms-stand.js';
import { holds } from '../candidate.js';
import type { Candidates, Match } from '../candidates.js';
import type { Against, FacetName } from '../facets/facet.js';
import type { Knowledge } from '../knowledge.js';

/** What is looked at to tell whether a claim is confirmed, denied or not told. */
export const EVIDENCE = [
  // How much of the claim the closest record has, also where that is nearly all, how well it fits it, and by how much better than the next one.
  'covered',
  'nearlyAll',
  'fits',
  'ahead',
  // How much of what the record says is in the claim, alone and with what of the claim is in the record.
  'told',
  'toldAndCovered',
  // Whether one of the records near to it says the same.
  'same',
  // What the closest record says instead, or is silent on.
  'anotherAct',
  'anotherYear',
  'anotherThing',
  'anotherPlace',
  'noPlace',
  'anotherStatus',
  'notAll',
  'notOfAll',
  // Which words of the claim the closest record lacks.
  'lacksAct',
  'lacksPlace',
  'lacksThing',
  'lacksSmall',
  'lacksUnexplained',
  'lacksUnknown',
  'lacksVerb',
  'lacksAdverb',
  'lacksPreposition',
  // What the claim is like.
  'ofSameAct',
  'negated',
  'negatedUnlike',
  'only',
  'some',
  'already',
  'more',
  'share',
  'member',
  'dated',
] as const;

/** Each as a number: a share, a count of one or two, or one for yes. */
export type Evidence = Readonly<Record<(typeof EVIDENCE)[number], number>>;

/** A claim beside the record that is most like it. */
export interface Beside {
  readonly closest: Match;
  readonly evidence: Evidence;
}

/** From here on a claim is covered nearly whole. */
const NEARLY = 0.8;
/** More of a kind say no more. */
const MOST = 2;

/** What speaks for and against a claim, by the records near to it, best first, and the one that says the same; undefined without records. */
export const evidenceFor = (
  near: readonly Match[],
  same: Match | undefined,
  candidates: Candidates,
  knowledge: Knowledge,
): Beside | undefined => {
  const closest = same ?? near[0];
  if (!closest) return undefined;
  const next = near.find((match) => match !== closest);
  const { question, judge } = candidates;
  const { query, reading, groups } = question;
  const { against } = judge(closest);
  const lacked = groups.filter(({ from }, at) => from >= 0 && !holds(closest, at, STANDS.own | STANDS.firm | STANDS.stated));
  const words = lacked.flatMap(({ from }) => query.words.find(({ at }) => at === from) ?? []);
  const { said } = knowledge.factsOf(closest.record);
  const told = shareTold(closest, groups, knowledge);
  const isNegated = query.acts.some(({ negated }) => negated);
  const one = (is: boolean): number => (is ? 1 : 0);
  const isAgainst = (facet: FacetName, is: Against['is']): number => one(against.some((each) => each.facet === facet && each.is === is));
  const count = (fits: (word: Query['words'][number]) => boolean): number => Math.min(MOST, words.filter(fits).length);
  const isOfPart = (part: string) => (word: Query['words'][number]) => word.part.split('/')[0] === part;
  return {
    closest,
    evidence: {
      covered: closest.cover,
      nearlyAll: Math.max(0, closest.cover - NEARLY),
      fits: closest.score,
      ahead: closest.score - (next?.score ?? 0),
      told,
      toldAndCovered: told * closest.cover,
      same: one(same !== undefined),
      anotherAct: isAgainst('act', 'other'),
      anotherYear: isAgainst('year', 'other'),
      anotherThing: isAgainst('required', 'other'),
      anotherPlace: isAgainst('place', 'other'),
      noPlace: isAgainst('place', 'silent'),
      anotherStatus: isAgainst('status', 'other'),
      notAll: isAgainst('quantifier', 'opposite'),
      notOfAll: isAgainst('quantifier', 'silent'),
      lacksAct: count(({ owner }) => owner === 'act'),
      lacksPlace: count(({ owner }) => owner === 'place'),
      lacksThing: count(({ owner }) => owner === 'thing' || owner === 'number'),
      lacksSmall: count(({ owner }) => owner === 'small'),
      lacksUnexplained: count(({ owner }) => owner === 'nobody'),
      lacksUnknown: count(({ isKnown, owner }) => owner === 'nobody' && !isKnown),
      lacksVerb: count(isOfPart('verb')),
      lacksAdverb: count(isOfPart('adverb')),
      lacksPreposition: count(isOfPart('preposition')),
      ofSameAct: one(query.acts.some(({ ids }) => said.some(({ act }) => ids.some((id) => knowledge.acts.kinship(id, act) === 'same')))),
      negated: one(isNegated),
      negatedUnlike: one(isNegated !== said.some(({ negated }) => negated)),
      only: one(query.quantifiers.includes('only')),
      some: one(query.quantifiers.includes('some')),
      already: one(reading.cues.has('already')),
      more: one(reading.cues.has('more')),
      share: one(reading.cues.has('share')),
      member: one(query.member),
      dated: one(question.years.length > 0),
    },
  };
};

/** How much of what a record states is named in the claim, by weight. */
const shareTold = ({ record }: Match, groups: readonly Group[], { index }: Knowledge): number => {
  const named = new Set(groups.flatMap(({ terms }) => terms));
  let [all, told] = [0, 0];
  for (const [term, places] of record.standing) {
    if ((places & STANDS.stated) === 0) continue;
    const weight = index.weightOfTerm(term);
    all += weight;
    if (named.has(term)) told += weight;
  }
  return all === 0 ? 0 : told / all;
};
