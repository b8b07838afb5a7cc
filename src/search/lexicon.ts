import { stopwords as englishStopwords } from '@orama/stopwords/english';
import { stopwords as russianStopwords } from '@orama/stopwords/russian';
import { parse } from 'yaml';
import { z } from 'zod';
import { readProgramFile } from '../content/program-file.js';
import { loadCommonWords, type CommonWords } from './common-words.js';
import { normalize } from './normalize.js';

const entry = z.object({ id: z.string(), ru: z.array(z.string()), en: z.array(z.string()) });
const cue = entry.extend({ empty: z.boolean().default(false) });
/** `of`: the words hold where nothing else is spoken of than the article. */
const recordEntry = entry.extend({ of: z.literal('it').optional() });
const fillerSchema = z.object({ ru: z.array(z.array(z.string())), en: z.array(z.array(z.string())) });

export type LexiconEntry = z.output<typeof entry>;
export type Cue = z.output<typeof cue>;

/** What words mean in any article: the kinds of questions, talk, empty words. What an article lacks is in no list of it. */
export interface Lexicon {
  readonly cues: readonly Cue[];
  /** Greetings, thanks, questions on the bot itself. */
  readonly talk: readonly LexiconEntry[];
  /** Questions on the article as a publication: its title, authors, journal. */
  readonly record: readonly z.output<typeof recordEntry>[];
  readonly fillers: ReadonlySet<string>;
  readonly common: CommonWords;
}

/** One file of the lexicon; throws, and names it, when it is broken or missing. */
export const readLexicon = <T extends z.ZodType>(name: string, schema: T): z.output<T> =>
  readProgramFile(`locales/lexicon/${name}.yaml`, (text) => schema.parse(parse(text)));

/** Reads the lexicon that belongs to the program; throws when one of its files is broken. */
export const loadLexicon = (): Lexicon => {
  const fillers = readLexicon('fillers', fillerSchema);
  const words = [...fillers.ru.flat(), ...fillers.en.flat(), ...russianStopwords, ...englishStopwords];
  return {
    cues: readLexicon('cues', z.array(cue)),
    talk: readLexicon('talk', z.array(entry)),
    record: readLexicon('record', z.array(recordEntry)),
    fillers: new Set(words.map(normalize)),
    common: loadCommonWords(),
  };
};
