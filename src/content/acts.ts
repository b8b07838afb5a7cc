import { parse } from 'yaml';
import { z } from 'zod';
import { readProgramFile } from './program-file.js';

const actSchema = z.strictObject({
  id: z.string(),
  ru: z.array(z.string()),
  en: z.array(z.string()),
  opposite: z.string().optional(),
  inverse: z.string().optional(),
  under: z.string().optional(),
  light: z.boolean().default(false),
  loose: z.boolean().default(false),
  quality: z.boolean().default(false),
  once: z.boolean().default(false),
  moves: z.array(z.string()).default([]),
});

/** An act as the lexicon has it: its words, whether it says something by itself, and how it stands to others. */
export type Act = z.output<typeof actSchema>;

/** Where acts stand, for messages. */
export const ACTS_FILE = 'locales/lexicon/acts.yaml';

let known: ReadonlyMap<string, Act> | undefined;

/** The acts that facts may name, by id, read once: it's the largest of the lexicon's files; throws, and names the file, when it is broken. */
export const readActs = (): ReadonlyMap<string, Act> => {
  known ??= new Map(readProgramFile(ACTS_FILE, (text) => z.array(actSchema).parse(parse(text))).map((act) => [act.id, act]));
  return known;
};
