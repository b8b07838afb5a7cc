import { z } from 'zod';
import { readLexicon } from '../search/lexicon.js';
import { normalize } from '../search/normalize.js';
import { createSpeller } from '../search/spelling.js';

const lexicon = readLexicon('commands', z.record(z.string(), z.array(z.string())));
const entriesOf = (names: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(names).flatMap(([name, words]) => words.map((word) => [normalize(word), name] as const)));
const byWord = entriesOf(lexicon);

// /forget is left out: a slip in typing must not delete anything.
const { forget: _forget, ...harmless } = lexicon;
const speller = createSpeller(new Map([...entriesOf(harmless).keys()].map((word) => [word, 1])));

/**
 * The command that a word stands for: «старт», with a slip in typing too, is "start". A name that stands for no command comes back as it
 * is.
 */
export const commandCalled = (name: string): string => {
  const word = normalize(name);
  return byWord.get(word) ?? byWord.get(LATIN.test(name) ? '' : (speller.correct(word) ?? '')) ?? name;
};

const LATIN = /^\w+$/;

/** Whether what follows a slash can be a command: any name in Latin letters, and those words in other letters that stand for a command. */
export const canBeCommand = (name: string): boolean => LATIN.test(name) || commandCalled(name) !== name;
