import { z } from 'zod';
import { readLexicon } from '../search/lexicon.js';
import { normalize } from '../search/normalize.js';

const lexicon = readLexicon('commands', z.record(z.string(), z.array(z.string())));
const byWord = new Map(Object.entries(lexicon).flatMap(([name, words]) => words.map((word) => [normalize(word), name] as const)));

/** The command that a word of another alphabet stands for, as "старт" for "start"; any other name is its own. */
export const commandCalled = (name: string): string => byWord.get(normalize(name)) ?? name;

const LATIN = /^\w+$/;

/** Whether what follows a slash can be a command's name at all: those of another alphabet are the ones that are known. */
export const canBeCommand = (name: string): boolean => LATIN.test(name) || byWord.has(normalize(name));
