import type { Content } from '../content/content.js';
import type { Language } from '../content/language.js';
import { createWordReader } from '../query/word-reader.js';
import { loadLexicon } from '../search/lexicon.js';
import { claimsIn } from './claims.js';
import { createFactDrafter } from './facts.js';
import { createLabels } from './labels.js';
import { createNumberFinder, type Found } from './numbers.js';
import type { Outline, OutlineSection } from './outline.js';
import type { OnProgress } from './reading/block.js';
import { createStatements, type Said } from './statements.js';
import { createDraftTerms, type Term } from './terms.js';
import { createTimes, yearOf } from './times.js';
import type { DraftUnit } from './units.js';
import { readDraftingWords, readPrintedUnits } from './words.js';

export interface DraftSection extends Said {
  readonly outline: OutlineSection;
}

/** A draft of an article, all of it guesses. */
export interface Draft {
  readonly language: Language;
  readonly year: number;
  readonly sections: readonly DraftSection[];
  readonly terms: readonly Term[];
  readonly units: readonly DraftUnit[];
}

/** What there is already, when an article is drafted again. */
export interface Before {
  readonly terms: readonly Term[];
  /** Whether a sentence was drafted before, so that it's left to whoever has worked on it. */
  isKnown(claim: string): boolean;
  /** Ids of statements that are taken. */
  readonly ids: ReadonlySet<string>;
}

export const NOTHING_BEFORE: Before = { terms: [], isKnown: () => false, ids: new Set() };

/** Guesses statements, figures, terms and units of an article's sections; `thisYear` is the latest that it can be of. */
export const draftOf = (outline: Outline, thisYear: number, onProgress: OnProgress, before = NOTHING_BEFORE): Draft => {
  const { language, keywords } = outline;
  const sections = outline.parts.flatMap((part) => part.sections);
  const [words, printed, lexicon] = [readDraftingWords(), readPrintedUnits(), loadLexicon()];
  const generic = new Set(words.generic[language]);
  const isSmall = (word: string): boolean => lexicon.fillers.has(word) || generic.has(word);
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const year = guessYear(outline, paragraphs, thisYear, createTimes(words, language));
  const findNumbers = createNumberFinder(words, printed, language);
  const quiet = (claim: string): string => withoutNumbers(claim, findNumbers(claim));
  const terms = createDraftTerms(paragraphs.map(quiet), keywords, language, isSmall, before.terms);
  const units = new Map<string, DraftUnit>();
  const reader = createWordReader(asContent(terms.all), lexicon);
  const factOf = createFactDrafter(reader, terms, language === 'ru');
  const statementsOf = createStatements({
    language,
    year,
    words,
    terms,
    findNumbers,
    labelOf: createLabels((word) => lexicon.fillers.has(word), words, language),
    factOf: (claim, when) => factOf(quiet(claim), when),
    use: (unit) => units.set(unit.id, unit),
  });
  const taken = new Set(before.ids);

  const drafted = sections.map((section, s): DraftSection => {
    const slug = section.code.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    let count = 0;
    const nextId = (): string => {
      do count++;
      while (taken.has(`${slug}-${count}`));
      taken.add(`${slug}-${count}`);
      return `${slug}-${count}`;
    };
    const said = section.paragraphs.flatMap((paragraph, p) => {
      const fresh = claimsIn(paragraph, language).filter(({ text }) => !before.isKnown(text));
      return fresh.length === 0 ? [] : [statementsOf(fresh, p + 1, nextId)];
    });
    onProgress('sections', s + 1, sections.length);
    return { outline: section, statements: said.flatMap((each) => each.statements), lists: said.flatMap((each) => each.lists) };
  });
  return { language, year, sections: drafted, terms: terms.all.slice(before.terms.length), units: [...units.values()] };
};

/** A claim without its numbers, units and times, which are no terms. */
const withoutNumbers = (claim: string, { numbers, times }: Found): string =>
  [...numbers.map(({ from, to, numberTo, counted }) => ({ from, to: counted === undefined ? to : numberTo })), ...times]
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to }) => `${text.slice(0, from)} ${text.slice(to)}`, claim);

/** The year of the journal's line or, without one, the latest that the text speaks of as past. */
const guessYear = (
  { heads }: Outline,
  paragraphs: readonly string[],
  thisYear: number,
  timesIn: ReturnType<typeof createTimes>,
): number => {
  const possible = (years: readonly (number | undefined)[]): readonly number[] =>
    years.filter((year) => year !== undefined).filter((year) => year <= thisYear && year > 1900);
  const [head] = possible(heads.flatMap((line) => timesIn(line).map(({ period }) => yearOf(period))));
  if (head !== undefined) return head;
  const past = paragraphs.flatMap((paragraph) =>
    timesIn(paragraph).flatMap(({ period }) => (period !== undefined && /^\d/.test(period) ? [yearOf(period)] : [])),
  );
  return Math.max(...possible(past), 0) || thisYear;
};

/** The reader of questions reads a text as well; of content it needs nothing but the places. */
const asContent = (terms: readonly Term[]): Pick<Content, 'glossary' | 'figures' | 'units' | 'otherUnits' | 'unitWords'> => ({
  glossary: new Map(
    terms.map(({ id, kind, name, forms }) => [id, { id, kind, name: { ru: name, en: name }, broader: [], ru: [...forms], en: [...forms] }]),
  ),
  figures: new Map(),
  units: new Map(),
  otherUnits: new Map(),
  unitWords: [],
});
