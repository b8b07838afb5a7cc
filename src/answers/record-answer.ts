import { type Content, type Figure, type List, type Statement, statementOf } from '../content/content.js';
import { isSameFact } from './figure-relations.js';
import type { Answer } from './answer.js';

const NEXT_STATEMENTS = 2;

/** The figure, statement or list of this id; undefined where the content has none. */
export const recordNamed = (id: string, { figures, statements, lists }: Content): Figure | Statement | List | undefined =>
  figures.get(id) ?? statements.get(id) ?? lists.get(id);

/** A figure as an answer, with its statement and the figures that tell the same elsewhere in the article. */
export const figureAnswer = (figure: Figure, content: Content): Extract<Answer, { kind: 'figure' }> => ({
  kind: 'figure',
  figure,
  statement: statementOf(content, figure.statement),
  also: [...content.figures.values()].filter((other) => other.id !== figure.id && isSameFact(other, figure)),
});

/** A record by itself, a statement with those that follow it; undefined where the content has no such record (any more). */
export const answerOf = (record: string, content: Content): Answer | undefined => {
  const figure = content.figures.get(record);
  if (figure) return figureAnswer(figure, content);
  const statement = content.statements.get(record);
  if (statement) return { kind: 'statement', statement, context: following(statement, content) };
  const list = content.lists.get(record);
  if (list) return { kind: 'list', list };
  const section = content.sections.get(record);
  return section && { kind: 'section', section };
};

/** The statements that stand behind one in its section. */
export const following = (statement: Statement, content: Content): readonly Statement[] => {
  const all = [...content.statements.values()].filter(({ section }) => section === statement.section);
  const at = all.findIndex(({ id }) => id === statement.id);
  return all.slice(at + 1, at + 1 + NEXT_STATEMENTS);
};

/** The statement that a record is, or that its number or its last item stands in. */
export const statementBehind = (record: string, content: Content): Statement | undefined => {
  const figure = content.figures.get(record);
  const list = content.lists.get(record);
  return content.statements.get(figure?.statement ?? list?.items.at(-1)?.statement ?? record);
};

/** The statements that the article gives as the reason of one that is meant. */
export const reasonsOf = (isMeant: (id: string) => boolean, { statements }: Content): readonly Statement[] =>
  [...statements.values()].filter(({ says }) => says.some((fact) => fact['reason-of']?.some(isMeant)));
