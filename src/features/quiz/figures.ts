import type { Content, Figure } from '../../content/content.js';
import { LANGUAGES } from '../../content/language.js';
import { printValue } from '../../content/value.js';

/** A longer note wouldn't fit into the explanation, beside the number and its place. */
const LONGEST_NOTE = 120;

/**
 * The figures that a quiz may ask for, section by section in turn, so that two of one section seldom follow each other.
 * Not those that are bounds ("more than 200" makes "more than 100" true as well), nor those whose caveat is too long to be told with
 * the answer, nor those whose name tells the number already.
 */
export const quizFigures = (content: Content): readonly Figure[] => {
  const sections = [...content.sections.keys()].map((code) =>
    [...content.figures.values()].filter((figure) => figure.section === code && isFair(figure)),
  );
  const longest = Math.max(0, ...sections.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => sections.flatMap((figures) => figures[i] ?? [])).flat();
};

const isFair = ({ bound, note, label, value }: Figure): boolean =>
  (bound === undefined || bound === 'about') &&
  LANGUAGES.every(
    (language) => (note?.[language].length ?? 0) <= LONGEST_NOTE && !numbersIn(label[language]).includes(printValue(value, language)),
  );

const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:[.,]\d+)?/g) ?? [];
