import type { Content, Figure } from '../../content/content.js';
import type { Answer } from '../answer.js';
import { namesFlow } from '../../search/flow.js';
import type { Question } from '../question.js';
import { isAbout, isKindred, isComparable } from '../figure-relations.js';
import { isSubject, isWithinAnother } from '../subjects.js';
import type { HowTogether } from './how-together.js';
import { oneOf, siblingsOf } from './siblings.js';
import { together } from './together.js';
import type { Group } from '../../search/terms.js';

/** What a message does with the numbers shown, the newest at the end: with those that it names, else with the last of them. */
export const onNumbers = (
  how: HowTogether,
  now: Question,
  shown: readonly Figure[],
  findAnother: () => Figure | undefined,
  content: Content,
): Answer | undefined => {
  const names = namingGroups(now);
  if (names.length === 0 && now.years.length === 0) {
    const newest = shown.at(-1);
    // "Than now": beside the one of the article's own time.
    const current = now.reading.cues.has('now')
      ? shown.findLast((figure) => figure.period?.kind === 'now' && figure !== newest && newest && isComparable(figure, newest, content))
      : undefined;
    return together(how, current && newest ? [current, newest] : shown, content);
  }
  // The share of all imports is told by no other number of imports.
  if (how === 'share' && names.some(namesFlow)) return undefined;
  // The part of a whole is a kind of it, and no other name of it.
  const isNamed = (group: Group, figure: Figure): boolean =>
    how === 'share' && isSubject(group) ? isOfGroup(group, figure) : isNamedBy(group, figure, now, content);
  const last = shown.at(-1);
  /** Of several the newest of the very thing named, else the newest that is told of what the last one is. */
  const newest = (figures: readonly Figure[]): Figure | undefined =>
    figures.findLast(({ of }) => names.some((group) => isOfGroup(group, { of: of.slice(0, 1) }))) ??
    figures.findLast((figure) => last !== undefined && figure !== last && isKindred(figure, last, content)) ??
    figures.at(-1);
  const one = names.length > 0 ? newest(shown.filter((figure) => names.every((group) => isNamed(group, figure)))) : undefined;
  // "And all of the exports?" after exports adds nothing to them.
  if (one && how === 'sum' && now.query.operation !== 'sum') return undefined;
  // Beside the newest stands the same of its own place and time, and not of another that was shown before: "is that more than the logs?"
  const sibling = one && last && one !== last && PAIRED.has(how) ? oneOf(siblingsOf(last, asNamed(now), content)) : undefined;
  if (sibling && last && sibling !== one) return together(how, [sibling, last], content);
  if (one) {
    const beside = shown.findLast((figure) => figure !== one && isComparable(figure, one, content));
    const pair = shown.filter((figure) => figure === one || figure === beside);
    return together(how, PAIRED.has(how) ? pair : [...shown.filter((figure) => figure !== one), one], content);
  }
  const named = names.flatMap((group) => newest(shown.filter((figure) => isNamed(group, figure))) ?? []);
  if (named.length > 0 && named.length === names.length)
    return together(
      how,
      shown.filter((figure) => named.includes(figure)),
      content,
    );
  const another = last && named.length === 0 ? findAnother() : undefined;
  return last && another && another.id !== last.id ? together(how, [last, another], content) : undefined;
};

/** What a message names, without the words that say what to do with it. */
const asNamed = (now: Question): Question => ({
  ...now,
  groups: now.groups.filter(({ from }) => !now.reading.cueAt.has(from)),
  reading: { ...now.reading, cues: new Set() },
});

/** The pieces of a message that name what a number may be of. */
export const namingGroups = ({ groups }: Question): readonly Group[] =>
  groups.filter(
    (group) =>
      (isSubject(group) || namesFlow(group) || group.kind === 'place' || group.kind === 'foreign') && !isWithinAnother(group, groups),
  );

/** Whether a figure is of the very thing that a piece of a message names. */
export const isOfGroup = ({ terms }: Group, { of }: Pick<Figure, 'of'>): boolean => of.some((id) => terms.includes(`#${id}`));

/** Whether a figure is of what a piece of a message names: a thing, a direction of trade, a place. */
const isNamedBy = (group: Group, figure: Figure, { direction }: Question, content: Content): boolean => {
  if (namesFlow(group)) return figure.flow !== undefined && figure.flow === direction.flow;
  if (isSubject(group)) return isAbout(group, figure, content);
  const places = [figure.whose, figure.from, figure.to, ...figure.where, ...figure.base];
  return places.some((id) => id !== undefined && group.terms.includes(`#${id}`));
};

/** What is done with two numbers, in the order in which they were shown. */
const PAIRED: ReadonlySet<HowTogether> = new Set(['compare', 'share']);
