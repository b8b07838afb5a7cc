import { z } from 'zod';
import { readLexicon } from '../search/lexicon.js';
import { normalize } from '../search/normalize.js';
import { createSpeller } from '../search/spelling.js';

const lexicon = readLexicon('commands', z.record(z.string(), z.array(z.string())));
const entriesOf = (names: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(names).flatMap(([name, words]) => words.map((word) => [normalize(word), name] as const)));
const byWord = entriesOf(lexicon);

// Nobody deletes anything by a slip.
const { forget: _forget, ...harmless } = lexicon;
const speller = createSpeller(new Map([...entriesOf(harmless).keys()].map((word) => [word, 1])));

/** The command that a word of another alphabet stands for, as "старт" or "старт" with a slip for "start"; any other name is its own. */
export const commandCalled = (name: string): string => {
  const word = normalize(name);
  return byWord.get(word) ?? byWord.get(LATIN.test(name) ? '' : (speller.correct(word) ?? '')) ?? name;
};

const LATIN = /^\w+$/;

/** Whether what follows a slash can be a command's name at all: those of another alphabet are the ones that are known. */
export const canBeCommand = (name: string): boolean => LATIN.test(name) || commandCalled(name) !== name;
