import type { Language } from '../content/language.js';
import { printValue } from '../content/value.js';
import type { DraftClaim } from './claims.js';
import type { DraftFact } from './facts.js';
import type { Found, FoundNumber } from './numbers.js';
import { referencesIn, withoutReferences } from './references.js';
import { countedUnit, type DraftTerms } from './terms.js';
import { yearOf } from './times.js';
import type { DraftUnit } from './units.js';
import { patternOf, type DraftingWords } from './words.js';

type Kind = 'fact' | DraftingWords['kinds'][number]['kind'];

/** A figure as it is guessed. Everything that is drafted says so, and is refused until a person takes the mark away. */
export interface DraftFigure {
  readonly id: string;
  readonly drafted: true;
  readonly value: FoundNumber['value'];
  readonly bound?: string;
  readonly unit: string;
  readonly period?: string;
  readonly measure: string;
  readonly of: readonly string[];
  readonly where?: readonly string[];
  readonly status: 'measured' | 'planned' | 'forecast';
  readonly label: Readonly<Partial<Record<Language, string>>>;
}

export type DraftStatement = Readonly<Partial<Record<Language, string>>> & {
  readonly id: string;
  readonly drafted: true;
  readonly paragraph: number;
  readonly kind: Kind;
  readonly period?: string;
  readonly says?: DraftFact & { readonly source?: number };
  readonly figures?: readonly DraftFigure[];
};

/** A list of the text as it is guessed: what leads to it, and its items, each a statement of its own. */
export interface DraftList {
  readonly id: string;
  readonly drafted: true;
  readonly role: 'problems' | 'proposals' | 'list';
  readonly paragraph: number;
  readonly title: Readonly<Partial<Record<Language, string>>>;
  readonly items: readonly (Readonly<Partial<Record<Language, string>>> & { readonly statement: string })[];
}

/** What a paragraph, or a section, says. */
export interface Said {
  readonly statements: readonly DraftStatement[];
  readonly lists: readonly DraftList[];
}

/** What statements are drafted by. */
export interface Guesses {
  readonly language: Language;
  /** The article's year: what is later lies ahead. */
  readonly year: number;
  readonly words: DraftingWords;
  readonly terms: DraftTerms;
  findNumbers(claim: string): Found;
  labelOf(claim: string, found: Found, number: FoundNumber, before: string | undefined): string;
  factOf(claim: string, when: string | undefined): DraftFact | undefined;
  /** Hears of each unit that a figure has. */
  use(unit: DraftUnit): void;
}

/** Three words are the least that says anything. */
const LEAST_WORDS = 3;

/** What a person, drafting by hand, would write first: each sentence of a paragraph as a statement, its numbers as figures. */
export const createStatements = (guesses: Guesses): ((claims: readonly DraftClaim[], at: number, nextId: () => string) => Said) => {
  const { language, year, words, terms, findNumbers, labelOf, factOf, use } = guesses;
  const kinds = words.kinds.map(({ kind, [language]: forms }) => ({ kind, pattern: new RegExp(patternOf(forms), 'iu') }));

  const figuresOf = (claim: string, found: Found, id: string, kind: Kind, carried: string | undefined): readonly DraftFigure[] => {
    let before: string | undefined;
    return found.numbers.map((number, i) => {
      const earlier = before;
      const label = labelOf(claim, found, number, earlier);
      before = label;
      const isOwn = isBare(number) || (number.isElided && label !== earlier);
      const unit = (isOwn ? countedUnit(` ${label.split(' ').at(-1) ?? ''}`, language)?.unit : undefined) ?? number.unit;
      use(unit);
      terms.cover(label);
      const named = terms.in(label);
      const own = named.filter(({ kind: each }) => each !== 'place').map((each) => each.id);
      const of = [...new Set(own.length > 0 ? own : [terms.in(claim)[0]?.id ?? terms.all[0]?.id ?? number.unit.id])].slice(0, 3);
      const where = [...new Set(named.filter(({ kind: each }) => each === 'place').map((each) => each.id))];
      const period = number.period ?? carried;
      const status = statusOf(kind, period, year);
      return {
        id: found.numbers.length === 1 ? `${id}-n` : `${id}-n${i + 1}`,
        drafted: true,
        value: number.value,
        ...(number.bound !== undefined && { bound: number.bound }),
        unit: unit.id,
        ...(period !== undefined && { period }),
        measure: unit === number.unit ? number.measure : 'count',
        of,
        ...(where.length > 0 && { where }),
        status,
        label: { [language]: label },
      };
    });
  };

  return (claims, at, nextId) => {
    const statements: DraftStatement[] = [];
    const lists: { lead: DraftStatement; items: DraftStatement[] }[] = [];
    let carried: string | undefined;
    for (const { text: sentence, isItem } of claims) {
      const claim = withoutReferences(isItem ? asSentence(sentence) : sentence);
      if ((claim.match(/\p{L}+/gu) ?? []).length < LEAST_WORDS) continue;
      const reference = referencesIn(sentence).map(({ inside }) => Number(/\d+/.exec(inside)?.[0]))[0];
      const found = findNumbers(claim);
      const lead = isItem ? lists.at(-1)?.lead : undefined;
      const kind = (lead ? ROLES[lead.kind] && lead.kind : undefined) ?? kinds.find(({ pattern }) => pattern.test(claim))?.kind ?? 'fact';
      const id = nextId();
      const figures = figuresOf(claim, found, id, kind, carried);
      const named = found.times.find(({ period }) => period !== 'now')?.period;
      const fact = factOf(claim, found.times.length === 1 ? found.times[0]?.period : undefined);
      const statement: DraftStatement = {
        id,
        drafted: true,
        paragraph: at,
        kind,
        ...(figures.length === 0 && named !== undefined && { period: named }),
        [language]: printed(claim, found, language),
        ...(fact && { says: { ...fact, ...(reference !== undefined && { source: reference }) } }),
        ...(figures.length > 0 && { figures }),
      };
      statements.push(statement);
      if (isItem) lists.at(-1)?.items.push(statement);
      else lists.push({ lead: statement, items: [] });
      carried = named;
    }
    return { statements, lists: lists.filter(({ items }) => items.length > 1).map(({ lead, items }) => listOf(lead, items, language)) };
  };
};

/** Of what kind of statement a list is that it leads to, where the bot shows such lists by themselves. */
const ROLES: Partial<Record<Kind, DraftList['role']>> = { problem: 'problems', proposal: 'proposals' };

const listOf = (lead: DraftStatement, items: readonly DraftStatement[], language: Language): DraftList => ({
  id: `${lead.id}-list`,
  drafted: true,
  role: ROLES[lead.kind] ?? 'list',
  paragraph: lead.paragraph,
  title: { [language]: withoutEnd(lead[language] ?? '') },
  items: items.map((item) => ({ statement: item.id, [language]: withoutEnd(item[language] ?? '') })),
});

const withoutEnd = (text: string): string => text.replace(/[:.]$/, '');

/** An item of a list, «…;», as it reads alone. */
const asSentence = (item: string): string => `${item.charAt(0).toUpperCase()}${item.slice(1).replace(/[;,.]$/, '')}.`;

/** A whole number without a unit counts what it's called by: "the number of parks will reach 20". */
const isBare = ({ unit, value }: FoundNumber): boolean =>
  unit.words.length === 0 && unit.dimension === 'number' && /^\d+$/.test(String(value));

const statusOf = (kind: Kind, period: string | undefined, year: number): DraftFigure['status'] => {
  const isAhead = period !== undefined && (yearOf(period) ?? 0) > year;
  if (kind === 'plan') return 'planned';
  return isAhead || kind === 'forecast' ? 'forecast' : 'measured';
};

/** The claim with its numbers in the form that content prints them in, so that each is found again. */
const printed = (claim: string, { numbers }: Found, language: Language): string =>
  [...numbers]
    .reverse()
    .reduce((text, { value, from, numberTo }) => text.slice(0, from) + printValue(value, language) + text.slice(numberTo), claim);
