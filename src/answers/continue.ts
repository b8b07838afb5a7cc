import { type Content, type Statement, sectionOf } from '../content/content.js';
import type { Answer } from './answer.js';
import type { Question } from './question.js';

const NEXT_STATEMENTS = 2;

/** "More": the statements that stand after the last answer in its section; at the section's end, its summary. */
export const goOn = (target: string, content: Content): Answer | undefined => {
  const last = statementBehind(target, content);
  if (!last) {
    const first = [...content.statements.values()].find(({ section }) => section === target);
    return first ? { kind: 'statement', statement: first, context: [] } : undefined;
  }
  const all = [...content.statements.values()].filter(({ section }) => section === last.section);
  const at = all.findIndex(({ id }) => id === last.id);
  const [next, ...rest] = all.slice(at + 1, at + 1 + NEXT_STATEMENTS);
  return next ? { kind: 'statement', statement: next, context: rest } : { kind: 'section', section: sectionOf(content, last.section) };
};

/** Whether a question is nothing but "more" or "go on". */
export const asksForMore = ({ reading, groups, wanted, years }: Question): boolean =>
  reading.cues.has('more') && groups.length === 0 && years.length === 0 && wanted === 'anything';

const statementBehind = (target: string, content: Content): Statement | undefined => {
  const figure = content.figures.get(target);
  const list = content.lists.get(target);
  return content.statements.get(figure?.statement ?? list?.items.at(-1)?.statement ?? target);
};
