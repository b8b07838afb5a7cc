import { z } from 'zod';
import type { Content } from '../../content/content.js';
import type { Language } from '../../content/language.js';
import { conceptSchema } from '../../content/schema.js';
import { querySchema } from '../../query/query.js';
import type { Reading } from '../../search/reading.js';
import { flowOf } from '../../search/flow.js';
import type { Group } from '../../search/terms.js';
import { type Answer, figuresOf, sectionsOf } from '../answer.js';
import { type Question, WANTED_KINDS } from '../question.js';
import { CARRIED } from '../subjects.js';

/** What was asked, without a word of the person's: the query, and the terms by which the article's index finds its things. */
export const askedBeforeSchema = z.strictObject({
  query: querySchema.omit({ words: true, claims: true, quoted: true }),
  pieces: z.array(
    z.strictObject({
      kind: z.union([conceptSchema.shape.kind, z.enum(['foreign', 'stem', 'number'])]),
      terms: z.array(z.string()),
      factor: z.number(),
    }),
  ),
  wanted: z.enum(WANTED_KINDS),
  compares: z.boolean(),
  years: z.array(z.int()),
  cues: z.array(z.string()),
  places: z.array(z.array(z.string())),
  direction: z.strictObject({
    flow: z.enum(['export', 'import']).optional(),
    from: z.string().optional(),
    to: z.string().optional(),
  }),
});

export type AskedBefore = z.output<typeof askedBeforeSchema>;

/** What is kept of a question. `isKnown` tells the article's own terms: a word that only the person has said is not kept. */
export const remembered = (question: Question, isKnown: (term: string) => boolean): AskedBefore => {
  const { words: _words, claims: _claims, quoted: _quoted, ...query } = question.query;
  return {
    query: { ...query, acts: query.acts.map((act) => ({ ...act, at: CARRIED, length: 0 })) },
    pieces: question.groups.flatMap(({ kind, terms, factor }) => {
      const known = terms.filter((term) => term.startsWith('#') || term.startsWith('@') || isKnown(term));
      return known.length > 0 ? [{ kind, terms: known, factor }] : [];
    }),
    wanted: question.wanted,
    compares: question.compares,
    years: [...question.years],
    cues: [...question.reading.cues].filter((cue) => KEPT_CUES.has(cue)),
    places: question.places.map((ids) => [...ids]),
    direction: question.direction,
  };
};

/** The cues that tell what is asked of a thing; what else a message says is its own. */
const KEPT_CUES: ReadonlySet<string> = new Set(['number', 'quantity', 'share', 'growth', 'multiple', 'list', 'done', 'ahead', 'future']);

/** The question again, as far as it was kept. */
export const recalled = (asked: AskedBefore, content: Content): Question => {
  const { glossary } = content;
  const nameOf = (terms: readonly string[]): string =>
    terms.flatMap((term) => glossary.get(term.slice(1))?.name[asked.query.language] ?? [])[0] ?? '';
  const broaderOf = (terms: readonly string[]): readonly string[] =>
    terms.flatMap((term) => (glossary.get(term.slice(1))?.broader ?? []).map((id) => `#${id}`));
  return {
    reading: unsaid(asked),
    query: { ...asked.query, words: [], claims: [], quoted: false },
    groups: asked.pieces.map(({ kind, terms, factor }): Group => ({
      kind,
      terms,
      factor,
      flow: flowOf(terms, content),
      broader: broaderOf(terms),
      text: nameOf(terms),
      from: CARRIED,
      length: 0,
    })),
    wanted: asked.wanted,
    compares: asked.compares,
    chooses: false,
    years: asked.years,
    places: asked.places,
    direction: { flow: asked.direction.flow, from: asked.direction.from, to: asked.direction.to },
    dimensions: new Set(asked.query.units),
    ordinal: undefined,
  };
};

/** The reading of a question whose words weren't kept. */
const unsaid = ({ query: { language, units }, cues, years }: AskedBefore): Reading => ({
  language,
  typed: [],
  tokens: [],
  groups: [],
  cues: new Set(cues),
  cueFrom: new Map(),
  quantityAt: undefined,
  moves: new Map(),
  years,
  spans: 0,
  counted: undefined,
  yearsApart: undefined,
  cueAt: new Set(),
  dimensions: new Set(units),
  isStrange: false,
  readAs: undefined,
});

/** How one would have asked for what a button has shown: its first wording, or its section's title. */
export const askedFor = (answer: Answer, language: Language, content: Content): string => {
  const record = answer.kind === 'statement' ? answer.statement : answer.kind === 'list' ? answer.list : figuresOf(answer)[0];
  return record?.ask[language][0] ?? content.sections.get(sectionsOf(answer)[0] ?? '')?.title[language] ?? '';
};
