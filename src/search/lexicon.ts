import { readFileSync } from 'node:fs';
import { stopwords as englishStopwords } from '@orama/stopwords/english';
import { stopwords as russianStopwords } from '@orama/stopwords/russian';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadCommonWords } from './common-words.js';
import { normalize } from './normalize.js';

const FOLDER = new URL('../../locales/lexicon/', import.meta.url);

const entry = z.object({ id: z.string(), ru: z.array(z.string()), en: z.array(z.string()) });
const measure = entry.extend({ name: z.object({ ru: z.string(), en: z.string() }) });
const fillerSchema = z.object({ ru: z.array(z.array(z.string())), en: z.array(z.array(z.string())) });

export type LexiconEntry = z.output<typeof entry>;
export type Measure = z.output<typeof measure>;

/** What words mean in any article: the kinds of questions, things commonly asked, places, empty words. */
export interface Lexicon {
  readonly cues: readonly LexiconEntry[];
  readonly measures: readonly Measure[];
  readonly places: readonly LexiconEntry[];
  readonly fillers: ReadonlySet<string>;
  /** Words of everyday language, whether the article has them or not. */
  readonly common: ReadonlySet<string>;
}

const read = <T extends z.ZodType>(name: string, schema: T): z.output<T> =>
  schema.parse(parse(readFileSync(new URL(`${name}.yaml`, FOLDER), 'utf8')));

/** Reads the lexicon that belongs to the program; throws when one of its files is broken. */
export const loadLexicon = (): Lexicon => {
  const fillers = read('fillers', fillerSchema);
  const words = [...fillers.ru.flat(), ...fillers.en.flat(), ...russianStopwords, ...englishStopwords];
  return {
    cues: read('cues', z.array(entry)),
    measures: read('measures', z.array(measure)),
    places: read('places', z.array(entry)),
    fillers: new Set(words.map(normalize)),
    common: loadCommonWords(),
  };
};
