import { parse } from 'yaml';
import { z } from 'zod';
import { readProgramFile } from './program-file.js';

const letter = z.string().min(1);
const schema = z.strictObject({
  same: z.record(letter, letter),
  vowels: z.string(),
  silent: z.array(letter),
  looks: z.record(letter, letter),
  keys: z.strictObject({ latin: z.string(), cyrillic: z.string() }),
  typed: z.array(z.tuple([z.string(), z.string()])),
  y: z.strictObject({ afterVowel: letter, elsewhere: letter }),
});

/** Letters that are written, typed or heard as the same. */
export const LETTERS = readProgramFile('locales/lexicon/letters.yaml', (text) => schema.parse(parse(text)));

const SAME = Object.entries(LETTERS.same);

/** A text in lower case with one letter for those that are written as one: «ещё» as «еще». */
export const inOneSpelling = (lower: string): string => SAME.reduce((text, [from, to]) => text.replaceAll(from, to), lower);
