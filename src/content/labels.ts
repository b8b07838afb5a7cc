import escapeStringRegexp from 'escape-string-regexp';
import { parse } from 'yaml';
import { z } from 'zod';
import { readProgramFile } from './program-file.js';

const words = z.array(z.string().min(1));
const schema = z.strictObject({ numbered: z.array(words), lengths: words, powered: words, sticking: words });

/** What is printed beside a number: labels, lengths with their power, short words that stick to it. */
export const LABELS = readProgramFile('locales/lexicon/labels.yaml', (text) => schema.parse(parse(text)));

/** The source of a pattern for any of these forms, of which `*` stands for any ending. */
export const anyOf = (forms: readonly string[]): string =>
  forms.map((form) => (form.endsWith('*') ? `${escapeStringRegexp(form.slice(0, -1))}\\p{L}+` : escapeStringRegexp(form))).join('|');
