import type { Content, Figure } from './content.js';
import { splitSource, type SourceSection } from './source-text.js';
import { standsIn } from './stands-in.js';
import { numbersOf } from './value.js';

/** How many of a kind the source and the content agree on. */
export interface Share {
  readonly covered: number;
  readonly of: number;
}

/** How the numerals of the source and the figures of the content match, and what is wrong on either side. */
export interface Coverage {
  /** The source's numerals, words such as "twice" included, that a figure or a line of the record accounts for. */
  readonly numerals: Share;
  /** The content's figures whose number the source has. */
  readonly figures: Share;
  /** What to mend, a line each: where it is and what to do. */
  readonly problems: readonly string[];
}

// Digits glued to a letter (м3) are no numerals; Roman ones stand alone.
const NUMERAL = /(?<![\p{L}\d])(?:\d+-\d+|\d+(?:[.,]\d+)?|[IVX]+)(?![\p{L}\d])/gu;
const WORD = /[\p{L}\d]+/gu;

/**
 * Compares the source text, section by section, with the figures and with the years, references, ordinals and
 * denominators that the article's record lists, and its paragraphs with those that the sections count.
 * @throws Error when a section's or a paragraph's beginning is not found in the source.
 */
export const coverageOf = (content: Content, source: string): Coverage => {
  const parts = splitSource(content, source);
  const checked = parts.map((part) => checkSection(content, part));
  const sourced = new Set(parts.map(({ section }) => section));
  const unplaced = [...content.sections.keys()].filter((code) => !sourced.has(code));
  return {
    numerals: sum(checked.map(({ numerals }) => numerals)),
    figures: { covered: sum(checked.map(({ figures }) => figures)).covered, of: content.figures.size },
    problems: [
      ...checked.flatMap(({ problems }) => problems),
      ...unplaced.map((code) => `${code}: article.yaml doesn't say where the section begins; add it under source:`),
    ],
  };
};

const checkSection = (content: Content, { section, text, paragraphs, listed }: SourceSection): Coverage => {
  const problems: string[] = [];
  const figures = [...content.figures.values()].filter((figure) => figure.section === section);
  const left = numeralsOf(text);
  let numerals = left.length;
  let found = 0;
  for (const numeral of listed)
    if (!take(left, numeral)) problems.push(`${section}: article.yaml lists "${numeral}", which the source doesn't have (again)`);
  for (const figure of figures) {
    const number = printedIn(content, figure);
    const word = figure.printed !== undefined && hasWord(text, figure.printed);
    if (word) numerals++;
    if (word || take(left, number)) found++;
    else problems.push(`${section}: ${figure.id}: the source doesn't have "${number}" (again)`);
    if (word && !standsIn(number, figure, content.article.language))
      problems.push(`${section}: ${figure.id}: "${number}" is printed, which is not its value`);
    const paragraph = paragraphs[figure.paragraph - 1] ?? '';
    if (!numeralsOf(paragraph).includes(number) && !hasWord(paragraph, number))
      problems.push(`${section}: ${figure.id}: paragraph ${figure.paragraph} of the source doesn't have "${number}"`);
  }
  for (const numeral of left)
    problems.push(`${section}: "${numeral}" of the source is no figure; add one, or list it under source: in article.yaml`);
  const counted = content.sections.get(section)?.paragraphs ?? 0;
  if (counted !== paragraphs.length) problems.push(`${section}: the section counts ${counted} paragraphs, the source ${paragraphs.length}`);
  return {
    numerals: { covered: numerals - left.length, of: numerals },
    figures: { covered: found, of: figures.length },
    problems,
  };
};

const sum = (shares: readonly Share[]): Share =>
  shares.reduce((total, { covered, of }) => ({ covered: total.covered + covered, of: total.of + of }), { covered: 0, of: 0 });

/** The numerals of a text: digits, ranges of them, Roman ones. */
export const numeralsOf = (text: string): string[] => text.match(NUMERAL) ?? [];

const hasWord = (text: string, word: string): boolean => {
  const words: readonly string[] = text.toLowerCase().match(WORD) ?? [];
  return words.includes(word.toLowerCase());
};

/** Takes one such numeral out; false when there is none left. */
const take = (numerals: string[], numeral: string): boolean => {
  const at = numerals.indexOf(numeral);
  if (at >= 0) numerals.splice(at, 1);
  return at >= 0;
};

/** The number as the source prints it: a word, or digits with the language's decimal sign and a hyphen in ranges. */
const printedIn = ({ article }: Content, { printed, value }: Figure): string => {
  const digits = numbersOf(value).join('-');
  return printed ?? (article.language === 'ru' ? digits.replaceAll('.', ',') : digits);
};
