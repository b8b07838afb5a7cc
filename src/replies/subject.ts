import { type Answer, figuresOf } from '../answers/answer.js';
import { arithmeticOf } from '../answers/operations/arithmetic.js';
import { isSameAtOtherTime, isSameFact, isBeside } from '../answers/figure-relations.js';
import { statementOf, type Content, type Figure, type Statement } from '../content/content.js';
import { yearsOf } from '../content/period.js';

/** Joins the ids of two figures. After the id of one figure it means: at all its times. No id has it. */
const JOINT = '_';
/** Callback data has 64 bytes. So many are left beside an action's name and a question's number. */
const LONGEST = 51;
const MOST_BESIDE = 3;

/**
 * What an answer is about, in as few letters as a button carries: "coal-china-2013", "III.2", "coal-china-2013_crude-china-2013",
 * "processing-share-2001_" (at all its times). None for an answer that is about no record, or lets choose among several.
 */
export const subjectOf = (answer: Answer): string | undefined => {
  const [first, second, ...others] = figuresOf(answer);
  switch (answer.kind) {
    case 'statement':
      return answer.statement.id;
    case 'list':
      return answer.list.id;
    case 'section':
      return answer.section.code;
    case 'figures':
      if (answer.why === 'ambiguous' || !first || !second) return undefined;
      return others.length > 0 || isSameAtOtherTime(first, second) ? `${first.id}${JOINT}` : pair(first, second);
    case 'comparison':
      return pair(answer.first, answer.second);
    case 'checked':
      return subjectOf(answer.by);
    default:
      return first?.id;
  }
};

/** If two ids are too long together, only the first is kept. */
const pair = (first: Figure, second: Figure): string => {
  const both = `${first.id}${JOINT}${second.id}`;
  return both.length > LONGEST ? first.id : both;
};

/** The answer that tells of a subject, by itself; undefined where the content has no such thing (any more). */
export const answerAbout = (subject: string, content: Content): Answer | undefined => {
  const [id = '', other] = subject.split(JOINT);
  const figure = content.figures.get(id);
  const second = content.figures.get(other ?? '');
  if (figure && second) return { kind: 'comparison', first: figure, second, arithmetic: arithmeticOf(figure, second, content) };
  if (figure && other === '') return { kind: 'figures', figures: atAllTimes(figure, content), why: 'series' };
  if (figure) return withPlaces(figure, content);
  const statement = content.statements.get(id);
  if (statement) return withParagraph(statement, content);
  const list = content.lists.get(id);
  if (list) return { kind: 'list', list };
  const section = content.sections.get(id);
  return section && { kind: 'section', section };
};

/** A number with all other places that tell it. */
const withPlaces = (figure: Figure, content: Content): Answer => ({
  kind: 'figure',
  figure,
  statement: statementOf(content, figure.statement),
  also: [...content.figures.values()].filter((other) => other.id !== figure.id && isSameFact(other, figure)),
});

/** A statement with what stands around it and the list that it belongs to. */
const withParagraph = (statement: Statement, content: Content): Answer => {
  const list = [...content.lists.values()].find(({ items }) => items.some((item) => item.statement === statement.id));
  return { kind: 'statement', statement, context: aroundStatement(statement, content), ...(list ? { list } : {}) };
};

/** What its paragraph says after a statement, then before it. */
export const aroundStatement = (statement: Statement, content: Content): readonly Statement[] => {
  const paragraph = [...content.statements.values()].filter((other) => isBeside(other, statement));
  const at = paragraph.indexOf(statement);
  return [...paragraph.slice(at + 1), ...paragraph.slice(0, at).toReversed()].slice(0, MOST_BESIDE);
};

const atAllTimes = (figure: Figure, content: Content): readonly Figure[] =>
  [figure, ...[...content.figures.values()].filter((other) => other.id !== figure.id && isSameAtOtherTime(other, figure))].toSorted(
    (a, b) => (yearsOf(a.period)[0] ?? 0) - (yearsOf(b.period)[0] ?? 0),
  );
