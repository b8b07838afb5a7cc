import { type Content, type List, type Statement, sectionOf, statementOf } from '../content/content.js';
import type { Answer } from './answer.js';
import type { Match } from './match.js';
import type { Question } from './question.js';

const NEXT_STATEMENTS = 2;

/** "More": the statements that stand after the last answer in its section; at the section's end, its summary. */
export const goOn = (target: string, content: Content): Answer | undefined => {
  const last = statementBehind(target, content);
  if (!last) {
    const first = [...content.statements.values()].find(({ section }) => section === target);
    return first ? { kind: 'statement', statement: first, context: [] } : undefined;
  }
  const [next, ...rest] = following(last, content);
  return next ? { kind: 'statement', statement: next, context: rest } : { kind: 'section', section: sectionOf(content, last.section) };
};

/** Whether a question is nothing but "more" or "go on". */
export const asksForMore = ({ reading, groups, wanted, years }: Question): boolean =>
  reading.cues.has('more') && groups.length === 0 && years.length === 0 && wanted === 'anything';

const following = (statement: Statement, content: Content): readonly Statement[] => {
  const all = [...content.statements.values()].filter(({ section }) => section === statement.section);
  const at = all.findIndex(({ id }) => id === statement.id);
  return all.slice(at + 1, at + 1 + NEXT_STATEMENTS);
};

const statementBehind = (target: string, content: Content): Statement | undefined => {
  const figure = content.figures.get(target);
  const list = content.lists.get(target);
  return content.statements.get(figure?.statement ?? list?.items.at(-1)?.statement ?? target);
};

/** "And the third one?": that item of the list which the last answer was, or which fits its question and stands beside it. */
export const itemOf = (ordinal: number, target: string, matches: readonly Match[], content: Content): Answer | undefined => {
  const item = listBehind(target, matches, content)?.items[ordinal - 1];
  if (!item) return undefined;
  const statement = statementOf(content, item.statement);
  return { kind: 'statement', statement, context: following(statement, content) };
};

const listBehind = (target: string, matches: readonly Match[], content: Content): List | undefined => {
  const section = statementBehind(target, content)?.section ?? target;
  const near = matches.flatMap(({ record }) => (record.target.kind === 'list' ? [record.target.list] : []));
  return content.lists.get(target) ?? near.find((list) => list.section === section);
};
