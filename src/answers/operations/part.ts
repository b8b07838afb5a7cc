import type { Content, Figure } from '../../content/content.js';
import { ancestorsOf } from '../traits.js';
import { intervalOf, largerOf } from './interval.js';
import { STANDS } from '../../search/where-terms-stand.js';
import { holds } from '../candidate.js';
import { fitsTogether, type Operand } from './operands.js';
import type { Task } from './operation.js';
import { isOneKind, isOneTime, partyOf, ADDING_UP } from './series.js';
import { bestOf } from './worth.js';
import { isOfOnePeriod } from '../figure-relations.js';

/** Whether one figure counts a part of what the other counts: arable land of farmland, Siberia's of Russia's. */
export const isPartOf = (part: Figure, whole: Figure, content: Content): boolean => {
  if (!ADDING_UP.has(part.measure) || !isOneKind(part, whole, content) || !isOneTime(part, whole)) return false;
  // The enterprises in the parks aren't all enterprises.
  if (!whole.of.every((id, i) => i === 0 || part.of.includes(id))) return false;
  const [here, there] = [partyOf(part, content), partyOf(whole, content)];
  const isWithin = here !== undefined && there !== undefined && ancestorsOf(here, content).includes(there);
  const isKind = (content.glossary.get(part.of[0] ?? '')?.broader ?? []).includes(whole.of[0] ?? '');
  const isPart = (isKind && (here === there || isWithin)) || (part.of[0] === whole.of[0] && isWithin);
  // No part is larger than its whole.
  return isPart && largerOf(intervalOf(part, content), intervalOf(whole, content)) !== 'first';
};

/**
 * The part and the whole that a question means: the pair with most of what it names. If their places differ, both have to be named, and so
 * with their things. Where the rest is asked for ("how many aren't national?") the whole and a word of the part are enough.
 */
export const partAndWhole = ({
  question,
  operands: candidates,
  worthOf,
  knowledge,
}: Task): { readonly part: Figure; readonly whole: Figure } | undefined => {
  const { content } = knowledge;
  const names = new Set(question.groups.flatMap(({ terms }) => terms));
  const isRest = question.query.operation === 'remainder';
  const isNamed = (id: string | undefined): boolean => names.has(`#${id ?? ''}`);
  /** A part by a word of its own that its whole hasn't: the national ones of the parks. */
  const isToldApart = (part: Operand, whole: Operand): boolean =>
    question.groups.some((_, at) => holds(part.match, at, STANDS.own) && !holds(whole.match, at, STANDS.own));
  const areNamed = ({ part, whole }: { readonly part: Figure; readonly whole: Figure }, isApart: boolean): boolean => {
    const [here, there] = [partyOf(part, content), partyOf(whole, content)];
    const arePlaces = here === there || (isNamed(here) && isNamed(there));
    const areThings =
      part.of[0] === whole.of[0] ||
      (isNamed(part.of[0]) && (isNamed(whole.of[0]) || isRest)) ||
      (isRest && isApart && isNamed(whole.of[0]));
    return arePlaces && areThings;
  };
  const pairs = candidates.flatMap((part) =>
    candidates.flatMap((whole) => {
      const isPair =
        part !== whole &&
        isPartOf(part.figure, whole.figure, content) &&
        areNamed({ part: part.figure, whole: whole.figure }, isToldApart(part, whole));
      if (!isPair || !fitsTogether([part, whole], 'place', question)) return [];
      const { named, said, fit } = worthOf([part.match, whole.match]);
      const isOneMoment = isOfOnePeriod(part.figure, whole.figure);
      return [{ part: part.figure, whole: whole.figure, worth: [named, Number(isOneMoment), said, fit] }];
    }),
  );
  return bestOf(pairs);
};
