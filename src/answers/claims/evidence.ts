import { STANDS } from '../../search/where-terms-stand.js';
import type { Group } from '../../search/terms.js';
import { holds } from '../candidate.js';
import type { Candidates, Match } from '../candidates.js';
import { kinOf } from '../facets/act.js';
import type { Against, FacetName } from '../facets/facet.js';
import { fillingsOf, isNamedIn } from '../facets/told-facts.js';
import type { Knowledge } from '../knowledge.js';
import type { Query } from '../../query/query.js';
import type { SaidRole } from '../said-facts.js';

/** What is looked at to tell whether a record confirms a claim, denies it or says nothing of it. */
export const EVIDENCE = [
  // How much of the claim the record has, also where that is nearly all, how well it fits it, and how far it is behind the one that fits best.
  'covered',
  'nearlyAll',
  'fits',
  'first',
  'behind',
  // How much of what the record says is in the claim, alone and with what of the claim is in the record; whether it's a number.
  'told',
  'toldAndCovered',
  'figure',
  // Whether it says the same, in how many ways something else, and whether nothing but the contrary.
  'same',
  'differs',
  'onlyContrary',
  // What it says instead, or is silent on.
  'anotherAct',
  'anotherYear',
  'anotherThing',
  'noPlace',
  'notAll',
  'notOfAll',
  // Which words of the claim it lacks: also names, and words in no dictionary; whether all that it lacks is one name.
  'lacksPlace',
  'lacksThing',
  'lacksSmall',
  'lacksNoun',
  'lacksStranger',
  'lacksUnknown',
  'lacksOneName',
  // Whether it tells the act of the claim or the contrary of it, of the same thing or as the same, or to, in and with something else.
  'sameAct',
  'contraryAct',
  'sameThing',
  'sameState',
  'elsewhere',
  'toElse',
  'withElse',
  // Whether somebody else than the one it lacks did it, and it lacks one name of what is done once.
  'doneByElse',
  'onceOfElse',
  // What the claim is like.
  'noAct',
  'negated',
  'negatedUnlike',
  'lacks',
  'only',
  'some',
  'already',
  'member',
] as const;

/** Each as a number: a share, a count of one or two, or one for yes. */
export type Evidence = Readonly<Record<(typeof EVIDENCE)[number], number>>;

/** A record beside a claim, with what it says for and against it. */
export interface Witness {
  readonly match: Match;
  readonly evidence: Evidence;
}

/** From here on a claim is covered nearly whole. */
const NEARLY = 0.8;
/** More of a kind say no more. */
const MOST = 2;

/** What each of the records near to a claim, best first, says for and against it. */
export const witnesses = (
  near: readonly Match[],
  isSame: (match: Match) => boolean,
  candidates: Candidates,
  knowledge: Knowledge,
): readonly Witness[] =>
  near.map((match, rank) => ({ match, evidence: evidenceOf(match, rank, near[0]?.score ?? 0, isSame(match), candidates, knowledge) }));

const evidenceOf = (match: Match, rank: number, best: number, same: boolean, candidates: Candidates, knowledge: Knowledge): Evidence => {
  const { question, judge } = candidates;
  const { query, reading, groups } = question;
  const { acts } = knowledge;
  const { is, against } = judge(match);
  const facts = knowledge.factsOf(match.record);
  const lacked = groups.filter(({ from }, at) => from >= 0 && !holds(match, at, STANDS.own | STANDS.firm | STANDS.stated));
  const words = lacked.flatMap(({ from }) => query.words.find(({ at }) => at === from) ?? []);
  const kin = new Set(query.acts.flatMap((act) => kinOf(act, facts, acts).map((each) => each.kin)));
  const ofAct = facts.said.filter(({ act }) => query.acts.some(({ ids }) => ids.some((id) => acts.kinship(id, act) === 'same')));
  /** Whether what fills a role is named in the claim; undefined where nothing does. */
  const names = (role: SaidRole): boolean | undefined => {
    const filled = (ofAct.length > 0 ? ofAct : facts.said).map((fact) => fillingsOf(fact, [role])).filter(({ length }) => length > 0);
    return filled.length === 0
      ? undefined
      : filled.some((fillings) => fillings.some((filling) => filling.rank === undefined && isNamedIn(filling, query)));
  };
  const told = shareTold(match, groups, knowledge);
  const isNegated = query.acts.some(({ negated }) => negated);
  const isOneName = standsTogether(
    words.filter(({ owner }) => owner !== 'small'),
    query,
  );
  const isOnce = ofAct.some(({ act }) => query.acts.some(({ ids }) => ids.some((id) => acts.areOnce(id, act))));
  const one = (so: boolean): number => (so ? 1 : 0);
  const says = (facet: FacetName, stance: Against['is']): number => one(against.some((each) => each.facet === facet && each.is === stance));
  const count = (fits: (word: Query['words'][number]) => boolean): number => Math.min(MOST, words.filter(fits).length);
  return {
    covered: match.cover,
    nearlyAll: Math.max(0, match.cover - NEARLY),
    fits: match.score,
    first: one(rank === 0),
    behind: best - match.score,
    told,
    toldAndCovered: told * match.cover,
    figure: one(match.record.target.kind === 'figure'),
    same: one(same),
    differs: Math.min(MOST + 1, against.filter((each) => each.is !== 'silent').length),
    onlyContrary: one(is === 'opposite' && against.every((each) => each.is !== 'other')),
    anotherAct: says('act', 'other'),
    anotherYear: says('year', 'other'),
    anotherThing: says('required', 'other'),
    noPlace: says('place', 'silent'),
    notAll: says('quantifier', 'opposite'),
    notOfAll: says('quantifier', 'silent'),
    lacksPlace: count(({ owner }) => owner === 'place'),
    lacksThing: count(({ owner }) => owner === 'thing'),
    lacksSmall: count(({ owner }) => owner === 'small'),
    lacksNoun: count(({ part }) => part.split('/')[0] === 'noun'),
    lacksStranger: count(({ owner, part }) => owner === 'nobody' && part.includes('noun')),
    lacksUnknown: count(({ owner, isKnown }) => owner === 'nobody' && !isKnown),
    lacksOneName: one(isOneName),
    sameAct: one(kin.has('same')),
    contraryAct: one(kin.has('opposite')),
    sameThing: one(names('what') === true),
    sameState: one(names('as') === true),
    elsewhere: one(names('where') === false && words.some(({ at, owner }) => owner === 'place' && query.within.includes(at - 1))),
    toElse: one(names('to') === false),
    withElse: one(names('whom') === false),
    doneByElse: one(names('who') === false && isOneName && words.some(({ owner }) => NAMING.has(owner))),
    onceOfElse: one(isOnce && isOneName),
    noAct: one(query.acts.length === 0),
    negated: one(isNegated),
    negatedUnlike: one(isNegated !== facts.said.some(({ negated }) => negated)),
    lacks: one(query.lacks),
    only: one(query.quantifiers.includes('only') && against.some(({ facet }) => facet === 'quantifier')),
    some: one(query.quantifiers.includes('some')),
    already: one(reading.cues.has('already')),
    member: one(query.member),
  };
};

const NAMING: ReadonlySet<string> = new Set(['place', 'thing', 'nobody']);

/** Words that stand in a row, small ones between them: "the Ministry of Economic Development". */
export const standsTogether = (words: Query['words'], query: Query): boolean => {
  const [first, last] = [words[0]?.at ?? 0, words.at(-1)?.at ?? 0];
  return (
    words.length > 0 && query.words.every((word) => word.at < first || word.at > last || word.owner === 'small' || words.includes(word))
  );
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
