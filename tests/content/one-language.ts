import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Language } from '../../src/content/language.js';
import { LIGHTHOUSES, scratchFolder } from './edited-article.js';

/** A copy of the article on lighthouses without anything in `left`; `languages` is what its article.yaml says that it's in. */
export const lighthousesWithout = (left: Language, languages?: readonly Language[]): string => {
  const folder = scratchFolder();
  cpSync(LIGHTHOUSES, folder, { recursive: true });
  const without = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(without);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).flatMap(([key, each]) => (key === left ? [] : [[key, without(each)]])));
  };
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.yaml'))) {
    const path = join(folder, name);
    const record = without(parse(readFileSync(path, 'utf8')));
    // The words of a unit or of a thing that a question may have are language, and stay.
    writeFileSync(path, stringify(name === 'article.yaml' && languages ? { ...Object(record), languages } : record));
  }
  return folder;
};
