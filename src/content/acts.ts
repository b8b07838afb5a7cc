import { parse } from 'yaml';
import { z } from 'zod';
import { readProgramFile } from './program-file.js';

const actSchema = z.looseObject({ id: z.string(), ru: z.array(z.string()), en: z.array(z.string()), light: z.boolean().default(false) });

/** What content needs to know of an act: that it's there, its words, and whether it says something by itself. */
export type ActWords = z.output<typeof actSchema>;

/** Where acts stand, for messages. */
export const ACTS_FILE = 'locales/lexicon/acts.yaml';

let known: ReadonlyMap<string, ActWords> | undefined;

/** The acts that facts may name, by id, read once; throws, and names the file, when it is broken. */
export const readActs = (): ReadonlyMap<string, ActWords> => {
  known ??= new Map(readProgramFile(ACTS_FILE, (text) => z.array(actSchema).parse(parse(text))).map((act) => [act.id, act]));
  return known;
};
