import { parse } from 'yaml';
import { readProgramFile } from './program-file.js';
import { glossarySchema } from './schema.js';
import type { Concept } from './content.js';

let known: readonly Concept[] | undefined;

/** An article's own glossary, with what every article is as a publication: its authors, its journal, itself. */
export const withPublication = (glossary: readonly Concept[]): readonly Concept[] => {
  known ??= readProgramFile('locales/lexicon/publication.yaml', (text) => glossarySchema.parse(parse(text)));
  const own = new Set(glossary.map(({ id }) => id));
  return [...glossary, ...known.filter(({ id }) => !own.has(id))];
};
