import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MendableError } from '../content/saying.js';
import { SOURCE_FILE } from '../content/load.js';
import type { Draft, DraftSection } from './draft.js';
import type { Outline } from './outline.js';
import { firstSentence } from '../search/sentences.js';
import { sourceRecordOf, sourceTextOf } from './source-record.js';
import type { Term } from './terms.js';
import type { DraftUnit } from './units.js';
import { yamlText } from './yaml-text.js';

/** How a draft reads at the top of each of its files. */
const NOTE =
  'A draft: what says "drafted: true" was guessed. Look at it, mend it, and take the mark away; npm run content:edit leads through it.';
const MOST_EXAMPLES = 3;

/**
 * Writes a draft as an article's folder, which has to be new or empty.
 * @throws Error when something is there
 */
export const writeDraft = (folder: string, outline: Outline, draft: Draft, name: string): void => {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new MendableError('drafting.notEmpty', { folder });
  mkdirSync(join(folder, 'sections'), { recursive: true });
  const write = (file: string, data: unknown): void => writeFileSync(join(folder, file), yamlText(data, NOTE));
  write('article.yaml', articleOf(outline, draft, name));
  write(
    'glossary.yaml',
    draft.terms.map((term) => conceptOf(term, draft)),
  );
  write('units.yaml', { units: draft.units.map((unit) => unitRecordOf(unit, draft)), words: wordsOf(draft.units, draft) });
  for (const section of draft.sections) write(join('sections', fileOf(section)), sectionRecordOf(section, draft));
  writeFileSync(join(folder, SOURCE_FILE), sourceTextOf(draft.sections.map((section) => section.outline)));
};

export const fileOf = ({ outline }: DraftSection): string => `${outline.code}.yaml`;

const articleOf = ({ title, heads, parts }: Outline, draft: Draft, name: string) => {
  const { language, year, sections } = draft;
  const called = { [language]: title ?? name };
  const labels = sections.flatMap(({ statements }) =>
    statements.flatMap(({ figures = [] }) => figures.map(({ label }) => label[language] ?? '')),
  );
  const titles = sections.map(({ outline }) => outline.title);
  const first = sections[0]?.outline.code;
  const journal = heads.find((head) => /\p{L}{3}/u.test(head));
  return {
    drafted: true,
    name: called,
    topic: called,
    year,
    language,
    languages: [language],
    ...(journal !== undefined && { journal: { name: journal } }),
    parts: parts.map((part) => ({ code: part.code, title: { [language]: part.title }, sections: part.sections.map(({ code }) => code) })),
    ...(first === 'abstract' && { overview: first }),
    examples: { [language]: [...new Set([...labels, ...titles])].slice(0, MOST_EXAMPLES) },
    source: sections.map(({ outline, statements }) =>
      sourceRecordOf(
        outline,
        statements.flatMap(({ figures = [] }) => figures),
        language,
      ),
    ),
  };
};

export const conceptOf = ({ id, kind, name, forms }: Term, { language }: Draft) => ({
  id,
  drafted: true,
  kind,
  name: { [language]: name },
  [language]: forms,
});

export const unitRecordOf = ({ id, dimension, factor, name }: DraftUnit, { language }: Draft) => ({
  id,
  drafted: true,
  dimension,
  factor,
  [language]: name,
});

/** A short form (дол., t) is that very word: by its stem it would be many others. */
const exactIfShort = (form: string): string => (/^\p{L}{1,4}$/u.test(form) ? `=${form}` : form);

/** Once for each dimension. */
export const wordsOf = (units: readonly DraftUnit[], { language }: Draft) =>
  [...new Map(units.filter(({ words }) => words.length > 0).map(({ dimension, words }) => [dimension, words]))].map(
    ([dimension, words]) => ({
      dimension,
      [language]: words.map(exactIfShort),
    }),
  );

export const sectionRecordOf = ({ outline, statements, lists }: DraftSection, { language }: Draft) => {
  const figures = statements.flatMap((statement) => statement.figures ?? []);
  return {
    code: outline.code,
    drafted: true,
    title: { [language]: outline.title },
    names: { [language]: [outline.title] },
    paragraphs: outline.paragraphs.length,
    summary: { one: { [language]: statements[0]?.[language] ?? firstSentence(outline.paragraphs[0] ?? outline.title, language) } },
    ...(figures.length > 0 && { keyFigures: figures.map(({ id }) => id).slice(0, MOST_EXAMPLES) }),
    statements,
    ...(lists.length > 0 && { lists }),
  };
};
