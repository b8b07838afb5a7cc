import type { Concept, Content, Statement } from '../content/content.js';
import { yearsOf } from '../content/period.js';
import { figuresIn } from '../search/records.js';
import type { IndexedRecord, SearchIndex } from '../search/search-index.js';
import { stands, STANDS } from '../search/where-terms-stand.js';
import type { Flow } from '../search/flow.js';
import { placesOf } from './figure-relations.js';

/** The years, places and names of a record, worked out once. What a question demands is compared with them. */
export interface Traits {
  /** The years it speaks of: a figure's own, else those that its texts name, else its paragraph's. */
  readonly years: ReadonlySet<number>;
  /** The places of its numbers with all that they lie in; empty for a text that gives no number of a place. */
  readonly places: ReadonlySet<string>;
  /** The places that contain one that it names. */
  readonly containing: ReadonlySet<string>;
  /** The places that its text names, the article's own among them. */
  readonly placesNamed: readonly string[];
  /** A flow of which the article leaves one end unsaid: the article's own places may be that end. */
  readonly openEnded: boolean;
  /** The terms of places that its text names, and of people and organisations; without those that the whole article is about. */
  readonly placesStated: readonly string[];
  readonly agentsStated: readonly string[];
  /** Which of goods that leave or arrive it has a word for. */
  readonly flowsNamed: ReadonlySet<OneWay>;
}

export type OneWay = Exclude<Flow, 'turnover'>;
const isOneWay = (flow: Flow): flow is OneWay => flow !== 'turnover';

export type TraitsOf = (record: IndexedRecord) => Traits;

/** The larger places that a place is a part of, nearest first. */
export const ancestorsOf = (place: string, content: Content): readonly string[] => {
  const within = content.glossary.get(place)?.within;
  return within === undefined ? [] : [within, ...ancestorsOf(within, content)];
};

/** Whether one of two places lies in the other. */
export const isKinOf = (a: string, b: string, content: Content): boolean =>
  ancestorsOf(a, content).includes(b) || ancestorsOf(b, content).includes(a);

/** These concepts with the wider things that each is a kind of. */
export const withBroader = (ids: readonly string[], { glossary }: Content): readonly string[] =>
  ids.flatMap((id) => [id, ...(glossary.get(id)?.broader ?? [])]);

/** Whether the whole article is about the place: named in its title, it need not be repeated. */
export const isTopical = (place: string, { glossary, article }: Content): boolean => {
  const concept = glossary.get(place);
  const { name, topic } = article;
  return concept !== undefined && `${name.en} ${topic.en}`.toLowerCase().includes(concept.name.en.toLowerCase());
};

/** The traits of every record of the index, by record. */
export const createTraits = ({ records }: SearchIndex, content: Content): TraitsOf => {
  const byParagraph = new Map<string, Statement[]>();
  for (const statement of content.statements.values()) {
    const key = paragraphOf(statement);
    byParagraph.set(key, [...(byParagraph.get(key) ?? []), statement]);
  }
  const traits = new Map(records.map((record) => [record, traitsOfRecord(record, content, byParagraph)]));
  return (record) => {
    const found = traits.get(record);
    if (!found) throw new Error(`The record "${record.id}" is of another index`);
    return found;
  };
};

const traitsOfRecord = (record: IndexedRecord, content: Content, byParagraph: ReadonlyMap<string, readonly Statement[]>): Traits => {
  const { target, standing } = record;
  const termsIn = (place: number): readonly string[] => [...standing.keys()].filter((term) => stands(standing, term, place));
  const stated = termsIn(STANDS.stated);
  const namesKind = (kinds: readonly Concept['kind'][]) => (term: string) => {
    const concept = content.glossary.get(term.slice(1));
    return concept !== undefined && kinds.includes(concept.kind) && !isTopical(concept.id, content);
  };
  // A statement of numbers speaks of the places of its numbers.
  const figures = figuresIn(target);
  const isPlace = (id: string): boolean => content.glossary.get(id)?.kind === 'place';
  const primary = figures.flatMap(placesOf).filter(isPlace);
  return {
    years: yearsOfRecord(record, byParagraph),
    places: new Set(primary.flatMap((place) => [place, ...ancestorsOf(place, content)])),
    containing: new Set(termsIn(STANDS.own).flatMap((term) => ancestorsOf(term.slice(1), content))),
    placesNamed: stated.map((term) => term.slice(1)).filter(isPlace),
    openEnded: figures.some(({ flow, from, to }) => flow !== undefined && (from === undefined || to === undefined)),
    placesStated: stated.filter(namesKind(['place'])),
    agentsStated: stated.filter(namesKind(['organisation', 'person'])),
    flowsNamed: new Set(
      termsIn(STANDS.own)
        .flatMap((term) => content.glossary.get(term.slice(1))?.flow ?? [])
        .filter(isOneWay),
    ),
  };
};

const yearsOfRecord = ({ target, body }: IndexedRecord, byParagraph: ReadonlyMap<string, readonly Statement[]>): ReadonlySet<number> => {
  const own = target.kind === 'figure' ? yearsOf(target.figure.period) : [];
  if (own.length > 0) return new Set(own);
  const named = [...yearsNamed(body), ...(target.kind === 'statement' ? yearsOf(target.statement.period) : [])];
  const about = (source: Where): readonly number[] => yearsNamed((byParagraph.get(paragraphOf(source)) ?? []).map(({ en }) => en));
  // A list's items are too short to name its years, so its paragraph's are its own too.
  if (target.kind === 'list') return new Set([...named, ...about(target.list)]);
  return new Set(named.length === 0 && target.kind === 'statement' ? about(target.statement) : named);
};

type Where = Pick<Statement, 'section' | 'paragraph'>;

const paragraphOf = ({ section, paragraph }: Where): string => `${section}:${paragraph}`;

const YEAR = /(?<!\d)(?:1\d|20)\d\d(?!\d)/g;
/** The years that texts name in digits. */
export const yearsNamed = (texts: readonly string[]): readonly number[] => texts.flatMap((text) => (text.match(YEAR) ?? []).map(Number));
