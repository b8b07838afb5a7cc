import { type Content, type Figure, type List, type Section, type Statement, statementOf } from '../content/content.js';
import type { Flow } from './flow.js';
import { LANGUAGES } from '../content/language.js';

/** Something of the article that can be an answer. */
export type Target =
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'figure'; readonly figure: Figure; readonly statement: Statement }
  | { readonly kind: 'list'; readonly list: List }
  | { readonly kind: 'section'; readonly section: Section };

/** A figure as a target, with the statement that it stands in. */
export const figureTarget = (figure: Figure, content: Content): Target => ({
  kind: 'figure',
  figure,
  statement: statementOf(content, figure.statement),
});

/** The numbers of a target: a figure itself, or those of a statement. */
export const figuresIn = (target: Target): readonly Figure[] =>
  target.kind === 'figure' ? [target.figure] : target.kind === 'statement' ? target.statement.figures : [];

/** The sentence that a target is, or stands in. */
export const statementIn = (target: Target): Statement | undefined =>
  target.kind === 'figure' || target.kind === 'statement' ? target.statement : undefined;

/** The section and paragraph that a target stands in; none of a section. */
export const passageOf = (target: Target): Pick<Statement, 'section' | 'paragraph'> | undefined =>
  target.kind === 'list' ? target.list : statementIn(target);

/** What is indexed of a target: the ways it may be asked for, its own words, and the words around it. */
export interface SearchRecord {
  readonly id: string;
  readonly target: Target;
  readonly section: string;
  readonly asks: readonly string[];
  /** Those of them that are its own name: a figure's label, a list's title. */
  readonly names: readonly string[];
  readonly body: readonly string[];
  readonly context: readonly string[];
  /** What the statements before and after it in its paragraph say: "it" and "there" refer to them. */
  readonly beside: readonly string[];
}

const both = <T>(texts: Readonly<Record<'ru' | 'en', T>>): T[] => LANGUAGES.map((language) => texts[language]);

/** The records of an article: its sections, lists, statements and figures, in the article's order. */
export const recordsOf = (content: Content): readonly SearchRecord[] => {
  const plain = withoutUnits(content);
  return writtenIn(content).map((record) => ({
    ...record,
    asks: record.asks.map(plain),
    names: record.names.map(plain),
    body: record.body.map(plain),
    context: record.context.map(plain),
    beside: record.beside.map(plain),
  }));
};

/** "Billion US dollars" names no country: a unit with a place in its name is no part of what a record says. */
const withoutUnits = ({ units, glossary }: Content): ((text: string) => string) => {
  const places = new Set([...glossary.values()].flatMap(({ kind, name }) => (kind === 'place' ? both(name) : [])));
  const names = [...units.values()]
    .flatMap(({ ru, en }) => [ru, en].flatMap((name) => (typeof name === 'string' ? [name] : Object.values(name))))
    .filter((name): name is string => name?.split(' ').some((word) => places.has(word)) === true)
    .sort((a, b) => b.length - a.length);
  return (text) => names.reduce((left, name) => left.replaceAll(name, ' '), text);
};

const writtenIn = (content: Content): readonly SearchRecord[] =>
  [...content.sections.values()].flatMap((section) => {
    const part = content.article.parts.find(({ sections }) => sections.includes(section.code));
    const context = [...both(section.title), ...both(section.names).flat(), ...(part ? both(part.title) : [])];
    const statements = [...content.statements.values()].filter((statement) => statement.section === section.code);
    const lists = [...content.lists.values()].filter((list) => list.section === section.code);
    return [
      sectionRecord(section),
      ...lists.map((list) => listRecord(list, context)),
      ...statements.flatMap((statement, at) => {
        const beside = [statements[at - 1], statements[at + 1]]
          .filter((other) => other?.paragraph === statement.paragraph)
          .flatMap(textsOf);
        return [
          statementRecord(statement, context, beside),
          ...statement.figures.map((figure) => figureRecord(figure, statement, context, beside, content)),
        ];
      }),
    ];
  });

const textsOf = (statement: Statement | undefined): readonly string[] => (statement ? both(statement) : []);

const sectionRecord = (section: Section): SearchRecord => ({
  id: section.code,
  target: { kind: 'section', section },
  section: section.code,
  asks: [...both(section.title), ...both(section.names).flat()],
  names: both(section.title),
  body: both(section.summary.whole),
  context: [],
  beside: [],
});

const listRecord = (list: List, context: readonly string[]): SearchRecord => ({
  id: list.id,
  target: { kind: 'list', list },
  section: list.section,
  asks: [...both(list.title), ...both(list.ask).flat()],
  names: both(list.title),
  body: list.items.flatMap(both),
  context,
  beside: [],
});

const statementRecord = (statement: Statement, context: readonly string[], beside: readonly string[]): SearchRecord => ({
  id: statement.id,
  target: { kind: 'statement', statement },
  section: statement.section,
  asks: both(statement.ask).flat(),
  names: [],
  body: both(statement),
  context: [...context, ...statement.figures.flatMap((figure) => [...both(figure.label), ...both(figure.ask).flat()])],
  beside,
});

const figureRecord = (
  figure: Figure,
  statement: Statement,
  context: readonly string[],
  beside: readonly string[],
  content: Content,
): SearchRecord => ({
  id: figure.id,
  target: { kind: 'figure', figure, statement },
  section: figure.section,
  asks: [...both(figure.label), ...both(figure.ask).flat()],
  names: both(figure.label),
  body: [...both(statement), ...inFigure(figure, content)],
  context: [...context, ...both(statement.ask).flat()],
  beside,
});

/** What a figure's fields name, in words: what goes from one to another leaves the one and arrives at the other. */
const inFigure = (figure: Figure, content: Content): readonly string[] =>
  [...flowsOf(figure, content), figure.from, figure.to, figure.whose, ...figure.where].flatMap((id) =>
    id === undefined ? [] : nameOf(id, content),
  );

const flowsOf = ({ flow, from, to }: Figure, { glossary }: Content): readonly string[] => {
  const isBoth = flow !== undefined && flow !== 'turnover' && from !== undefined && to !== undefined;
  const isNamed = (each: Flow | undefined): boolean => each !== undefined && (isBoth ? each !== 'turnover' : each === flow);
  return [...glossary.values()].flatMap((concept) => (concept.kind === 'measure' && isNamed(concept.flow) ? [concept.id] : []));
};

const nameOf = (id: string, { glossary }: Content): readonly string[] => {
  const name = glossary.get(id)?.name;
  return name ? both(name) : [];
};
