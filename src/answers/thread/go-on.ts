import { type Content, type Statement, sectionOf, statementOf } from '../../content/content.js';
import { isSameFact } from '../figure-relations.js';
import type { Answer } from '../answer.js';

const NEXT_STATEMENTS = 2;

/** "More": the statements that stand after the last answer in its section; at the section's end, its summary; of a section, all that sums it up. */
export const goOn = (record: string, content: Content): Answer | undefined => {
  const last = statementBehind(record, content);
  if (!last) {
    const section = content.sections.get(record);
    return section && { kind: 'section', section, length: 'whole' };
  }
  const [next, ...rest] = following(last, content);
  return next ? { kind: 'statement', statement: next, context: rest } : { kind: 'section', section: sectionOf(content, last.section) };
};

/** A record by itself, a statement with those that follow it; undefined where the content has no such record (any more). */
export const answerOf = (record: string, content: Content): Answer | undefined => {
  const figure = content.figures.get(record);
  if (figure) {
    const also = [...content.figures.values()].filter((other) => other.id !== figure.id && isSameFact(other, figure));
    return { kind: 'figure', figure, statement: statementOf(content, figure.statement), also };
  }
  const statement = content.statements.get(record);
  if (statement) return { kind: 'statement', statement, context: following(statement, content) };
  const list = content.lists.get(record);
  if (list) return { kind: 'list', list };
  const section = content.sections.get(record);
  return section && { kind: 'section', section };
};

const following = (statement: Statement, content: Content): readonly Statement[] => {
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
