import type { Content, Figure } from '../../content/content.js';
import { yearsOf } from '../../content/period.js';
import type { Group } from '../../search/terms.js';
import type { Question } from '../question.js';
import { ancestorsOf } from '../traits.js';
import { idsAmong, SUBJECT_KINDS } from '../../query/word.js';
import { placesOf } from '../figure-relations.js';

/** One of the things that a question sets beside each other: Siberia, 2011, coal, the GDP that something is a share of. */
export interface Point {
  /** The id of the concept, or the word itself where the article has none: "Jilin", "2012". */
  readonly name: string;
  /** The token where it's named; none for a time. */
  readonly at: number | undefined;
  readonly fits: (figure: Figure) => boolean;
}

export type AxisKind = 'time' | 'place' | 'flow' | 'thing' | 'base';

/** What the figures of an operation differ in, with the points of it that the question names. */
export interface Axis {
  readonly kind: AxisKind;
  readonly points: readonly Point[];
}

/** The axes along which a question names two points or more. */
export const axesOf = (question: Question, figures: readonly Figure[], content: Content): readonly Axis[] =>
  [
    { kind: 'time' as const, points: timesIn(question) },
    { kind: 'place' as const, points: placesIn(question, content) },
    { kind: 'flow' as const, points: flowsIn(question) },
    { kind: 'thing' as const, points: thingsIn(question, figures, content) },
    { kind: 'base' as const, points: basesIn(question, figures) },
  ].filter(({ points }) => points.length > 1);

const timesIn = ({ years, reading }: Question): readonly Point[] => [
  ...years.map((year): Point => ({ name: String(year), at: undefined, fits: ({ period }) => yearsOf(period).includes(year) })),
  ...(reading.cues.has('now') ? [{ name: 'now', at: undefined, fits: ({ period }: Figure) => period?.kind === 'now' }] : []),
];

/** What is sold beside what is bought. */
const flowsIn = ({ reading: { moves } }: Question): readonly Point[] =>
  distinctPoints(
    [...moves].map(([at, move]): Point => {
      const flow = move === 'sends' ? 'export' : 'import';
      return { name: flow, at, fits: (figure) => figure.flow === flow };
    }),
  );

/** Things of a question, each by its longest name: "crude oil" and not "oil" in it. */
export const thingsOf = ({ groups }: Pick<Question, 'groups'>): readonly Group[] =>
  groups.filter(
    (group) =>
      SUBJECT_KINDS.has(group.kind) && group.from >= 0 && !groups.some((other) => SUBJECT_KINDS.has(other.kind) && isWithin(group, other)),
  );

const isWithin = (a: Group, b: Group): boolean => a.length < b.length && b.from <= a.from && a.from + a.length <= b.from + b.length;

/** Things that the article has a number of. Where the closest number counts all of them they are one matter: the investment in the parks. */
const thingsIn = (question: Question, figures: readonly Figure[], content: Content): readonly Point[] => {
  const all = [...content.figures.values()];
  const isCounted = (ids: readonly string[]): boolean => all.some(({ of }) => of.some((id) => ids.includes(id)));
  const points = distinctPoints(
    thingsOf(question).flatMap((group): Point[] => {
      const own = idsAmong(group.terms);
      // What has no number of its own is of its kind: all exports, of exports.
      const ids = isCounted(own) ? own : idsAmong(group.broader);
      const fits = ({ of }: Figure): boolean => of.some((id) => ids.includes(id));
      return isCounted(ids) ? [{ name: own[0] ?? group.text, at: group.from, fits }] : [];
    }),
  );
  const closest = figures.find((figure) => points.some(({ fits }) => fits(figure)));
  return closest && points.every(({ fits }) => fits(closest)) ? [] : points;
};

const basesIn = (question: Question, figures: readonly Figure[]): readonly Point[] =>
  distinctPoints(
    thingsOf(question)
      .map((group) => ({ group, ids: idsAmong(group.terms) }))
      .filter(({ ids }) => figures.some(({ base, of }) => ids.some((id) => base.includes(id) && !of.includes(id))))
      .map(({ group, ids }) => ({
        name: ids[0] ?? group.text,
        at: group.from,
        fits: ({ base, of }: Figure) => ids.some((id) => base.includes(id) && !of.includes(id)),
      })),
  );

/** The places set beside each other. A larger one that only tells where another lies ("the Far East of Russia") is none of them. */
const placesIn = (question: Question, content: Content): readonly Point[] => {
  const named = question.groups.filter(({ kind, from }) => from >= 0 && (kind === 'place' || kind === 'foreign'));
  return distinctPoints(
    named
      .filter((group) => !named.some((other) => isWithin(group, other)) && !tellsWhere(group, named, question, content))
      .map((group) => {
        const ids = idsAmong(group.terms).filter((id) => content.glossary.get(id)?.kind === 'place');
        return { name: ids[0] ?? group.text, at: group.from, fits: (figure: Figure) => placesOf(figure).some((id) => ids.includes(id)) };
      }),
  );
};

/** How far behind a place the one that it lies in may stand. */
const INSIDE_REACH = 2;

const tellsWhere = (group: Group, named: readonly Group[], { query, reading }: Question, content: Content): boolean => {
  const [id] = idsAmong(group.terms);
  const inside = named.filter(
    (other) => other !== group && idsAmong(other.terms).some((each) => ancestorsOf(each, content).includes(id ?? '')),
  );
  const word = query.words[group.from];
  const isName = Object.values(content.glossary.get(id ?? '')?.name ?? {}).some((name) => name.toLowerCase() === group.text);
  const isAdjective = reading.language === 'ru' ? word?.part === 'adjective' : !isName;
  return inside.some((other) => {
    const gap = group.from - (other.from + other.length);
    const isBefore = other.from - (group.from + group.length) === 0;
    const isJoined = reading.tokens
      .slice(other.from + other.length, group.from)
      .some((_, i) => isJoin(other.from + other.length + i, query));
    return (gap >= 0 && gap < INSIDE_REACH && !isJoined) || (isBefore && isAdjective);
  });
};

/** "And", "or", "than" stand between two points. */
const isJoin = (at: number, { joins: places }: Question['query']): boolean => places.includes(at);

const distinctPoints = (points: readonly Point[]): readonly Point[] =>
  points.filter(({ name }, i) => points.findIndex((other) => other.name === name) === i);
