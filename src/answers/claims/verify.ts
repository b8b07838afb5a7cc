import type { Candidates } from '../candidates.js';
import type { ScoredAnswer } from '../choose.js';
import type { Knowledge } from '../knowledge.js';
import { converted } from '../operations/convert.js';
import { claimsAmount } from '../../query/query.js';
import type { Question } from '../question.js';
import type { Checked } from '../answer.js';
import { tokenize } from '../../search/tokens.js';
import { refuse } from '../refuse.js';
import { checkAct } from './check-act.js';
import { checkNumber } from './check-number.js';
import { checkNumbersAsNames } from './numbers-as-names.js';
import { reckoned } from './reckoned.js';
import { withoutNumbers } from './without-numbers.js';

/** Holds a claim against the facts: confirmed or denied by one of them, or not told. Never confirmed because nothing speaks against it. */
export const verify = (candidates: Candidates, knowledge: Knowledge): ScoredAnswer => {
  // "It isn't 15, is it?" is confirmed by what denies that it's 15.
  const isNegated = candidates.question.query.claims[0]?.negated === true;
  const compared = compare(candidates, knowledge);
  return compared
    ? { answer: isNegated ? { ...compared, holds: !compared.holds, claim: undefined } : compared, score: 1, cover: 1 }
    : { answer: refuse(candidates, knowledge), score: 0, cover: 0 };
};

/** Whether a number is what is claimed. */
export const isOfNumber = ({ query }: Question): boolean =>
  query.claims.length > 0 && (!query.quantifiers.includes('all') || query.apiece.length > 0 || claimsAmount(query));

/** What comparing a claim with the facts, part by part, comes to; undefined where that leaves it open. */
const compare = (candidates: Candidates, knowledge: Knowledge): Checked | undefined => {
  const { query } = candidates.question;
  const isNumber = isOfNumber(candidates.question);
  const named = isNumber ? checkNumbersAsNames(candidates, knowledge) : undefined;
  const checked = named ? named.checked : isNumber ? checkNumber(candidates, knowledge) : checkAct(candidates, knowledge);
  const worked = checked?.holds === true ? undefined : reckoned(query.claims, withoutNumbers(candidates.question, knowledge), knowledge);
  return worked ?? (checked && asConverted(checked, candidates.question, knowledge));
};

/** What is right in another unit than the article's is shown in that one. */
const asConverted = (checked: Checked, { query }: Question, { claims, content }: Knowledge): Checked => {
  const { holds, by } = checked;
  if (!holds || by.kind !== 'figure') return checked;
  const unit = query.claims.flatMap((claim) => claim.unit ?? []).find((said) => claims.isOtherUnit(said, by.figure.unit));
  const shown =
    unit &&
    converted(
      by.figure,
      claims.unitsIn(tokenize(unit), () => false, true),
      content,
    );
  return shown ? { ...checked, by: shown } : checked;
};
