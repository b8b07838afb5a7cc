import { type Content, type Figure, figureOf, type Section, sectionOf, type Statement } from '../content/content.js';

/** What one delivery tells: like an issue of a periodical, a piece of its own that no other of the round repeats. */
export interface Part {
  readonly section: Section;
  /** Whether it opens the section: then its summary is told. */
  readonly opens: boolean;
  readonly statements: readonly Statement[];
  /** Three at most. */
  readonly figures: readonly Figure[];
}

/** A part with its place in the round, for "3 of 12". */
export interface Issue extends Part {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** What can be subscribed to besides a sector's id: every sector in turn, the key numbers, the article section by section. */
export const TOPICS = ['all', 'numbers', 'course'] as const;

const STATEMENTS_A_PART = 3;
const FIGURES_A_PART = 3;

/** All that can be subscribed to in this article: the topics, then the sectors' ids. */
export const choices = (content: Content): readonly string[] => [...TOPICS, ...content.article.sectors.map(({ id }) => id)];

/**
 * The parts of a round, in order; no statement, summary or figure comes twice.
 * @throws Error for something that can't be subscribed to
 */
export const roundOf = (content: Content, what: string): readonly Part[] => {
  switch (what) {
    case 'all':
      return inTurn(content.article.sectors.map(({ section }) => sectionParts(content, sectionOf(content, section))));
    case 'numbers':
      return [...content.sections.values()].flatMap((section) => numberParts(content, section));
    case 'course':
      return [...content.sections.values()].map((section) => opening(content, section));
    default: {
      const sector = content.article.sectors.find(({ id }) => id === what);
      if (!sector) throw new Error(`Nothing to subscribe to is called "${what}"; there are: ${choices(content).join(', ')}`);
      return sectionParts(content, sectionOf(content, sector.section));
    }
  }
};

/** The part at an index; undefined past the round's end, as when the content has become shorter since. */
export const issueAt = (content: Content, what: string, index: number): Issue | undefined => {
  const parts = roundOf(content, what);
  const part = parts[index];
  return part && { ...part, number: index + 1, of: parts.length };
};

const keyFigures = (content: Content, section: Section): readonly Figure[] => section.keyFigures.map((id) => figureOf(content, id));

const opening = (content: Content, section: Section): Part => ({
  section,
  opens: true,
  statements: [],
  figures: keyFigures(content, section).slice(0, FIGURES_A_PART),
});

/** The summary, then a few statements at a time with their own numbers, and key numbers not told yet where they have fewer. */
const sectionParts = (content: Content, section: Section): readonly Part[] => {
  const first = opening(content, section);
  const statements = [...content.statements.values()].filter((statement) => statement.section === section.code);
  const groups = chunks(statements, STATEMENTS_A_PART);
  const told = new Set(first.figures.map(({ id }) => id));
  const rest = groups.map((group): Part => {
    const own = group.flatMap(({ figures }) => figures);
    const figures = [...own, ...keyFigures(content, section)].filter(uniqueAndNew(told)).slice(0, FIGURES_A_PART);
    for (const { id } of figures) told.add(id);
    return { section, opens: false, statements: group, figures };
  });
  return [first, ...rest];
};

const uniqueAndNew =
  (told: ReadonlySet<string>) =>
  (figure: Figure, i: number, all: readonly Figure[]): boolean =>
    !told.has(figure.id) && all.findIndex(({ id }) => id === figure.id) === i;

const numberParts = (content: Content, section: Section): readonly Part[] =>
  chunks(keyFigures(content, section), FIGURES_A_PART).map((figures) => ({ section, opens: false, statements: [], figures }));

/** Groups of at most `size`, as even as can be, so that no last one is left with a single item. */
const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] => {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, i) =>
    items.slice(Math.round((i * items.length) / count), Math.round(((i + 1) * items.length) / count)),
  );
};

/** One of each in turn, until all are through. */
const inTurn = <T>(queues: readonly (readonly T[])[]): readonly T[] => {
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => queues.map((queue) => queue[i]).filter((item) => item !== undefined)).flat();
};
