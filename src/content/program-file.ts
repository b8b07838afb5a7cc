import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';

/** The text of a file that belongs to the program, by its path in the repository. */
export type ReadText = (file: string) => string;

/** Found by package.json's imports, from the source and from what is built of it alike. */
const { resolve } = createRequire(import.meta.url);
const readText: ReadText = (file) => readFileSync(resolve(`#${file}`), 'utf8');

/**
 * What `parse` makes of one of the program's own files.
 * @throws Error that names the file, what is wrong with it, and how to mend it
 * @example const texts = readProgramFile('locales/en.json', (text) => textsSchema.parse(JSON.parse(text)));
 */
export const readProgramFile = <T>(file: string, parse: (text: string) => T, read = readText): T => {
  try {
    return parse(read(file));
  } catch (error) {
    throw new Error(`${file}: ${whyOf(error)}\nIt belongs to the program: mend it, or put it back as it came (git checkout -- ${file}).`, {
      cause: error,
    });
  }
};

const MISSING = new Set(['ENOENT', 'MODULE_NOT_FOUND']);

const whyOf = (error: unknown): string => {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && MISSING.has(String(error.code)) ? 'it is missing.' : error.message;
};

/** Like JSON.parse, and tells the line of a mistake. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    throw new Error(`line ${text.slice(0, at).split('\n').length}: ${message}`, { cause: error });
  }
};
