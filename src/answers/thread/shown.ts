import type { Content, Figure, Statement } from '../../content/content.js';
import type { Answer } from '../answer.js';
import { choicesAround } from './choices.js';
import { answerOf, statementBehind } from '../record-answer.js';
import type { Thread } from './thread.js';

/** What was shown in a chat, as far as the content still has it. */
export interface Shown {
  /** The id of the record that the last answer rested on. */
  readonly record: string | undefined;
  /** The id of the statement that it led with. */
  readonly led: string | undefined;
  /** The number, the list or the statement that was told, rather than what stood after it. */
  readonly fact: Answer | undefined;
  /** The statement that was told, or the one behind the number that was. */
  readonly statement: Statement | undefined;
  /** The section that was told, or the one of what was. */
  readonly section: string | undefined;
  /** The figures of what is spoken of now, the newest at the end; and with them those told before of other matters. */
  readonly figures: readonly Figure[];
  readonly ever: readonly Figure[];
  readonly last: Figure | undefined;
  /** The ids of all that was told last: its record, what it led with, its figures and the statements that they stand in. */
  readonly ids: ReadonlySet<string>;
  /** What can be picked from: what was listed last, else what the fact told is one of. */
  readonly choices: readonly string[];
}

/** Looks up what a thread names by ids; what the content no longer has is left out. */
export const shownIn = ({ shown }: Thread, content: Content): Shown => {
  const { record, led } = shown;
  const figuresOf = (ids: readonly string[]): readonly Figure[] => ids.flatMap((id) => content.figures.get(id) ?? []);
  const figures = figuresOf(shown.figures);
  const statement = content.statements.get(led ?? '') ?? statementBehind(record ?? '', content);
  const isFact = record !== undefined && (content.figures.has(record) || content.lists.has(record));
  return {
    record,
    led,
    fact: answerOf((isFact ? record : led) ?? '', content),
    statement,
    section: content.sections.get(record ?? '')?.code ?? content.lists.get(record ?? '')?.section ?? statement?.section,
    figures,
    ever: [...figuresOf(shown.earlier), ...figures],
    last: figures.at(-1),
    ids: new Set([record, led, ...figures.flatMap(({ id, statement: behind }) => [id, behind])].flatMap((id) => id ?? [])),
    choices: shown.choices.length > 0 ? shown.choices : choicesAround(statement, content),
  };
};
