import type { z } from 'zod';
import type { chartSchema } from './chart-schema.js';
import type { Fact } from './says.js';
import type {
  articleSchema,
  conceptSchema,
  figureSchema,
  listSchema,
  sectionSchema,
  statementSchema,
  unitSchema,
  unitsSchema,
} from './schema.js';

export type Article = z.output<typeof articleSchema>;
export type Section = z.output<typeof sectionSchema>;
export type Summary = Section['summary'];
export type SummaryLength = keyof Summary;
export type Concept = z.output<typeof conceptSchema>;
export type Unit = z.output<typeof unitSchema>;
export type UnitWords = z.output<typeof unitsSchema>['words'][number];

/** A claim of the article with the section it stands in. */
export type Statement = Omit<z.output<typeof statementSchema>, 'figures' | 'says'> & {
  readonly section: string;
  readonly says: readonly Fact[];
  readonly figures: readonly Figure[];
};

/** A number of the article with the statement it belongs to. */
export type Figure = Omit<z.output<typeof figureSchema>, 'measure'> & {
  readonly measure: string;
  readonly section: string;
  readonly statement: string;
  readonly paragraph: number;
};

/** An enumeration of the article, whole and in its order. */
export type List = Omit<z.output<typeof listSchema>, 'says'> & { readonly section: string; readonly says: readonly Fact[] };

/** Figures of the article that are worth looking at side by side. */
export type Chart = z.output<typeof chartSchema>;

/** Everything that the bot knows of one article, checked and looked up by id. */
export interface Content {
  readonly folder: string;
  readonly article: Article;
  /** In the article's own order. */
  readonly sections: ReadonlyMap<string, Section>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly lists: ReadonlyMap<string, List>;
  readonly charts: ReadonlyMap<string, Chart>;
  readonly glossary: ReadonlyMap<string, Concept>;
  readonly units: ReadonlyMap<string, Unit>;
  /** Units that the article doesn't use, and that its numbers may be asked for in: acres. */
  readonly otherUnits: ReadonlyMap<string, Unit>;
  readonly unitWords: readonly UnitWords[];
  /** The article's own paragraphs by section, where its text lies beside the content. */
  readonly source: ReadonlyMap<string, readonly string[]> | undefined;
}

const knownIn = <T>(map: ReadonlyMap<string, T>, id: string, what: string): T => {
  const found = map.get(id);
  if (found === undefined) throw new Error(`The content has no ${what} "${id}"`);
  return found;
};

/** The record of that id; throws for an id that the loader would have refused. */
export const statementOf = (content: Content, id: string): Statement => knownIn(content.statements, id, 'statement');
/** The same of a figure. */
export const figureOf = (content: Content, id: string): Figure => knownIn(content.figures, id, 'figure');
/** The same of a section, by its code. */
export const sectionOf = (content: Content, code: string): Section => knownIn(content.sections, code, 'section');
/** The same of a chart. */
export const chartOf = (content: Content, id: string): Chart => knownIn(content.charts, id, 'chart');
/** The same of a unit, the article's own or one that it may be asked for in. */
export const unitOf = (content: Content, id: string): Unit => content.otherUnits.get(id) ?? knownIn(content.units, id, 'unit');
