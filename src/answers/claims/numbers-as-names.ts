import { type Content, type Figure, unitOf } from '../../content/content.js';
import type { Claim } from '../../query/query.js';
import type { Answer, Checked } from '../answer.js';
import { type Candidates, candidatesFor } from '../candidates.js';
import { isPercent } from '../operations/arithmetic.js';
import type { Knowledge } from '../knowledge.js';
import type { Question } from '../question.js';
import { agrees } from './agrees.js';
import { checkAct } from './check-act.js';
import { checkNumber } from './check-number.js';
import { withBroader } from '../traits.js';

/**
 * Checks a claim whose numbers only say which things are meant: each is the article's own number of the thing beside it. What is claimed is
 * something else of these things. Undefined for a message that claims the numbers themselves.
 * @example "Are the washers of 5 g made of steel?": no, of brass; "was it humidity that explained the 71 %?": no, temperature
 */
export const checkNumbersAsNames = (
  candidates: Candidates,
  knowledge: Knowledge,
): { readonly checked: Checked | undefined } | undefined => {
  const { question } = candidates;
  const { acts, claims, onlyDoer, words } = question.query;
  const isGiven = onlyDoer !== undefined;
  const named = claims.map((claim) => figureNamed(claim, knowledge));
  const isOfMore = acts.length > 0 || words.some(({ owner, part }) => owner === 'nobody' && part.includes('verb'));
  if (!isGiven && (!isOfMore || named.some((figure) => figure === undefined))) return undefined;
  const checked = checkAct(candidatesFor(withoutClaims(question), knowledge), knowledge);
  if (checked || isGiven) return { checked: checked && inSentence(checked) };
  // That a thing has its own number denies nothing of it, unless it's told of another place.
  return question.places.length === 0 && checkNumber(candidates, knowledge)?.holds === false ? { checked: undefined } : undefined;
};

/**
 * A claim without those of its numbers that only say which things are meant, where another number is claimed of them: the 96 of
 * "the 96 importers bought 2.65 billion". What is found for the whole claim stands, unless it's no more than such a number.
 */
export const withoutNames = (question: Question, found: Answer, knowledge: Knowledge): Question => {
  const { claims } = question.query;
  const named = claims.map((claim) => figureNamed(claim, knowledge) ?? countNamed(claim, knowledge));
  const left = claims.filter((_, i) => named[i] === undefined);
  const isFound = found.kind === 'checked' && !(found.by.kind === 'figure' && named.includes(found.by.figure));
  if (left.length === claims.length || left.length === 0 || isFound) return question;
  return { ...question, query: { ...question.query, claims: left } };
};

/** "96 importers": as many as the article counts of what is named right behind the number. */
const countNamed = (claim: Claim, knowledge: Knowledge): Figure | undefined =>
  claim.bound !== undefined || claim.negated || claim.isWhat
    ? undefined
    : [...knowledge.content.figures.values()].find(
        (figure) => figure.measure === 'count' && isOfAny(figure, new Set(claim.of), knowledge.content) && agrees(claim, figure, knowledge),
      );

/** What is done is told by the sentence rather than by a number in it. */
const inSentence = (checked: Checked): Checked =>
  checked.by.kind === 'figure' ? { ...checked, by: { kind: 'statement', statement: checked.by.statement, context: [] } } : checked;

/** The figure that a number names: it agrees, and is of the thing that the number stands beside. */
const figureNamed = (claim: Claim, knowledge: Knowledge): Figure | undefined => {
  const { content } = knowledge;
  const things = new Set(claim.tells);
  if (claim.bound !== undefined || claim.negated || claim.isWhat) return undefined;
  return [...content.figures.values()].find(
    (figure) => !isPercent(unitOf(content, figure.unit).dimension) && isOfAny(figure, things, content) && agrees(claim, figure, knowledge),
  );
};

const isOfAny = ({ of }: Figure, ids: ReadonlySet<string>, content: Content): boolean => withBroader(of, content).some((id) => ids.has(id));

/** The same claim of no number. */
const withoutClaims = (question: Question): Question => ({
  ...question,
  wanted: 'anything',
  compares: false,
  dimensions: new Set(),
  query: { ...question.query, claims: [] },
});
