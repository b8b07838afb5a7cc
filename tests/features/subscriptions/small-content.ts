import type { Content, Figure, Section, Statement } from '../../../src/content/content.js';

const both = (text: string) => ({ ru: text, en: text });
const asked = { ru: ['?'], en: ['?'] };

const figure = (section: string, statement: string, number: number): Figure => ({
  id: `${statement}-figure-${number}`,
  section,
  statement,
  paragraph: 1,
  value: String(number),
  unit: 'count',
  measure: 'count',
  of: ['thing'],
  where: [],
  base: [],
  status: 'measured',
  label: both(`figure ${number}`),
  ask: asked,
});

const statement = (section: string, number: number, figures: number): Statement => {
  const id = `${section.toLowerCase()}-${number}`;
  return {
    id,
    section,
    paragraph: 1,
    kind: 'fact',
    ...both(`statement ${id}`),
    says: [],
    ask: asked,
    figures: Array.from({ length: figures }, (_, i) => figure(section, id, i + 1)),
  };
};

/** An article of three sections, two of them sectors, with so many statements each; every second statement has two figures. */
export const smallContent = (sizes: readonly [intro: number, energy: number, forestry: number] = [2, 7, 4]): Content => {
  const codes = ['intro', 'S.1', 'S.2'] as const;
  const statements = codes.flatMap((code, i) =>
    Array.from({ length: sizes[i] ?? 0 }, (_, n) => statement(code, n + 1, n % 2 === 0 ? 2 : 0)),
  );
  const figures = statements.flatMap((one) => one.figures);
  const sections = codes.map((code): Section => {
    const own = statements.filter(({ section }) => section === code);
    return {
      code,
      title: both(code),
      names: asked,
      paragraphs: 1,
      summary: { one: both(`summary of ${code}`), three: both(`summary of ${code}`), whole: both(`summary of ${code}`) },
      keyFigures: own.flatMap((one) => one.figures.map(({ id }) => id)).slice(0, 5),
      statements: own.map(({ section, says, ...rest }) => ({ ...rest, figures: [...rest.figures] })),
      lists: [],
    };
  });
  return {
    folder: 'small',
    article: {
      name: both('Small'),
      topic: both('small'),
      year: 2015,
      language: 'en',
      languages: ['ru', 'en'],
      journal: { name: 'J', volume: '1', issue: '1', issn: [] },
      parts: [{ code: 'A', title: both('All'), sections: [...codes] }],
      sectors: [
        { id: 'energy', section: 'S.1', icon: '⚡', name: both('Energy') },
        { id: 'forestry', section: 'S.2', icon: '🌲', name: both('Forestry') },
      ],
      examples: asked,
      source: [],
    },
    sections: new Map(sections.map((section) => [section.code, section])),
    statements: new Map(statements.map((one) => [one.id, one])),
    figures: new Map(figures.map((one) => [one.id, one])),
    lists: new Map(),
    charts: new Map(),
    glossary: new Map(),
    units: new Map(),
    otherUnits: new Map(),
    unitWords: [],
    source: undefined,
  };
};
