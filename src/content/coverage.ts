import type { Content } from './content.js';
import { numbersOf } from './value.js';

/** How the numerals of the source and the figures of the content match, and what is left on either side. */
export interface Coverage {
  readonly numerals: number;
  readonly covered: number;
  /** `SECTION: numeral` of the source that no figure and no line of the record accounts for. */
  readonly missing: readonly string[];
  /** `SECTION: numeral (figure)` that the source does not have. */
  readonly invented: readonly string[];
}

// Digits glued to a letter (м3) are no numerals; Roman ones stand alone.
const NUMERAL = /(?<![\p{L}\d])(?:\d+-\d+|\d+(?:[.,]\d+)?|[IVX]+)(?![\p{L}\d])/gu;

/**
 * Compares every numeral of the source text, section by section, with the figures and with the years,
 * references, ordinals and denominators that the article's record lists.
 * @throws Error when a section's beginning is not found in the source.
 */
export const coverageOf = (content: Content, source: string): Coverage => {
  const texts = splitSource(content, source);
  const missing: string[] = [];
  const invented: string[] = [];
  let numerals = 0;
  for (const { section, listed, text } of texts) {
    const figures = [...content.figures.values()].filter((figure) => figure.section === section);
    const left: string[] = text.match(NUMERAL) ?? [];
    const words = text.toLowerCase();
    numerals += left.length;
    const take = (numeral: string): boolean => {
      const at = left.indexOf(numeral);
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    };
    for (const numeral of listed) if (!take(numeral)) invented.push(`${section}: ${numeral} (article.yaml)`);
    for (const figure of figures) {
      const printed = figure.printed ?? numbersOf(figure.value).join('-').replaceAll('.', ',');
      if (figure.printed === undefined) {
        if (!take(printed)) invented.push(`${section}: ${printed} (${figure.id})`);
      } else if (words.includes(figure.printed.toLowerCase())) numerals++;
      else invented.push(`${section}: ${figure.printed} (${figure.id})`);
    }
    missing.push(...left.map((numeral) => `${section}: ${numeral}`));
  }
  return { numerals, covered: numerals - missing.length, missing, invented };
};

const splitSource = (content: Content, source: string) => {
  const flat = source.replace(/-\s*\n\s*/g, '-').replace(/\s+/g, ' ');
  let from = 0;
  const starts = content.article.source.map(({ section, begins, numerals }) => {
    const at = flat.indexOf(begins, from);
    if (at < 0) throw new Error(`article.yaml: the source has no "${begins}" after the section before ${section}`);
    from = at + begins.length;
    return { section, listed: Object.values(numerals).flat(), at };
  });
  return starts.map((start, i) => ({ ...start, text: flat.slice(start.at, starts[i + 1]?.at) }));
};
