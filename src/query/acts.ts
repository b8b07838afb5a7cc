import { ACTS_FILE, readActs } from '../content/acts.js';
import type { Language } from '../content/language.js';
import { normalize } from '../search/normalize.js';

/** How an act that is asked for stands to one that a text tells. */
export type Kinship = 'same' | 'opposite' | 'other';

/** What people and texts say is done (sell, grow, approve), and how one act stands to another. */
export interface Acts {
  /** Every act that there is. */
  readonly ids: readonly string[];
  has(id: string): boolean;
  /** The first of its words in a language: "sell". */
  nameOf(id: string, language: Language): string;
  /** The acts that these words begin with at `from`, each word given by its lemmas: the longest phrase wins. */
  at(words: readonly (readonly string[])[], from: number): { readonly ids: readonly string[]; readonly length: number } | undefined;
  /** Whether it says nothing by itself: "play a role". */
  isLight(id: string): boolean;
  isQuality(id: string): boolean;
  /** Whether another act in its place is no contradiction: "want", "begin", "say". */
  isLoose(id: string): boolean;
  /**
   * `same` if one is the other, a case of it, or the same event from its other side (sell, buy); `opposite` if they say the contrary
   * of each other (grow, fall); else `other`.
   */
  kinship(asked: string, told: string): Kinship;
  /** Whether both are done to a thing once, and are one making or deciding of it: prepared and published. */
  areOnce(asked: string, told: string): boolean;
  /** Whether what doesn't do the one doesn't do the other either: what has no influence on a clock doesn't slow it down. */
  isNoneOf(asked: string, told: string): boolean;
  /** Whether two acts that are the same are it from different sides: who sells, who buys. */
  isTurned(asked: string, told: string): boolean;
  /** Whether it goes on between two parties: its other side is an act of its own. */
  hasSides(id: string): boolean;
}

/** The lexicon of acts; throws when its file is broken or names an act that it lacks. */
export const loadActs = (): Acts => {
  const acts = readActs();
  for (const { id, opposite, inverse, under, moves } of acts.values())
    for (const other of [opposite, inverse, under, ...moves])
      if (other !== undefined && !acts.has(other)) throw new Error(`${ACTS_FILE}: "${id}" names "${other}", which isn't there`);

  const words = new Map<string, string[]>();
  const phrases = new Map<string, { readonly rest: readonly string[]; readonly id: string }[]>();
  for (const { id, ru, en } of acts.values())
    for (const form of [...ru, ...en]) {
      const [first = '', ...rest] = normalize(form).split(' ');
      if (rest.length === 0) words.set(first, [...(words.get(first) ?? []), id]);
      else phrases.set(first, [...(phrases.get(first) ?? []), { rest, id }]);
    }

  const at: Acts['at'] = (lemmas, from) => {
    const here = lemmas[from] ?? [];
    const found = here
      .flatMap((lemma) => phrases.get(lemma) ?? [])
      .filter(({ rest }) => rest.every((word, i) => (lemmas[from + 1 + i] ?? []).includes(word)));
    const length = Math.max(...found.map(({ rest }) => rest.length + 1), 0);
    if (length > 0) return { ids: unique(found.filter(({ rest }) => rest.length + 1 === length).map(({ id }) => id)), length };
    const ids = unique(here.flatMap((lemma) => words.get(lemma) ?? []));
    return ids.length > 0 ? { ids, length: 1 } : undefined;
  };

  /** The act itself, what it is a case of, and the same events from their other side; each with whether it's seen from there. */
  const family = (id: string): ReadonlyMap<string, boolean> => {
    const seen = new Map<string, boolean>();
    const queue: [string, boolean][] = [[id, false]];
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [each, turned] = next;
      if (seen.has(each)) continue;
      seen.set(each, turned);
      const act = acts.get(each);
      if (act?.under !== undefined) queue.push([act.under, turned]);
      if (act?.inverse !== undefined) queue.push([act.inverse, !turned]);
    }
    return seen;
  };
  const families = new Map([...acts.keys()].map((id) => [id, family(id)]));
  const isCaseOf = (a: string, b: string): boolean => families.get(a)?.has(b) ?? false;
  /** What each act or a wider one is the contrary of; the two sides of one event are no contraries. */
  const contraries = new Map(
    [...acts.keys()].map((id) => [
      id,
      new Set(
        [...(families.get(id)?.keys() ?? [])].flatMap((each) => {
          const act = acts.get(each);
          return act?.opposite !== undefined && act.opposite !== act.inverse ? [act.opposite] : [];
        }),
      ),
    ]),
  );

  const isContrary = (asked: string, told: string): boolean => {
    for (const id of contraries.get(asked) ?? []) if (isCaseOf(told, id)) return true;
    return false;
  };

  /** Selling and shipping are the same going out of goods; growing and slowing down, both changes, are not: one event has two sides. */
  const areOneEvent = (a: string, b: string): boolean => {
    const parent = acts.get(a)?.under;
    return parent !== undefined && acts.get(b)?.under === parent && acts.get(parent)?.inverse !== undefined;
  };

  const kinshipOf: Acts['kinship'] = (asked, told) => {
    if (asked === told || areOneEvent(asked, told)) return 'same';
    if (isContrary(asked, told)) return 'opposite';
    // A wider act doesn't tell a narrower one: who decided has not signed. Where it has two sides it does: goods that went out were sold.
    return isCaseOf(told, asked) || (isCaseOf(asked, told) && acts.get(told)?.inverse !== undefined) ? 'same' : 'other';
  };

  // Every act that is asked for is held against all that are told, so what is kin to what is worked out once.
  const ids = [...acts.keys()];
  const kin = new Map(
    ids.map((asked) => [
      asked,
      new Map(
        ids.flatMap((told) => {
          const kind = kinshipOf(asked, told);
          return kind === 'other' ? [] : [[told, kind] as const];
        }),
      ),
    ]),
  );

  const kinship: Acts['kinship'] = (asked, told) => kin.get(asked)?.get(told) ?? 'other';

  return {
    ids,
    has: (id) => acts.has(id),
    nameOf: (id, language) => acts.get(id)?.[language][0] ?? id,
    at,
    kinship,
    hasSides: (id) => [...(families.get(id)?.keys() ?? [])].some((each) => acts.get(each)?.inverse !== undefined),
    areOnce: (asked, told) =>
      acts.get(asked)?.once === true &&
      acts.get(told)?.once === true &&
      [...(families.get(asked)?.keys() ?? [])].some((id) => families.get(told)?.has(id)),
    isNoneOf: (asked, told) => kinship(told, asked) === 'same' || (acts.get(told)?.moves ?? []).some((id) => isCaseOf(asked, id)),
    isTurned: (asked, told) => families.get(asked)?.get(told) ?? families.get(told)?.get(asked) ?? false,
    isLight: (id) => acts.get(id)?.light ?? false,
    isQuality: (id) => acts.get(id)?.quality ?? false,
    isLoose: (id) => acts.get(id)?.loose ?? false,
  };
};

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];
