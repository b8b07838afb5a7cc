import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { chartsSchema } from './chart-schema.js';
import type { Content, Figure, List, Section, Statement } from './content.js';
import { checkDrafted } from './drafted.js';
import { ContentError, type Problem } from './problem.js';
import type { ContentFiles } from './content-files.js';
import { withPublication } from './publication.js';
import { unitsBeside, unitsUsed } from './known-units.js';
import { measureOf } from './measure.js';
import { checkReferences } from './references.js';
import { articleSchema, glossarySchema, sectionSchema, unitsSchema } from './schema.js';
import { factsOfList, factsOfStatement } from './says.js';
import { splitSource } from './source-text.js';
import { readYaml, type YamlFile } from './yaml-file.js';

/**
 * Reads one article's folder; one that holds guesses only for whoever is to confirm them (`drafts`).
 * @throws ContentError with every mistake found, each with file and line.
 */
export const loadContent = (folder: string, { drafts = false } = {}): Content => {
  const files = filesOf(folder);
  const problems = [...checkReferences(files), ...(drafts ? [] : checkDrafted(files, folder))];
  if (problems.length > 0) throw new ContentError(problems);
  const content = contentFrom(folder, files);
  return { ...content, source: readSource(content) };
};

/** The article's text, which is the operator's to put there. */
export const SOURCE_FILE = 'source.txt';

const readSource = (content: Content): Content['source'] => {
  const path = join(content.folder, SOURCE_FILE);
  if (!existsSync(path)) return undefined;
  try {
    return new Map(splitSource(content, readFileSync(path, 'utf8')).map(({ section, paragraphs }) => [section, paragraphs]));
  } catch (error) {
    throw new ContentError([{ file: SOURCE_FILE, line: 1, message: error instanceof Error ? error.message : String(error) }]);
  }
};

/** The files of an article's folder, each with where its records stand. */
export const filesOf = (folder: string): ContentFiles => {
  const problems: Problem[] = [];
  const read = <T extends z.ZodType>(file: string, schema: T, empty?: z.output<T>) => {
    if (!existsSync(join(folder, file))) {
      // An article can do without words and units of its own.
      if (empty !== undefined) return { file, data: empty, written: undefined, problems: [], lineOf: () => 1 };
      problems.push({ file, line: 1, message: `the file is missing in ${folder}; an article needs it` });
      return undefined;
    }
    const result = readYaml(join(folder, file), file, schema);
    problems.push(...result.problems);
    return isLoaded(result) ? result : undefined;
  };
  const article = read('article.yaml', articleSchema);
  const glossary = read('glossary.yaml', glossarySchema, []);
  const units = read('units.yaml', unitsSchema, { units: [], words: [] });
  const names = existsSync(join(folder, 'sections')) ? readdirSync(join(folder, 'sections')).sort() : [];
  const sections = names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => read(join('sections', name), sectionSchema))
    .filter((file) => file !== undefined);
  // An article can do without charts.
  const charts = existsSync(join(folder, 'charts.yaml')) ? read('charts.yaml', chartsSchema) : undefined;
  if (problems.length > 0 || !article || !glossary || !units) throw new ContentError(problems);
  return { article, glossary, units, sections, charts };
};

const isLoaded = <T>(file: YamlFile<T>): file is YamlFile<T> & { readonly data: T } => file.data !== undefined;

const contentFrom = (folder: string, files: ContentFiles): Content => {
  const byCode = new Map(files.sections.map(({ data }) => [data.code, data]));
  const order = files.article.data.parts.flatMap((part) => part.sections);
  const used = unitsUsed(files);
  const beside = unitsBeside(used);
  const units = byId(used.units);
  const sections = order.map((code) => byCode.get(code)).filter((section): section is Section => section !== undefined);
  const statements: Statement[] = sections.flatMap((section) =>
    section.statements.map((statement) => ({
      ...statement,
      section: section.code,
      says: factsOfStatement(statement),
      figures: statement.figures.map((figure): Figure => ({
        ...figure,
        measure: measureOf(figure, units),
        section: section.code,
        statement: statement.id,
        paragraph: statement.paragraph,
      })),
    })),
  );
  const lists: List[] = sections.flatMap((section) =>
    section.lists.map((list) => ({ ...list, section: section.code, says: factsOfList(list) })),
  );
  return {
    folder,
    article: files.article.data,
    sections: new Map(sections.map((section) => [section.code, section])),
    statements: byId(statements),
    figures: byId(statements.flatMap(({ figures }) => figures)),
    lists: byId(lists),
    charts: byId(files.charts?.data ?? []),
    glossary: byId(withPublication(files.glossary.data)),
    units,
    otherUnits: byId(beside.units),
    unitWords: [...used.words, ...beside.words],
    source: undefined,
  };
};

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));
