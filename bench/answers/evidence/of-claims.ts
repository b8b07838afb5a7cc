import { unitOf } from '../../../src/content/content.js';
import { figuresIn } from '../../../src/search/records.js';
import type { Checked } from '../../../src/answers/answer.js';
import type { Match } from '../../../src/answers/candidates.js';
import { agrees } from '../../../src/answers/claims/agrees.js';
import type { Knowledge } from '../../../src/answers/knowledge.js';
import type { Question } from '../../../src/answers/question.js';
import { leadsOf } from '../../../src/answers/told-together.js';
import type { TakeDown } from './evidence.js';

/** What more there is to a claim: its numbers beside the record's, its quantifiers, and what the parts of it that can be compared come to. */
export const ofClaim = (
  { query }: Question,
  compared: Checked | undefined,
  { content, ...knowledge }: Knowledge,
): ((match: Match, takeDown: TakeDown) => void) => {
  const { claims, quantifiers, acts } = query;
  const by = compared ? leadsOf(compared.by) : [];
  const outcome = compared?.holds === true ? 'the same' : 'otherwise';
  return ({ record }, takeDown) => {
    if (compared) takeDown(`compared ${by.includes(record.id) ? '' : 'elsewhere '}as ${outcome}`, 1);
    if (claims.length > 0) {
      const figures = figuresIn(record.target);
      const isAgreed = figures.some((figure) => claims.some((claim) => agrees(claim, figure, { content, ...knowledge })));
      const isOfUnit = figures.some(({ unit }) => claims.some(({ units }) => units.includes(unitOf(content, unit).dimension)));
      takeDown(`number ${figures.length === 0 ? 'none' : isAgreed ? 'the same' : isOfUnit ? 'another' : 'of another unit'}`, 1);
    }
    for (const quantifier of quantifiers) takeDown(`quantifier ${quantifier}`, 1);
    if (acts.some(({ negated }) => negated)) takeDown('negated', 1);
  };
};
