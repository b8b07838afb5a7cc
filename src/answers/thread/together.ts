import type { Content, Figure } from '../../content/content.js';
import { yearsOf } from '../../content/period.js';
import type { Answer } from '../answer.js';
import { arithmeticOf } from '../operations/arithmetic.js';
import { ranked } from '../operations/rank.js';
import { meanOf, perYear } from '../operations/mean.js';
import { isPartOf } from '../operations/part.js';
import { shareOf } from '../operations/share.js';
import { isOneTime } from '../operations/series.js';
import { sumOf } from '../operations/sum.js';
import { isComparable, isOfOnePeriod, isSameAtOtherTime } from '../figure-relations.js';
import { atNextTime } from './siblings.js';
import { answerOf } from '../record-answer.js';
import type { HowTogether } from './how-together.js';

/** What comes of figures, the newest at the end; undefined where they don't go together. */
export const together = (how: HowTogether, shown: readonly Figure[], content: Content): Answer | undefined => {
  const last = shown.at(-1);
  if (!last) return undefined;
  const alike = shown.filter((figure) => isComparable(figure, last, content));
  const pair = lastPair(shown, content);
  switch (how) {
    case 'rank':
    case 'rank-up':
      return alike.length > 1 ? ranked(alike, how === 'rank-up', content) : undefined;
    case 'sum': {
      const addends = alike.filter((figure) => isOneTime(figure, last) || isSameAtOtherTime(figure, last));
      // The newest that add up: of what was told long ago one may be a part of another.
      return addends
        .slice(0, -1)
        .flatMap((_, from) => sumOf(addends.slice(from), undefined, content) ?? [])
        .at(0);
    }
    case 'mean':
      return last.measure === 'count' || alike.length < 2 ? undefined : meanOf(alike, content);
    case 'yearly':
      return perYear(last, content);
    case 'change':
      return changeOf(last, shown, content) ?? (pair && comparedInTime(...pair, content));
    case 'overall': {
      const times = inOrder([last, ...shown.filter((figure) => isSameAtOtherTime(figure, last))], content);
      const [first, end] = [times[0], times.at(-1)];
      return first && end && first !== end ? comparedInTime(first, end, content) : together('sum', shown, content);
    }
    case 'ends': {
      const [first] = alike;
      return first && first !== last ? comparedInTime(first, last, content) : undefined;
    }
    case 'compare':
      return pair && comparedInTime(...pair, content);
    case 'share': {
      const [a, b] = pair ?? [];
      if (!a || !b) return undefined;
      if (isPartOf(a, b, content)) return shareOf(a, b, content);
      return isPartOf(b, a, content) ? shareOf(b, a, content) : comparedInTime(a, b, content);
    }
  }
};

/** From early to late; what has no date is of the article's time. */
const inOrder = (figures: readonly Figure[], { article }: Content): readonly Figure[] =>
  figures.toSorted((a, b) => (yearsOf(a.period)[0] ?? article.year) - (yearsOf(b.period)[0] ?? article.year));

/** How a number changed: what the article says of it before what we work out of two of its times. */
const changeOf = (last: Figure, shown: readonly Figure[], content: Content): Answer | undefined => {
  const other = shown.toReversed().find((figure) => isSameAtOtherTime(figure, last));
  if (other) return comparedInTime(other, last, content);
  const told = growthTold(last, content);
  if (told) return told;
  const beside = atNextTime(last, 'earlier', content) ?? atNextTime(last, 'later', content);
  return beside && comparedInTime(beside, last, content);
};

const growthTold = (last: Figure, content: Content): Answer | undefined => {
  const isOfIt = ({ of, base }: Figure): boolean => [of[0], ...base].some((id) => id === last.of[0]);
  const told = [...content.figures.values()].find(
    (figure) =>
      (figure.measure === 'growth' || figure.measure === 'multiple') && figure !== last && isOfIt(figure) && areOfOneTime(figure, last),
  );
  return told && answerOf(told.id, content);
};

/** "How much more than last year?": a number beside the same so many years apart, or what the article says that it grew by. */
export const sinceThen = (last: Figure, years: number, content: Content): Answer => {
  const now = yearsOf(last.period).at(-1) ?? content.article.year;
  const then = [...content.figures.values()].find(
    (figure) => isSameAtOtherTime(figure, last) && yearsOf(figure.period).at(-1) === now + years,
  );
  const told = then ? comparedInTime(then, last, content) : years === -1 ? growthTold(last, content) : undefined;
  return told ?? { kind: 'none', refusal: { why: 'year', years: [now + years] }, neighbours: [{ kind: 'figure', figure: last }] };
};

const areOfOneTime = (a: Figure, b: Figure): boolean =>
  isOfOnePeriod(a, b) || yearsOf(a.period).some((year) => yearsOf(b.period).includes(year));

/** The two shown last that can be set side by side. */
const lastPair = (shown: readonly Figure[], content: Content): readonly [Figure, Figure] | undefined => {
  const newestFirst = shown.toReversed();
  for (const [at, second] of newestFirst.entries()) {
    const first = newestFirst.slice(at + 1).find((figure) => isComparable(figure, second, content));
    if (first) return [first, second];
  }
  return undefined;
};

/** Two figures side by side, the earlier first. */
export const comparedInTime = (a: Figure, b: Figure, content: Content): Answer => {
  const isTurned =
    isSameAtOtherTime(a, b) && (yearsOf(b.period)[0] ?? content.article.year) < (yearsOf(a.period)[0] ?? content.article.year);
  const [first, second] = isTurned ? [b, a] : [a, b];
  return { kind: 'comparison', first, second, arithmetic: arithmeticOf(first, second, content) };
};
