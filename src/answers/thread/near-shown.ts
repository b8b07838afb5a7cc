import { type Content, type Figure, type Statement, unitOf } from '../../content/content.js';
import type { Answer } from '../answer.js';
import { namesFlow } from '../../search/flow.js';
import type { Question } from '../question.js';
import { isAbout, isOfYears } from '../figure-relations.js';
import { isSubject } from '../subjects.js';
import { answerOf } from '../record-answer.js';

/** Kinds of number that a word alone asks for: how fast it grows, what share it is. */
const RELATIVE_BY_CUE: readonly (readonly [cue: string, measure: Figure['measure']])[] = [
  ['growth', 'growth'],
  ['share', 'share'],
  ['multiple', 'multiple'],
];

/** Where something was shown: a statement, or a whole section. */
type ShownAt = Pick<Statement, 'section'> & Partial<Pick<Statement, 'id' | 'paragraph'>>;

const RELATIVE_OR_SHARE: ReadonlySet<Figure['measure']> = new Set(['growth', 'share', 'multiple']);
const PLAIN: ReadonlySet<string> = new Set(['word', 'number']);

/**
 * "How much money?", "and the growth a year?": the one number of that kind that stands beside what was shown, in its statement, else in
 * its paragraph, else in its section. Undefined where the message names what none of these is about, or there are several.
 */
export const nearShown = (from: ShownAt, last: Figure | undefined, now: Question, content: Content): Answer | undefined => {
  const { groups, years, dimensions, query, reading, wanted, direction } = now;
  const measures: readonly Figure['measure'][] = [
    ...RELATIVE_BY_CUE.filter(([cue]) => reading.cues.has(cue)).map(([, measure]) => measure),
    ...query.measures,
  ];
  const things = groups.filter(isSubject);
  // "And how much in all?" after a growth or a share is asked of what grew.
  const isWhole = query.quantifiers.includes('total') && last !== undefined && RELATIVE_OR_SHARE.has(last.measure);
  const isNamed = things.length > 0 || dimensions.size > 0 || measures.length > 0 || direction.flow !== undefined || isWhole;
  const isOther = groups.some(
    (group) => !isSubject(group) && !namesFlow(group) && !(group.kind === 'stem' && isWhole) && !PLAIN.has(group.kind),
  );
  if (wanted !== 'quantity' || !isNamed || isOther || query.claims.length > 0) return undefined;
  const isMeant = (figure: Figure): boolean =>
    (dimensions.size === 0 || dimensions.has(unitOf(content, figure.unit).dimension)) &&
    (measures.length === 0 ? dimensions.size > 0 || !RELATIVE_OR_SHARE.has(figure.measure) : measures.includes(figure.measure)) &&
    (direction.flow === undefined || figure.flow === direction.flow) &&
    (!isWhole || figure.of.some((id) => last.of.includes(id))) &&
    things.every((group) => isAbout(group, figure, content)) &&
    isOfYears(figure, years);
  const meant = [...content.figures.values()].filter((figure) => figure.section === from.section && isMeant(figure));
  // What is done with it may be said of another thing of the section.
  const nearest = (query.acts.length === 0 ? FROM_NEAREST : FROM_NEAREST.slice(0, -1))
    .map((isNear) => meant.filter((figure) => isNear(figure, from)))
    .find((figures) => figures.length > 0);
  const [first, ...others] = nearest ?? [];
  // Of one thing in one sentence it's the same in two units.
  const isOne = others.every(({ statement, of }) => statement === first?.statement && of[0] === first.of[0]);
  return first && isOne ? answerOf(first.id, content) : undefined;
};

/** "So in all?" where nothing adds up: the total among what was told or beside it that is of the same thing. */
export const totalNear = (
  shown: Figure,
  told: readonly Figure[],
  isTotal: (figure: Figure) => boolean,
  content: Content,
): Answer | undefined => {
  const isOfIt = (figure: Figure): boolean =>
    !RELATIVE_OR_SHARE.has(figure.measure) && figure.of.some((id) => shown.of.includes(id)) && isTotal(figure);
  const own = told.length > 1 ? told.filter(isOfIt) : [];
  const beside = [...content.figures.values()].filter((figure) => figure.section === shown.section && figure !== shown && isOfIt(figure));
  const [first, ...others] = own.length > 0 ? own : beside;
  return first && others.length === 0 ? answerOf(first.id, content) : undefined;
};

const FROM_NEAREST: readonly ((figure: Figure, from: ShownAt) => boolean)[] = [
  ({ statement }, { id }) => statement === id,
  ({ paragraph }, from) => paragraph === from.paragraph,
  () => true,
];
