import type { Change, Worked } from '../answer.js';
import type { Content } from '../../content/content.js';
import { unitOf } from '../../content/content.js';
import { arithmeticOf } from './arithmetic.js';
import { type Changing, changesOf } from './change.js';
import { intervalOf, largerOf, minus, over } from './interval.js';
import type { Operation } from './operation.js';
import { bestOf } from './worth.js';

/** Which of two things has changed more: the change of each, set beside the other's. Undefined where the article has no two of them. */
export const compareChanges: Operation = (task) => {
  const { worthOf, knowledge } = task;
  const all = changesOf(task, true);
  const namedBy = (changing: readonly Changing[]) => worthOf(changing.flatMap(({ pair }) => pair.map(({ match }) => match)));
  const twos = all.flatMap((a, i) =>
    all.slice(i + 1).flatMap((b) => {
      const { named, said, fit } = namedBy([a, b]);
      // Each has a name of its own, and nothing that is named is left over.
      const isApart = a.pair.every(({ figure }) => b.pair.every((other) => other.figure.of[0] !== figure.of[0]));
      const isOwn = [a, b].every((each) => namedBy([each]).named < named);
      return isApart && isOwn && named >= worthOf.most ? [{ two: [a, b] as const, worth: [named, said, fit] }] : [];
    }),
  );
  const best = bestOf(twos);
  return (
    best &&
    besideEachOther(
      best.two.map((each) => changeIn(each, knowledge.content)),
      knowledge.content,
    )
  );
};

const changeIn = ({ pair: [from, to] }: Changing, content: Content): Change => ({
  from: from.figure,
  to: to.figure,
  arithmetic: arithmeticOf(from.figure, to.figure, content),
});

/** The one that has changed more before the other: by what it grew or fell in one unit, else by how many times. */
const besideEachOther = (changes: readonly Change[], content: Content): Worked | undefined => {
  const [a, b] = changes;
  if (!a || !b || changes.some(({ arithmetic }) => arithmetic === undefined || arithmetic.larger === 'unknown')) return undefined;
  const isOneUnit = unitOf(content, a.to.unit).dimension === unitOf(content, b.to.unit).dimension;
  const sizeOf = ({ from, to }: Change) => {
    const [before, after] = [from, to].map((figure) => intervalOf(figure, content));
    return before && after && (isOneUnit ? minus(after, before) : over(after, before));
  };
  const [one, other] = [sizeOf(a), sizeOf(b)];
  const larger = one && other && largerOf(one, other);
  if (larger === undefined || larger === 'equal') return undefined;
  // Of two that fell the one that fell more.
  const isFall = changes.every(({ arithmetic }) => arithmetic?.larger === 'first');
  const ordered = (larger === 'second') === isFall ? [a, b] : [b, a];
  const [{ arithmetic, to } = a] = ordered;
  if (!arithmetic || !('difference' in arithmetic)) return undefined;
  const figures = ordered.flatMap((each) => [each.from, each.to]);
  return { kind: 'worked', by: 'changes', figures, amount: arithmetic.difference, unit: to.unit, changes: ordered };
};
