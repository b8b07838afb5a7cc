import type { Figure } from '../../content/content.js';
import { thingsOf } from './axes.js';
import { isNamedByNumber } from './numbers-said.js';
import { amountOf, exactly, intervalOf, over, times } from './interval.js';
import { fitsTogether } from './operands.js';
import type { Operation } from './operation.js';
import { isOneTime, partyOf } from './series.js';
import { bestOf } from './worth.js';
import { isOfPlaces } from '../figure-relations.js';

/** A share of three digits tells no more of the whole. */
const DECIMALS = 1;

/** All of what only a part is told of, with the share that it is: the province's exports, of which 3.3 billion are 22.9 %. */
export const whole: Operation = (task) => {
  const { question } = task;
  const { content } = task.knowledge;
  const named = new Set(thingsOf(question).flatMap(({ terms }) => terms));
  // The whole itself has to be asked for: by "in all", or with the numbers that it's worked out of.
  const { claims, joins, operation, quantifiers } = question.query;
  // All of two that are named is their sum.
  const isOfSeveral = operation === 'sum' && joins.length > 0;
  if (claims.length === 0 && (isOfSeveral || !quantifiers.includes('total'))) return undefined;
  if (question.query.asked !== 'amount' && question.query.asked !== 'open') return undefined;
  const { operands: candidates, worthOf } = task;
  /** By its own name, or as a kind: all imports of timber. A part that is named is no whole, unless its share is given. */
  const isNamed = (id: string, { of }: Figure): boolean => {
    const kinds = content.glossary.get(id)?.broader ?? [];
    const isPart = of.some((each) => each !== id && !kinds.includes(each) && named.has(`#${each}`));
    const isKind = kinds.length > 0 && kinds.every((kind) => named.has(`#${kind}`));
    return named.has(`#${id}`) || (isKind && (!isPart || claims.length > 0));
  };
  const isOf = (share: Figure, part: Figure): boolean =>
    share.measure === 'share' &&
    (part.measure === 'amount' || part.measure === 'money') &&
    part.of.some((id) => share.of.includes(id)) &&
    share.flow === part.flow &&
    share.status === part.status &&
    isOneTime(share, part) &&
    partyOf(share, content) === partyOf(part, content) &&
    (share.base.some((id) => isNamed(id, share)) || [share, part].every((figure) => isNamedByNumber(figure, claims, task.knowledge)));
  const pairs = candidates.flatMap((share) =>
    candidates.flatMap((part) => {
      if (!isOf(share.figure, part.figure) || !isOfPlaces(part.figure, question.places) || !fitsTogether([share, part], 'thing', question))
        return [];
      const { named: names, said, fit } = worthOf([share.match, part.match]);
      return [{ share: share.figure, part: part.figure, worth: [names, said, fit] }];
    }),
  );
  const best = bestOf(pairs);
  if (!best) return undefined;
  const { part, share } = best;
  const all = over(times(intervalOf(part, content, part.unit), exactly(100)), intervalOf(share, content));
  const amount = all && amountOf(all, DECIMALS);
  return amount && { kind: 'worked', by: 'whole', figures: [part, share], amount, unit: part.unit };
};
