import { type Figure, statementOf, unitOf } from '../../content/content.js';
import type { Claim } from '../../query/query.js';
import type { Checked } from '../answer.js';
import { type Candidates, candidatesFor } from '../candidates.js';
import type { FacetName } from '../facets/facet.js';
import type { Knowledge } from '../knowledge.js';
import type { Question } from '../question.js';
import { asksForDone, ofOtherStatus } from '../done-or-planned.js';
import { agrees } from './agrees.js';
import { nearRecords } from './near-records.js';
import { contraryIn, isOfAll, isOfPart, isToOne, lackedBy, numbersTogether, otherThan } from './against-number.js';
import { claimAsTyped, withoutNumbers } from './without-numbers.js';
import { withBroader } from '../traits.js';

/**
 * Holds the number of a claim against the figure of the same words; undefined where the article has none, and none that contradicts it. Of
 * several, the first with a unit may be denied where the first of all says nothing of the matter: "the area of the 15 parks is 2 ha".
 */
export const checkNumber = (candidates: Candidates, knowledge: Knowledge): Checked | undefined => {
  const { question } = candidates;
  const { claims } = question.query;
  const checked = checkFirst(candidates, knowledge);
  const measured = claims.slice(1).find(({ units }) => units.length > 0);
  if (checked || !measured) return checked;
  const turned = [measured, ...claims.filter((claim) => claim !== measured)];
  const other = checkFirst({ ...candidates, question: { ...question, query: { ...question.query, claims: turned } } }, knowledge);
  return other?.claim === undefined ? undefined : other;
};

const checkFirst = (candidates: Candidates, knowledge: Knowledge): Checked | undefined => {
  const { question } = candidates;
  const [claim] = question.query.claims;
  if (!claim) return undefined;
  const isExact = question.query.quantifiers.includes('exactly');
  const bare = candidatesFor(withoutNumbers(question, knowledge), knowledge);
  const fitting = figuresAmong(bare, claim, knowledge, FITTING);
  // What is now is told by what the article calls so.
  const current = question.reading.cues.has('now') ? fitting.filter(({ period }) => period?.kind === 'now') : [];
  const timed = current.length > 0 ? current : fitting;
  const together = numbersTogether(question, bare, knowledge);
  if (together) return checkedBy(together.figure, together.holds, knowledge);
  const equal = timed.find((figure) => agrees(claim, figure, knowledge) && !(isExact && figure.bound !== undefined));
  const [best] = timed;
  // What one of them has is worked out, unless it's said to have what all have.
  if (best && isOfAll(best, question, knowledge) && (claim.bound !== undefined || !agrees(claim, best, knowledge))) return undefined;
  // The nearest figure decides: the number of another one with the same words says nothing of this one. What is planned isn't done.
  const isOfOther = ofOtherStatus(question, knowledge.content);
  const isDone = asksForDone(question.reading);
  const isContrary = contraryIn(candidates);
  const ofPart = (figure: Figure): boolean => isOfPart(figure, question, bare);
  const isDenied = (figure: Figure): boolean =>
    (isDone && figure.status !== 'measured') ||
    isOfOther(figure) ||
    isContrary(figure) ||
    isOfAll(figure, question, knowledge) ||
    (ofPart(figure) && question.query.quantifiers.some((id) => OF_WHOLE.has(id)));
  /** What a figure that has the number comes to. */
  const held = (figure: Figure): Checked | undefined => {
    if (isDenied(figure)) return checkedBy(figure, false, knowledge);
    const unlike = otherThan(question, figure, knowledge);
    if (unlike) return checkedBy(unlike, false, knowledge);
    // That it's told of a part, for one place of several, or of something else besides says neither yes nor no.
    const isOfElse = ofPart(figure) || isToOne(figure, question) || lackedBy(figure, candidates).length > 0;
    return isOfElse ? undefined : checkedBy(figure, true, knowledge);
  };
  // Many a number lies within a bound: the nearest thing's decides.
  const isOfBest = claim.bound === undefined || equal?.of[0] === best?.of[0];
  if (equal && (equal === best || (equal.unit === best?.unit && isOfBest))) return held(equal);
  // If the article has this number once, that figure tells whether the claim on it holds.
  const its = claim.isWhat === true ? ofAnother(claim, question, knowledge) : undefined;
  if (its)
    return checkedBy(
      its,
      question.query.words.every(({ owner }) => !SAYING_MORE_THAN_NUMBER.has(owner)),
      knowledge,
    );
  const { content } = knowledge;
  const isOfPower = (figure: Figure): boolean => knowledge.claims.powerOf(figure.unit) === claim.power;
  // A whole number without a unit is none of millions ("number 1 in trade"), unless it's of what was just told ("so it's 83?").
  const isOfUnit = (figure: Figure): boolean =>
    claim.units.length === 0
      ? (claim.power === 0 && (question.after !== undefined || claim.value.includes('.'))) || isOfPower(figure)
      : claim.units.includes(unitOf(content, figure.unit).dimension);
  // The same digits in another unit are what was meant; else what has the unit.
  const meant = timed.find((figure) => isOfDigits(figure, claim) && isOfPower(figure)) ?? timed.find(isOfUnit);
  const typed = claimAsTyped(question, knowledge);
  // It's the bound that is another, and not the number.
  const isBounded = claim.bound === 'over' || claim.bound === 'under';
  // What is told of light oil products says nothing of food.
  const isOfAnother = meant !== undefined && lackedBy(meant, candidates).some(({ owner }) => owner === 'thing');
  if (meant && !isOfAnother)
    return agrees(claim, meant, knowledge) && !isExact
      ? held(meant)
      : { ...checkedBy(meant, false, knowledge), claim: isBounded && isOfDigits(meant, claim) ? undefined : typed };
  // That the number of something else lies within what is claimed denies nothing.
  if (claim.bound !== undefined) return undefined;
  // The number of another time, or of another place, or said of the other side, is not the claimed one.
  const elsewhen = figuresAmong(bare, claim, knowledge, ELSEWHEN);
  const elsewhere = figuresAmong(bare, claim, knowledge, ELSEWHERE);
  const denying = [...elsewhen, ...elsewhere].find((figure) => agrees(claim, figure, knowledge)) ?? ofAnother(claim, question, knowledge);
  return denying && checkedBy(denying, false, knowledge);
};

/** The one figure of the article that has just this number, of something else than what is claimed; of what it doesn't know nothing is said. */
const ofAnother = (claim: Claim, question: Question, knowledge: Knowledge): Figure | undefined => {
  const isUnknown = claim.isWhat !== true && question.query.words.some(({ owner, part }) => owner === 'nobody' && part.includes('noun'));
  if (isUnknown || claim.units.length === 0 || claim.bound !== undefined) return undefined;
  const [only, ...others] = [...knowledge.content.figures.values()].filter((figure) => agrees(claim, figure, knowledge));
  if (!only || others.some(({ of }) => of[0] !== only.of[0])) return undefined;
  // That grain grew by so much says something of food that is claimed to; a share of the gas something of a share of the energy.
  const kindsOf = (id: string): readonly string[] => withBroader([id], knowledge.content);
  const isAkin = question.query.things.some((id) => only.of.some((own) => kindsOf(id).includes(own) || kindsOf(own).includes(id)));
  const grows = question.query.acts.some(({ ids }) => ids.includes(GROWING));
  return claim.isWhat === true || isAkin || (grows && only.measure === 'growth') ? only : undefined;
};

const isOfDigits = ({ value }: Figure, claim: Claim): boolean => [value].flat().join('-') === claim.value;

const SAYING_MORE_THAN_NUMBER: ReadonlySet<string> = new Set(['thing', 'place', 'act', 'nobody']);

const GROWING = 'grow';

/** A claim of all there is. */
const OF_WHOLE: ReadonlySet<string> = new Set(['all', 'total']);

/** What a figure that fits may have against it: it's of another kind of number than the bare words ask for. */
const FITTING: ReadonlySet<FacetName> = new Set(['share', 'number', 'status', 'act', 'narrow']);
const ELSEWHEN: ReadonlySet<FacetName> = new Set([...FITTING, 'year', 'month']);
const ELSEWHERE: ReadonlySet<FacetName> = new Set([...FITTING, 'place', 'direction', 'parties', 'subject']);

const checkedBy = (figure: Figure, holds: boolean, { content }: Knowledge): Checked => ({
  kind: 'checked',
  holds,
  by: { kind: 'figure', figure, statement: statementOf(content, figure.statement), also: [] },
});

/** The figures that the words without their number ask for, best first. */
const figuresAmong = (
  { matches, judge }: Candidates,
  { units }: Claim,
  knowledge: Knowledge,
  allowed: ReadonlySet<FacetName>,
): readonly Figure[] => {
  const fitting = matches.filter(
    ({ record, against }) => record.target.kind === 'figure' && against.every(({ facet }) => allowed.has(facet)),
  );
  const judged = nearRecords(fitting, knowledge)
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
