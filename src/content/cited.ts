import type { Content, Statement } from './content.js';

/** One of the article's references, by its number, with the statements that stand on it, in the article's order. */
export interface Cited {
  readonly number: number;
  readonly statements: readonly [Statement, ...Statement[]];
}

/** The article's references by number, as far as its statements name them (`source:` of what one says). */
export const citedIn = (content: Content): readonly Cited[] => {
  const order = [...content.sections.keys()];
  const all = [...content.statements.values()].sort(
    (a, b) => order.indexOf(a.section) - order.indexOf(b.section) || a.paragraph - b.paragraph,
  );
  const numbers = new Set(all.flatMap(({ says }) => says.flatMap(({ source }) => source ?? [])));
  return [...numbers]
    .sort((a, b) => a - b)
    .flatMap((number) => {
      const [first, ...others] = all.filter(({ says }) => says.some(({ source }) => source === number));
      return first ? [{ number, statements: [first, ...others] as const }] : [];
    });
};
