import type { Content, Figure, List, Statement } from '../../content/content.js';
import { LANGUAGES, type Language } from '../../content/language.js';
import { normalize } from '../../search/normalize.js';
import { type Answer, figuresOf, type Neighbour } from '../answer.js';
import { answerOf, statementBehind } from '../record-answer.js';

/** Stands between a list's id and the place of an item, from 0: `i-list-zone-places:1`. */
const AT = ':';

const itemsOf = ({ id, items }: List): readonly string[] => items.map((_, at) => `${id}${AT}${at}`);

/** The id of the list that a choice is an item of; of another choice its own id. */
export const listOfChoice = (choice: string): string => choice.split(AT)[0] ?? '';

/** What "the third one" is one of after an answer: what it shows one below the other, in that order; none where it shows no such thing. */
export const choicesShown = (answer: Answer, content: Content): readonly string[] => {
  switch (answer.kind) {
    case 'list':
      return itemsOf(answer.list);
    case 'statement': {
      const { list, statement } = answer;
      return list?.items.some((item) => item.statement === statement.id) ? itemsOf(list) : [];
    }
    case 'figure':
      return listCounted(answer.figure, content).flatMap(itemsOf);
    case 'figures':
    case 'comparison':
    case 'worked':
      return figuresOf(answer).map(({ id }) => id);
    case 'part':
      return answer.sections.map(({ code }) => code);
    case 'section':
      // Its sentence sums up what it lists; else its numbers stand below.
      return listBehind(answer.section.code, undefined, content) ?? answer.section.keyFigures.slice(0, 3);
    case 'none':
      // One by itself is no list.
      return answer.neighbours.length > 1 ? answer.neighbours.map(idOf) : [];
    case 'checked':
      return choicesShown(answer.by, content);
    case 'several':
      return answer.answers.map((each) => choicesShown(each.answer, content)).findLast((choices) => choices.length > 0) ?? [];
    default:
      return [];
  }
};

/** The list of its section that a number counts: "the second" after "in five directions" is one of these. */
const listCounted = ({ section, measure, value }: Figure, { lists }: Content): readonly List[] => {
  const counted = [...lists.values()].filter((list) => list.section === section && String(list.items.length) === String(value));
  return measure === 'count' && counted.length === 1 ? counted : [];
};

const idOf = (near: Neighbour): string =>
  near.kind === 'figure' ? near.figure.id : near.kind === 'statement' ? near.statement.id : near.section.code;

/** What "the third one" is one of where nothing was listed: what the statement told is one of, else its section's first list. */
export const choicesAround = (statement: Statement | undefined, content: Content): readonly string[] =>
  (statement && listBehind(statement.section, statement.id, content)) ?? [];

const listBehind = (section: string, statement: string | undefined, content: Content): readonly string[] | undefined => {
  const lists = [...content.lists.values()].filter((list) => list.section === section && statementsIn(list).size > 1);
  const own = lists.find(({ items }) => items.some((item) => item.statement === statement)) ?? lists[0];
  return own && itemsOf(own);
};

const statementsIn = ({ items }: List): ReadonlySet<string> => new Set(items.map(({ statement }) => statement));

/**
 * The answer on one of what was shown; undefined where the content has it no more. An item that bears the name of a sector is that one,
 * an item with a statement of its own is told by that, and one that shares it with others by what `find` has on its words.
 */
export const answerOnChoice = (
  choice: string,
  language: Language,
  content: Content,
  find: (words: string) => Answer,
): Answer | undefined => {
  const [id = '', at] = choice.split(AT);
  const list = content.lists.get(id);
  if (at === undefined || !list) return answerOf(id, content);
  const item = list.items[Number(at)];
  const statement = item && content.statements.get(item.statement);
  if (!item || !statement) return undefined;
  const sector = sectorNamed(item, list.section, content);
  if (sector) return sector;
  // An item that has a section of its own is told by that, and by more than its name.
  const own = statement.section === list.section ? undefined : content.sections.get(statement.section);
  if (own) return { kind: 'section', section: own, length: 'three' };
  if (list.items.filter((other) => other.statement === statement.id).length === 1)
    return { kind: 'statement', statement, context: besideItem(statement, list, content) };
  const found = find(item[language]);
  return found.kind === 'none' || found.kind === 'list' ? { kind: 'statement', statement, context: [] } : found;
};

/** The statement that one of what was shown is, is told by or stands in; undefined for a section. */
export const statementOfChoice = (choice: string, content: Content): Statement | undefined => {
  const [id = '', at] = choice.split(AT);
  return at === undefined
    ? statementBehind(id, content)
    : content.statements.get(content.lists.get(id)?.items[Number(at)]?.statement ?? '');
};

const sectorNamed = (item: List['items'][number], section: string, content: Content): Answer | undefined => {
  const named = content.article.sectors.find((sector) =>
    LANGUAGES.some((language) => normalize(sector.name[language]).includes(normalize(item[language]))),
  );
  const own = content.sections.get(named?.section ?? '');
  return own && own.code !== section ? { kind: 'section', section: own } : undefined;
};

const BESIDE_ITEM = 2;

/** What stands after an item's statement and is none of the other items. */
const besideItem = (statement: Statement, list: List, content: Content): readonly Statement[] => {
  const all = [...content.statements.values()].filter(({ section }) => section === statement.section);
  const after = all.slice(all.indexOf(statement) + 1);
  const end = after.findIndex(({ id }) => statementsIn(list).has(id));
  return after.slice(0, Math.min(BESIDE_ITEM, end < 0 ? BESIDE_ITEM : end));
};
