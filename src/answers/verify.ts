import Big from 'big.js';
import { type Figure, statementOf, unitOf } from '../content/content.js';
import { numbersOf } from '../content/value.js';
import type { Claims } from '../query/claims.js';
import type { Claim } from '../query/query.js';
import type { Checked } from './answer.js';
import { answerBy } from './checked.js';
import type { Outcome } from './choose.js';
import type { FacetName } from './facets/facet.js';
import type { Knowledge } from './knowledge.js';
import { type Candidates, candidatesFor, type Match } from './candidates.js';
import { isOtherwise } from './otherwise.js';
import type { Question } from './question.js';
import { refuse } from './refuse.js';
import type { Group } from '../search/terms.js';
import { asksForDone, ofOtherStatus } from './status.js';

/** What checking a claim takes beside the knowledge of the article: finding the numbers that it claims. */
export interface Checking {
  readonly knowledge: Knowledge;
  readonly claims: Claims;
}

const NO_CUES: ReadonlyMap<string, readonly number[]> = new Map();

/** "Almost 29" of 28.8: within a twentieth. */
const NEARLY = 0.05;

/** Records further behind the best one than this are about something else. */
const WITHIN = 0.35;
const MOST = 12;

/** Holds a claim against the facts: confirmed or denied by one of them, or not told. Never confirmed because nothing speaks against it. */
export const verify = (candidates: Candidates, checking: Checking): Outcome => {
  const { query } = candidates.question;
  const checked =
    query.claims.length > 0 && !query.quantifiers.includes('all') ? checkNumbers(candidates, checking) : checkAct(candidates, checking);
  // "It isn't 15, is it?" is confirmed by what denies that it's 15.
  const isNegated = query.claims[0]?.negated === true;
  if (checked) return { answer: isNegated ? { ...checked, holds: !checked.holds, claim: undefined } : checked, score: 1, cover: 1 };
  return { answer: refuse(candidates, checking.knowledge), score: 0, cover: 0 };
};

/** What the further numbers of a claim are of, where the first has a thing of its own: the gas of "32% of the oil and 31% of the gas". */
const ofFurther = (question: Question): readonly Group[] => {
  const [first, ...others] = query(question).claims;
  if (!first || first.of.length === 0) return [];
  const ids = others.flatMap(({ of }) => of).filter((id) => !first.of.includes(id));
  return question.groups.filter(({ terms }) => ids.some((id) => terms.includes(`#${id}`)));
};

/** The same question without the numbers claimed, and without what the further ones are of, asked for as an amount. */
const withoutClaims = (question: Question, { claims }: Checking): Question => {
  const { tokens } = question.reading;
  const stated = claims.in(tokens, NO_CUES);
  const apart = ofFurther(question);
  const isClaimed = (at: number): boolean => [...stated, ...apart].some(({ from, length }) => from <= at && at < from + length);
  const units = new Set(stated.flatMap(({ claim }) => claim.units));
  return {
    ...question,
    groups: question.groups.filter(({ from }) => !isClaimed(from)),
    wanted: 'quantity',
    compares: false,
    dimensions: new Set([...question.dimensions].filter((dimension) => !units.has(dimension))),
    query: {
      ...query(question),
      operation: 'tell',
      asked: 'amount',
      claims: [],
      things: query(question).things.filter((id) => !apart.some(({ terms }) => terms.includes(`#${id}`))),
      words: query(question).words.filter(({ at }) => !isClaimed(at)),
    },
  };
};

const query = (question: Question): Question['query'] => question.query;

const checkNumbers = (candidates: Candidates, checking: Checking): Checked | undefined => {
  const { question } = candidates;
  const [claim] = query(question).claims;
  if (!claim) return undefined;
  const isExact = query(question).quantifiers.includes('exactly');
  const bare = candidatesFor(withoutClaims(question, checking), checking.knowledge);
  const timed = figuresAmong(bare, claim, checking, FITTING);
  const equal = timed.find((figure) => agrees(claim, figure, checking) && !(isExact && figure.bound !== undefined));
  const [best] = timed;
  // What another figure of the same words has is no answer to the claim on this one, so the nearest figure decides unless it's silent.
  // What is planned hasn't been done.
  const isOfOther = ofOtherStatus(question, checking.knowledge.content);
  const isDone = asksForDone(question.reading);
  const isContrary = contraryIn(candidates);
  const holds = (figure: Figure): boolean =>
    (!isDone || figure.status === 'measured') && !isOfOther(figure) && !isContrary(figure) && !isOfPart(figure, question, bare);
  if (equal && (equal === best || equal.unit === best?.unit)) {
    const unlike = holds(equal) ? otherThan(question, equal, checking) : undefined;
    if (unlike) return checkedBy(unlike, false, checking);
    const left = lackedBy(equal, candidates);
    // Its number is told, of something else; of what the article doesn't know it tells nothing.
    if (holds(equal) && left.length > 0 && left.every(({ owner }) => owner === 'nobody')) return undefined;
    return checkedBy(equal, holds(equal) && left.length === 0, checking);
  }
  // The same digits in another unit are what was meant; else what has the unit.
  const { content } = checking.knowledge;
  const isOfUnit = (figure: Figure): boolean =>
    claim.units.length === 0
      ? claim.power === 0 || checking.claims.powerOf(figure.unit) === claim.power
      : claim.units.includes(unitOf(content, figure.unit).dimension);
  const meant = timed.find((figure) => [figure.value].flat().join('-') === claim.value) ?? timed.find(isOfUnit);
  const typed = claimAsTyped(question, checking);
  if (meant)
    return agrees(claim, meant, checking) && !isExact
      ? checkedBy(meant, holds(meant) && otherThan(question, meant, checking) === undefined, checking)
      : { ...checkedBy(meant, false, checking), claim: typed };
  // The number of another time, or of another place, or said of the other side, is not the claimed one.
  const elsewhen = figuresAmong(bare, claim, checking, ELSEWHEN);
  const elsewhere = figuresAmong(bare, claim, checking, ELSEWHERE);
  const denying = [...elsewhen, ...elsewhere].find((figure) => agrees(claim, figure, checking));
  return denying && checkedBy(denying, false, checking);
};

/** What a figure that fits may have against it: it's of another kind of number than the bare words ask for. */
const FITTING: Allowed = new Set(['share', 'number', 'status', 'act', 'narrow']);
const ELSEWHEN: Allowed = new Set([...FITTING, 'year', 'month']);
const ELSEWHERE: Allowed = new Set([...FITTING, 'place', 'direction', 'parties', 'subject']);

type Allowed = ReadonlySet<FacetName>;

/** The claimed number with its scale and unit, in the asker's words. */
const claimAsTyped = ({ reading: { tokens }, query: { claims: claimed } }: Question, { claims }: Checking): string | undefined => {
  const stated = claims.in(tokens, NO_CUES).find(({ claim }) => claim.value === claimed[0]?.value);
  return (
    stated &&
    tokens
      .slice(stated.from, stated.from + stated.length)
      .map(({ text }) => text)
      .join(' ')
  );
};

const checkedBy = (figure: Figure, holds: boolean, { knowledge: { content } }: Checking): Checked => ({
  kind: 'checked',
  holds,
  by: { kind: 'figure', figure, statement: statementOf(content, figure.statement), also: [] },
});

/** The figures that the words without their number ask for, best first. */
const figuresAmong = ({ matches, judge }: Candidates, { units }: Claim, { knowledge }: Checking, allowed: Allowed): readonly Figure[] => {
  const fitting = matches.filter(
    ({ record, against }) => record.target.kind === 'figure' && against.every(({ facet }) => allowed.has(facet)),
  );
  const [best] = fitting;
  if (!best || best.score < knowledge.thresholds.answer - WITHIN) return [];
  const judged = fitting
    .filter(({ score }) => best.score - score <= WITHIN)
    .slice(0, MOST)
    .map((match) => ({ match, against: judge(match).against }))
    .filter(({ against }) => against.every(({ facet }) => allowed.has(facet)));
  // A number of the very thing decides before one of something narrower.
  const exact = judged.filter(({ against }) => against.every(({ facet }) => facet !== 'narrow'));
  const isOfUnit = ({ match: { record } }: (typeof judged)[number]): boolean =>
    record.target.kind === 'figure' &&
    (units.length === 0 || units.includes(unitOf(knowledge.content, record.target.figure.unit).dimension));
  return (exact.some(isOfUnit) ? exact : judged).flatMap(({ match: { record } }) =>
    record.target.kind === 'figure' ? [record.target.figure] : [],
  );
};

/** Whether a claim says the figure's own number: value, power of ten and unit. A claim without a unit agrees on the number alone. */
const agrees = ({ value, power, units, unit, bound }: Claim, figure: Figure, { claims, knowledge: { content } }: Checking): boolean => {
  const numbers = numbersOf(figure.value).map((number) => new Big(number));
  const said = value.split('-').map((number) => new Big(number));
  const dimension = unitOf(content, figure.unit).dimension;
  if (units.length > 0 && !units.includes(dimension)) return false;
  if (unit !== undefined && claims.isOtherUnit(unit, figure.unit)) return false;
  const isBare = power === 0 && units.length === 0;
  const scale = isBare ? 0 : power - claims.powerOf(figure.unit);
  const [limit] = said;
  if (bound !== undefined && limit) {
    const scaled = limit.times(new Big(10).pow(scale));
    const isBeyond = (number: Big): boolean =>
      bound === 'over' ? number.gt(scaled) || (figure.bound === 'more than' && number.eq(scaled)) : number.lt(scaled);
    const isNear = (number: Big): boolean => number.minus(scaled).abs().lte(number.times(NEARLY));
    return numbers.every(bound === 'about' ? isNear : isBeyond);
  }
  return (
    numbers.length === said.length && numbers.every((number, i) => said[i] && new Big(said[i]).times(new Big(10).pow(scale)).eq(number))
  );
};

const checkAct = ({ question, matches: all, judge }: Candidates, { knowledge }: Checking): Checked | undefined => {
  const [closest] = all;
  if (!closest) return undefined;
  const near = all.filter(({ score }) => closest.score - score <= WITHIN && score >= knowledge.thresholds.answer - WITHIN).slice(0, MOST);
  const fitting = near.filter(({ against }) => against.length === 0);
  const told = fitting.map((match) => ({ match, judgement: judge(match) }));
  const isOnlyContrary = ({ judgement }: (typeof told)[number]): boolean =>
    judgement.is === 'opposite' &&
    judgement.against.every(({ is, facet }) => is === 'opposite' || (is === 'silent' && facet === 'parties'));
  // A list has the words of many things; each is confirmed by its own statement.
  const same = told.find(
    ({ match, judgement }) => judgement.is === 'same' && (query(question).member || match.record.target.kind !== 'list'),
  );
  const contraries = told.filter(isOnlyContrary);
  // What is denied without a number is denied by a sentence rather than by a number, and by one about that very act.
  const isSentence = ({ match }: (typeof told)[number]): boolean => match.record.target.kind === 'statement';
  const isOfAct = ({ match }: (typeof told)[number]): boolean =>
    knowledge.factsOf(match.record).said.some(({ act }) => query(question).acts.some(({ ids }) => ids.includes(act)));
  const contrary = contraries.find((each) => isSentence(each) && isOfAct(each)) ?? contraries.find(isSentence) ?? contraries[0];
  const first = same && contrary ? (same.match.score >= contrary.match.score ? same : contrary) : (same ?? contrary);
  if (first) return answerBy(first.match, first === same && !query(question).lacks);
  const turned = near.find((match) => isTurned(question, match));
  if (turned) return answerBy(turned, false);
  const otherwise = near.find((match) => isOtherwise(match, judge(match), question, knowledge));
  if (otherwise) return answerBy(otherwise, false);
  // The same at another time: the claim's date is not the article's.
  const othertime = near
    .filter(({ against }) => against.every(({ facet }) => OF_TIME.has(facet)))
    .find(
      (match) => judge(match).against.every(({ facet, is }) => OF_TIME.has(facet) && is === 'other') && query(question).times.length > 0,
    );
  return othertime && answerBy(othertime, false);
};

const OF_TIME: Allowed = new Set(['year', 'month']);

/** "China supplies gas to Russia" of what goes from Russia to China. */
const isTurned = ({ direction: { from, to } }: Question, { record: { target }, against }: Match): boolean => {
  if (from === undefined || to === undefined || !against.every(({ facet }) => facet === 'direction')) return false;
  const figures = target.kind === 'figure' ? [target.figure] : target.kind === 'statement' ? target.statement.figures : [];
  return figures.some((figure) => figure.from === to && figure.to === from);
};

/** Whether a figure's fact is the contrary of the act claimed: it fell, and is said to have grown. */
const contraryIn =
  ({ matches, judge }: Candidates): ((figure: Figure) => boolean) =>
  ({ id }) => {
    const match = matches.slice(0, MOST).find(({ record }) => record.id === id);
    return match?.record.target.kind === 'figure' && judge(match).against.some(({ facet, is }) => facet === 'act' && is === 'opposite');
  };

/** Whether a figure is of a thing or of a kind of it: oil exports, of oil. */
const isCounted = (id: string, { of }: Figure, { knowledge: { content } }: Checking): boolean =>
  of.some((own) => own === id || (content.glossary.get(own)?.broader ?? []).includes(id));

/**
 * What a claim of several numbers has otherwise: each further one has to be told beside the first, of what is named with it: in its
 * statement, of its thing, or nearby of its own. The figure that has another number in its place, or else the first itself.
 */
const otherThan = (question: Question, figure: Figure, checking: Checking): Figure | undefined => {
  const [first, ...others] = query(question).claims;
  if (!first || others.length === 0) return undefined;
  const { content } = checking.knowledge;
  const isOf = ({ of }: Claim, other: Figure): boolean => of.some((id) => isCounted(id, other, checking));
  const isNear = (other: Figure): boolean => other.section === figure.section && other.paragraph === figure.paragraph;
  const isBeside = (claim: Claim, other: Figure): boolean =>
    claim.of.length === 0 ? other.statement === figure.statement || other.of[0] === figure.of[0] : isNear(other) && isOf(claim, other);
  const rest = [...content.figures.values()].filter(({ id }) => id !== figure.id);
  const untold = others.find((claim) => !rest.some((other) => isBeside(claim, other) && agrees(claim, other, checking)));
  if (untold) return rest.find((other) => isNear(other) && untold.units.includes(unitOf(content, other.unit).dimension)) ?? figure;
  return first.of.length > 0 && !isOf(first, figure) ? figure : undefined;
};

/** Whether what is claimed of a thing or a place is told of a part of it only: the imports of some of its enterprises. */
const isOfPart = ({ id }: Figure, question: Question, { figures, judge }: Candidates): boolean => {
  const { things, places } = query(question);
  const match = figures.find(({ record }) => record.id === id);
  return things.length + places.length > 0 && match !== undefined && judge(match).against.some(({ facet }) => facet === 'narrow');
};

/** The names in a claim that a figure and its statement lack. */
const lackedBy = ({ id }: Figure, { question, figures, judge }: Candidates): Question['query']['words'] => {
  const match = figures.find(({ record }) => record.id === id);
  const missing = new Set(match ? judge(match).against.flatMap(({ facet, words }) => (facet === 'subject' ? words : [])) : []);
  const apart = ofFurther(question);
  const isApart = (at: number): boolean => apart.some(({ from, length }) => from <= at && at < from + length);
  return query(question).words.filter(({ text, part, at }) => missing.has(text) && part.includes('noun') && !isApart(at));
};
