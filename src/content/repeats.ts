import type { Content } from './content.js';
import { LANGUAGES } from './language.js';
import { inOneSpelling } from './letters.js';

/** A phrase of the content that says a test question word for word, so that the test would measure nothing. */
export interface Repeat {
  readonly section: string;
  readonly id: string;
  readonly phrase: string;
}

const plain = (text: string): string =>
  inOneSpelling(text.toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The alternative questions (`ask`) and section names that repeat one of `questions`, but for case and punctuation. */
export const repeatsOf = (content: Content, questions: readonly string[]): readonly Repeat[] => {
  const asked = new Set(questions.map(plain));
  const figures = [...content.figures.values()];
  const records = [...content.statements.values(), ...content.lists.values(), ...figures];
  const named = [...content.sections.values()].map(({ code, names }) => ({ section: code, id: code, ask: names }));
  return [...records, ...named].flatMap(({ section, id, ask }) =>
    LANGUAGES.flatMap((language) => ask[language])
      .filter((phrase) => asked.has(plain(phrase)))
      .map((phrase) => ({ section, id, phrase })),
  );
};
