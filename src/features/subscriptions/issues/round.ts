import { type Chart, type Content, type Figure, figureOf, type Section, sectionOf, type Statement } from '../../../content/content.js';
import { printValue } from '../../../content/value.js';
import { quizFigures } from '../../quiz/figures.js';
import { leadOf } from './lead.js';

/** What one delivery tells, like an issue of a journal. It stands by itself, and no other part of the round repeats it. */
export interface Part {
  readonly section: Section;
  /** Whether it opens a section: then it tells the section's summary, or only the summary's lead if further parts tell the rest. */
  readonly opens: boolean;
  readonly statements: readonly Statement[];
  /** Three at most. */
  readonly figures: readonly Figure[];
  /** A chart that shows a figure of this part. No other part of the round has it. */
  readonly chart?: Chart | undefined;
  /** Whether its figure is asked for instead of told. */
  readonly asks?: true;
}

/** A part with its place in the round, for "3 of 12". */
export interface Issue extends Part {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/**
 * What can be subscribed to, beside each sector: all sectors in turn, the key numbers, the article section by section, a quiz question each
 * time.
 */
export const TOPICS = ['all', 'numbers', 'course', 'quiz'] as const;

const STATEMENTS_A_PART = 3;
const FIGURES_A_PART = 3;

/** All that can be subscribed to in this article: the topics, then the sectors' ids. */
export const choices = (content: Content): readonly string[] => [...TOPICS, ...content.article.sectors.map(({ id }) => id)];

const rounds = new WeakMap<Content, Map<string, readonly Part[]>>();

/**
 * The parts of a round, in order. No statement, summary or figure comes twice. Empty for what can't be subscribed to, such as a sector
 * that the content no longer has. Worked out once for each content.
 */
export const roundOf = (content: Content, what: string): readonly Part[] => {
  const known = rounds.get(content) ?? new Map<string, readonly Part[]>();
  rounds.set(content, known);
  const round = known.get(what) ?? withCharts(partsOf(content, what), content);
  if (choices(content).includes(what)) known.set(what, round);
  return round;
};

const partsOf = (content: Content, what: string): readonly Part[] => {
  switch (what) {
    case 'all':
      return inTurn(content.article.sectors.map(({ section }) => sectionParts(content, sectionOf(content, section))));
    case 'numbers':
      return [...content.sections.values()].flatMap((section) => numberParts(content, section));
    case 'course':
      return [...content.sections.values()].map((section) => opening(content, section));
    case 'quiz':
      return quizFigures(content).map((figure) => ({
        section: sectionOf(content, figure.section),
        opens: false,
        statements: [],
        figures: [figure],
        asks: true,
      }));
    default: {
      const sector = content.article.sectors.find(({ id }) => id === what);
      return sector ? sectionParts(content, sectionOf(content, sector.section)) : [];
    }
  }
};

/**
 * Each chart goes with the first part that has one of its numbers. It goes with an opening part, which is long, only if no other part has
 * one.
 */
const withCharts = (parts: readonly Part[], content: Content): readonly Part[] => {
  const chosen = new Map<Part, Chart>();
  for (const chart of content.charts.values()) {
    const shows = (part: Part): boolean =>
      !chosen.has(part) && !part.asks && part.figures.some(({ id }) => chart.points.some(({ figure }) => figure === id));
    const part = parts.find((each) => !each.opens && shows(each)) ?? parts.find(shows);
    if (part) chosen.set(part, chart);
  }
  return parts.map((part) => ({ ...part, chart: chosen.get(part) }));
};

/** The part at an index; undefined past the round's end, as when the content has become shorter since. */
export const issueAt = (content: Content, what: string, index: number): Issue | undefined => {
  const parts = roundOf(content, what);
  const part = parts[index];
  return part && { ...part, number: index + 1, of: parts.length };
};

const keyFigures = (content: Content, section: Section): readonly Figure[] => section.keyFigures.map((id) => figureOf(content, id));

/** A section's summary with three key numbers: rather those without a note, and of these rather those that the lead doesn't say. */
const opening = (content: Content, section: Section): Part => {
  const figures = keyFigures(content, section);
  const said = leadOf(section.summary.whole.ru, 'ru').split(NOT_OF_A_NUMBER);
  const clear = figures.filter(({ note }) => note === undefined);
  const news = clear.filter(({ value }) => !said.includes(printValue(value, 'ru')));
  const chosen = new Set([...new Set([...news, ...clear, ...figures])].slice(0, FIGURES_A_PART));
  return { section, opens: true, statements: [], figures: figures.filter((figure) => chosen.has(figure)) };
};

const NOT_OF_A_NUMBER = /[^\d,–]+|,(?!\d)/;

/**
 * The lead of the summary, then the rest of the section a little at a time: statements with numbers by their numbers, others in words.
 * What the opening part has told, and what only restates the lead or another statement, is left out.
 */
const sectionParts = (content: Content, section: Section): readonly Part[] => {
  const first = opening(content, section);
  const told = new Set(first.figures.map(({ id }) => id));
  const own = [...content.statements.values()].filter(
    (statement) => statement.section === section.code && statement.restates === undefined,
  );
  const inWords = own.filter(({ figures }) => figures.length === 0);
  const inNumbers = own.flatMap(({ figures }) => figures.filter(({ id }) => !told.has(id)));
  const count = Math.max(Math.ceil(inWords.length / STATEMENTS_A_PART), Math.ceil(inNumbers.length / FIGURES_A_PART));
  const [statements, figures] = [evenly(inWords, count), evenly(inNumbers, count)];
  const rest = statements.map((group, i): Part => ({ section, opens: false, statements: group, figures: figures[i] ?? [] }));
  return [first, ...rest];
};

const numberParts = (content: Content, section: Section): readonly Part[] => {
  const figures = keyFigures(content, section);
  return evenly(figures, Math.ceil(figures.length / FIGURES_A_PART)).map((group) => ({
    section,
    opens: false,
    statements: [],
    figures: group,
  }));
};

/** So many groups of nearly the same size, so that the last one isn't left with a single item. */
const evenly = <T>(items: readonly T[], count: number): readonly (readonly T[])[] =>
  Array.from({ length: count }, (_, i) =>
    items.slice(Math.round((i * items.length) / count), Math.round(((i + 1) * items.length) / count)),
  );

/** One item of each queue in turn, until all are empty. */
const inTurn = <T>(queues: readonly (readonly T[])[]): readonly T[] => {
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => queues.map((queue) => queue[i]).filter((item) => item !== undefined)).flat();
};
