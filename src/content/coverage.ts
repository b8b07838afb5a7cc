import type { Content } from './content.js';
import { anyOf, LABELS } from './labels.js';
import type { Language } from './language.js';
import { yearsOf } from './period.js';
import type { Saying } from './saying.js';
import { splitSource, type SourceSection } from './source-text.js';
import { hasWords, isAnotherNumber } from './stands-in.js';
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
  readonly problems: readonly Saying[];
}

/**
 * Numbers, with a sign or grouped by thousands; those glued to a letter (м3) are none, Roman ones stand alone. The ends of a range are
 * two, and what stands after ± is one of its own.
 */
const NUMERAL = /(?<![\p{L}\d])(?:\d{1,3}(?:[,\u00a0\u202f]\d{3})+|\d+(?:[.,]\d+)?|[IVX]+(?!-\p{L}))(?![\p{L}\d])/gu;
/** A reference in brackets: [7], [6; 4], [2, 5–8]. */
const REFERENCES = /\[\d+(?:[\s,;–-]+\d+)*\]/g;
/** What numbers a picture, a table, a formula, a section. */
const NUMBERED = new RegExp(String.raw`(?<!\p{L})(?:${anyOf(LABELS.numbered.flat())})\.? \d+(?:[.,–-]\d+)*`, 'giu');

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
      ...unplaced.map((section): Saying => ({ key: 'check.noBeginning', values: { section } })),
    ],
  };
};

const checkSection = (content: Content, { section, text, paragraphs, listed }: SourceSection): Coverage => {
  const problems: Saying[] = [];
  const figures = [...content.figures.values()].filter((figure) => figure.section === section);
  const left = numeralsOf(text, content.article.language);
  let numerals = left.length;
  let found = 0;
  for (const numeral of listed.flatMap((each) => numeralsOf(each, content.article.language)))
    if (!take(left, numeral)) problems.push({ key: 'check.listed', values: { section, numeral } });
  for (const figure of figures) {
    const { printed } = figure;
    const numbers = [...numbersOf(figure.value), ...(figure.error === undefined ? [] : [figure.error])].map(unsigned);
    const said = printed ?? asPrinted(numbers, content);
    const isSpelt = printed !== undefined && hasWords(text, printed);
    if (isSpelt) numerals++;
    // Each number of a range or beside ± is one of the source's own.
    if (isSpelt || numbers.filter((number) => !take(left, number)).length === 0) found++;
    else problems.push({ key: 'check.noFigure', values: { section, id: figure.id, said } });
    if (isSpelt && isAnotherNumber(printed, figure, content.article.language))
      problems.push({ key: 'check.otherValue', values: { section, id: figure.id, printed } });
    const paragraph = paragraphs[figure.paragraph - 1] ?? '';
    const inParagraph = numeralsOf(paragraph, content.article.language);
    if (!numbers.every((number) => inParagraph.includes(number)) && !(printed !== undefined && hasWords(paragraph, printed)))
      problems.push({ key: 'check.otherParagraph', values: { section, id: figure.id, paragraph: figure.paragraph, said } });
  }
  const told = toldWithoutFigures(content, section, text);
  const unexplained = left.filter((numeral) => !ROMAN.test(numeral) && !take(told, numeral));
  for (const numeral of unexplained) problems.push({ key: 'check.unexplained', values: { section, numeral } });
  const counted = content.sections.get(section)?.paragraphs ?? 0;
  if (counted !== paragraphs.length) problems.push({ key: 'check.paragraphs', values: { section, counted, found: paragraphs.length } });
  return {
    numerals: { covered: numerals - unexplained.length, of: numerals },
    figures: { covered: found, of: figures.length },
    problems,
  };
};

const ROMAN = /^[IVX]+$/;

/** Numbers that need no line in article.yaml: references, labels of pictures, the section's own number, the years of its statements. */
const toldWithoutFigures = (content: Content, section: string, text: string): string[] => {
  const labels = [...(text.match(REFERENCES) ?? []), ...(text.match(NUMBERED) ?? [])].flatMap((each) =>
    numeralsOf(each, content.article.language),
  );
  const headings = section.split('.').map((_, i, parts) => parts.slice(0, i + 1).join('.'));
  const statements = [...content.statements.values()].filter((statement) => statement.section === section);
  const periods = statements.flatMap(({ period, figures, says }) => [
    period,
    ...figures.map((figure) => figure.period),
    ...says.map(({ when }) => when),
  ]);
  // One year may be printed, and said, more than once.
  const years = new Set(periods.flatMap(yearsOf).map(String));
  return [...labels, ...headings, ...numeralsOf(text, content.article.language).filter((numeral) => years.has(numeral))];
};

const sum = (shares: readonly Share[]): Share =>
  shares.reduce((total, { covered, of }) => ({ covered: total.covered + covered, of: total.of + of }), { covered: 0, of: 0 });

/** The numbers of a text, as content writes them: with a point, without what groups thousands. */
export const numeralsOf = (text: string, language: Language): string[] =>
  (text.match(NUMERAL) ?? []).map((numeral) =>
    language === 'en' ? numeral.replaceAll(GROUPS, '') : numeral.replaceAll(/[\u00a0\u202f]/g, '').replace(',', '.'),
  );

/** For messages: as the source's own language has them. */
const asPrinted = (numbers: readonly string[], { article }: Content): string => {
  const range = numbers.join('–');
  return article.language === 'ru' ? range.replaceAll('.', ',') : range;
};

const GROUPS = /,(?=\d{3})/g;

const unsigned = (number: string): string => number.replace('-', '');

/** Takes one such numeral out; false when there is none left. */
const take = (numerals: string[], numeral: string): boolean => {
  const at = numerals.indexOf(numeral);
  if (at >= 0) numerals.splice(at, 1);
  return at >= 0;
};
