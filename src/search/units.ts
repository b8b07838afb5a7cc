import type { Content } from '../content/content.js';
import { createForms } from './forms.js';
import type { Token } from './tokens.js';

/** Finds the dimensions (mass, area, dollars) that a question's unit words ask for, by token. */
export const createUnitFinder = (content: Content): ((tokens: readonly Token[]) => ReadonlyMap<number, readonly string[]>) => {
  const forms = createForms(content.unitWords.map(({ dimension, ru, en }) => [dimension, [...ru, ...en]] as const));
  return (tokens) =>
    new Map(
      forms.find(tokens).flatMap(({ from, length, ids }) => Array.from({ length }, (_, i): [number, readonly string[]] => [from + i, ids])),
    );
};
