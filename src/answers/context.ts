import type { Content, List, Statement } from '../content/content.js';
import type { Knowledge } from './knowledge.js';
import type { Match } from './candidates.js';

/** What stands with the statement that answers, so that a fact in several parts is told whole. */
export interface Context {
  /** A list that the statement opens or belongs to. */
  readonly list: List | undefined;
  readonly context: readonly Statement[];
}

/** An answer stays short enough to be read at a glance: so many characters in the longer language. */
const ROOM = 560;

/** The list that fits almost as well, then the statements that fit, then the next ones of the paragraph, while there's room. */
export const contextOf = (statement: Statement, best: Match, fitting: readonly Match[], { content, thresholds }: Knowledge): Context => {
  const { near, paragraph, list: listWithin } = thresholds.context;
  let room = ROOM - lengthOf(statement);
  const list = fitting.flatMap(({ record, score }) =>
    record.target.kind === 'list' && best.score - score <= listWithin && record.section === statement.section ? [record.target.list] : [],
  )[0];
  if (list) room -= list.items.reduce((sum, item) => sum + lengthOf(item), 0);
  const context: Statement[] = [];
  const add = (other: Statement): void => {
    if (other.id === statement.id || context.includes(other) || lengthOf(other) > room) return;
    if (list?.items.some((item) => item.statement === other.id)) return;
    context.push(other);
    room -= lengthOf(other);
  };
  for (const { record, score } of fitting) {
    const other = record.target.kind === 'statement' || record.target.kind === 'figure' ? record.target.statement : undefined;
    if (!other) continue;
    const isHere = other.section === statement.section && other.paragraph === statement.paragraph;
    if (best.score - score <= (isHere ? paragraph : near)) add(other);
  }
  neighboursOf(statement, content).forEach(add);
  return { list: room < 0 ? undefined : list, context };
};

const lengthOf = ({ ru, en }: { readonly ru: string; readonly en: string }): number => Math.max(ru.length, en.length);

/** The statements around it in its paragraph, the next one first. */
const neighboursOf = (statement: Statement, content: Content): readonly Statement[] => {
  const all = [...content.statements.values()].filter(
    ({ section, paragraph }) => section === statement.section && paragraph === statement.paragraph,
  );
  const at = all.indexOf(statement);
  return [all[at + 1], all[at - 1], all[at + 2]].filter((other) => other !== undefined);
};
