import { z } from 'zod';
import type { Content } from '../content/content.js';
import { lookUp, lookUpAll, type Entry } from '../search/dictionary.js';
import { type Forms, formsOf } from '../search/forms.js';
import { readLexicon, type Lexicon } from '../search/lexicon.js';
import { isCyrillic, type Token } from '../search/tokens.js';
import { loadActs, type Acts } from './acts.js';
import { createClaims, type Claims } from './claims.js';
import { createMonths, createSeasons, weekdays } from './months.js';
import { lightVerbsNegated, negates } from './negation.js';
import { createNoMatter } from './no-matter.js';
import { type NamedPlace, partiesOf } from './parties.js';
import type { QueryAct } from './query.js';

const askingSchema = z.array(z.strictObject({ id: z.string(), ru: z.array(z.string()), en: z.array(z.string()) }));

/** A text's tokens with what the dictionary has of each, and where its small words of asking stand, by kind. */
export interface Worded {
  readonly tokens: readonly Token[];
  readonly entries: readonly Entry[];
  readonly cues: ReadonlyMap<string, readonly number[]>;
}

/** Reads the words of a text: what the dictionary has of them, the acts and months that they tell. For questions and the article alike. */
export interface WordReader {
  readonly acts: Acts;
  readonly claims: Claims;
  /** The small words of asking, by kind, in these tokens. */
  cuesIn(tokens: readonly Token[]): ReadonlyMap<string, readonly number[]>;
  /** Looks each of these tokens up, once for all that is read of them. */
  worded(tokens: readonly Token[]): Worded;
  /** The acts that these words tell, each with whether it is negated. */
  actsIn(words: Worded): readonly QueryAct[];
  monthsIn(words: Worded): readonly { readonly month: number; readonly at: number }[];
  /** Whether a day of the week is named. */
  namesWeekday(words: Worded): boolean;
  /** Whether a word tells nothing of what is asked: it only builds the sentence. */
  isSmall(token: Token): boolean;
  /** Whether the name of a place is an adjective made of it: "Chinese". */
  isOfPlace(token: Token): boolean;
  /** Whether the word is a light verb and nothing else. */
  isLight(lemmas: readonly (readonly string[])[], at: number): boolean;
  /** Whether the word may be a light verb: to make is to produce, too. */
  mayBeLight(lemmas: readonly (readonly string[])[], at: number): boolean;
  readonly asking: Forms;
}

const endingsSchema = z.strictObject({ adjective: z.strictObject({ ru: z.array(z.string()), en: z.array(z.string()) }) });

/** Letters of a month cut short. */
const SHORT_MONTH = 3;
const TURNED: Readonly<Record<string, string>> = { over: 'under', under: 'over' };
const REFUSING = 'refuse';
const REFUSING_REACH = 3;

/** So near behind a question word a noun is what is asked for; with 1 "who is the boss" isn't, anywhere behind it "what is in the newspaper on parks" is. */
const JUST_BEHIND = 3;

/** For one article: its places and units, and the program's lexicon. Throws when a file of the lexicon is broken. */
export const createWordReader = (
  content: Pick<Content, 'glossary' | 'figures' | 'units' | 'otherUnits' | 'unitWords'>,
  lexicon: Lexicon,
): WordReader => {
  const acts = loadActs();
  const places = formsOf([...content.glossary.values()].filter(({ kind }) => kind === 'place'));
  const placesIn = (tokens: readonly Token[]): readonly NamedPlace[] =>
    places.find(tokens).flatMap(({ ids, from, length }) => (ids[0] === undefined ? [] : [{ id: ids[0], at: from + length - 1 }]));
  const asking = formsOf(readLexicon('asking', askingSchema));
  const isOfNoMatter = createNoMatter();
  const monthOf = createMonths();
  const seasonsIn = createSeasons();
  const ofWeek = weekdays();
  const { adjective } = readLexicon('endings', endingsSchema);

  const cuesIn: WordReader['cuesIn'] = (tokens) => {
    const cues = new Map<string, number[]>();
    const found = asking.find(tokens);
    // "No more than" is not "more than".
    const isTurned = (id: string, from: number, length: number): boolean =>
      found.some(
        (each) =>
          each.length > length && each.from <= from && from + length <= each.from + each.length && each.ids.includes(TURNED[id] ?? ''),
      );
    for (const { ids, from, length } of found)
      for (const id of ids) {
        if (isTurned(id, from, length)) continue;
        const places = cues.get(id) ?? [];
        for (let at = from; at < from + length; at++) places.push(at);
        cues.set(id, places);
      }
    // «В чём» asks what; «чем» alone may compare.
    const than = (cues.get('than') ?? []).filter((at) => !(cues.get('preposition') ?? []).includes(at - 1));
    if (than.length === 0) cues.delete('than');
    else cues.set('than', than);
    return cues;
  };

  const mayBeLight: WordReader['mayBeLight'] = (lemmas, at) => acts.at(lemmas, at)?.ids.some((id) => acts.isLight(id)) ?? false;

  const actsIn: WordReader['actsIn'] = ({ tokens, entries, cues }) => {
    const negations = cues.get('negation') ?? [];
    const lemmas = entries.map(({ lemmas: own }) => own);
    // A verb names no place, whatever name has its stem: «советуют», «Советы».
    const named = placesIn(tokens).filter(({ at }) => [...(entries[at]?.parts ?? [])].some((part) => part !== 'verb'));
    const isRussian = tokens.some(({ kind, text }) => kind === 'word' && isCyrillic(text));
    const found: QueryAct[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const act = tokens[at]?.kind === 'word' ? acts.at(lemmas, at) : undefined;
      if (!act) continue;
      const ids = act.ids.filter((id) => !acts.isLight(id));
      const negated = negations.some((no) => negates(no, at, entries));
      if (ids.length > 0)
        found.push({ ids: [...ids], negated, at, length: act.length, ...partiesOf({ ids, at }, named, entries, cues, isRussian, acts) });
      at += act.length - 1;
    }
    const compared = comparedBy(cues, named);
    if (compared && !found.some(({ ids }) => ids.includes(compared.ids[0] ?? ''))) found.push(compared);
    const refusesToDo = (refusal: QueryAct | undefined, next: QueryAct | undefined): boolean =>
      refusal !== undefined &&
      next !== undefined &&
      refusal.ids.includes(REFUSING) &&
      next.at - refusal.at <= REFUSING_REACH &&
      entries[next.at]?.parts.has('verb') === true;
    // "Nobody has made an analysis": what a light verb does is said by the noun nearest to it.
    const notDone = lightVerbsNegated(entries, cues, (at) => mayBeLight(lemmas, at));
    const isVerb = ({ at }: QueryAct): boolean => entries[at]?.parts.has('verb') === true;
    const isBetween = (a: number, b: number) => (each: QueryAct) => isVerb(each) && Math.min(a, b) < each.at && each.at < Math.max(a, b);
    const isNotDone = (act: QueryAct): boolean => !isVerb(act) && notDone.some((at) => !found.some(isBetween(act.at, at)));
    return found.flatMap((each, i) => {
      // Refusing to do is not doing: "refused to raise"; refusing a loan is an act of its own.
      const before = found[i - 1];
      const isRefused = refusesToDo(before, each);
      const refuses = refusesToDo(each, found[i + 1]);
      return refuses ? [] : [{ ...each, negated: each.negated !== isRefused || isNotDone(each) }];
    });
  };

  return {
    acts,
    claims: createClaims(content),
    asking,
    isSmall: (token) => lexicon.fillers.has(token.text) || asking.ofWord(token).some((id) => !SAYING.has(id)),
    isOfPlace: ({ text }) => adjective[isCyrillic(text) ? 'ru' : 'en'].some((ending) => text.endsWith(ending)),
    isLight: (lemmas, at) => acts.at(lemmas, at)?.ids.every((id) => acts.isLight(id)) ?? false,
    mayBeLight,
    cuesIn,
    actsIn,
    worded: (tokens) => {
      const all = cuesIn(tokens);
      const within = all.get('within') ?? [];
      const entries = withGerunds(
        lookUpAll(tokens.map(({ text }) => text)),
        tokens,
        (at) => tokens[at]?.kind !== 'word' || within.includes(at),
      );
      // What a plan means is no mean of anything; what begins with "mean" names one.
      const means = (all.get('average') ?? []).filter((at) => at === 0 || entries[at]?.parts.has('verb') !== true);
      const cues = new Map([...all].filter(([id]) => id !== 'average'));
      if (means.length > 0) cues.set('average', means);
      // "Who is the boss", "which newspaper", "how many teachers".
      const isAskedFor = (at: number): boolean =>
        (cues.get('word') ?? []).some((place) => place < at && at - place <= JUST_BEHIND) ||
        cues.get('how-much')?.includes(at - 1) === true;
      cues.set('abstract', [
        ...(all.get('abstract') ?? []),
        ...entries.flatMap((entry, at) => (isOfNoMatter(entry, isAskedFor(at)) ? [at] : [])),
      ]);
      const entryAt = (at: number): Entry => {
        const entry = entries[at] ?? NO_ENTRY;
        return cues.get('soon')?.includes(at) === true ? { ...entry, isSuperlative: false } : entry;
      };
      return { tokens, entries: tokens.map(({ kind }, at) => (kind === 'word' ? entryAt(at) : NO_ENTRY)), cues };
    },
    namesWeekday: ({ entries }) => entries.some(({ lemmas }) => lemmas.some((lemma) => ofWeek.has(lemma))),
    monthsIn: ({ tokens, entries }) => [
      ...seasonsIn(tokens),
      ...tokens.flatMap((_token, at) => {
        const text = tokens[at]?.text ?? '';
        // An English month has one form, so its lemma tells nothing: "might" is a form of "may".
        const month = [text, ...(isCyrillic(text) ? (entries[at]?.lemmas ?? []) : [])].flatMap((lemma) => monthOf(lemma) ?? [])[0];
        const isAuxiliary = asking.ofWord(tokens[at] ?? NO_TOKEN).includes('auxiliary');
        const isDated = [tokens[at - 1], tokens[at + 1]].some((beside) => beside !== undefined && beside.kind !== 'word');
        // "May" and "Apr" (or APR) are months beside a number alone.
        return month === undefined || ((isAuxiliary || text.length <= SHORT_MONTH) && !isDated) ? [] : [{ month, at }];
      }),
    ],
  };
};

/** "The rest was processing in 2001": behind a form of "be", with nothing that it's done to, the name of an activity is a noun. */
const withGerunds = (entries: readonly Entry[], tokens: readonly Token[], ends: (at: number) => boolean): readonly Entry[] =>
  entries.map((entry, at) => {
    const text = tokens[at]?.text ?? '';
    const before = entries[at - 1];
    const isGerund =
      !isCyrillic(text) &&
      before?.lemmas.includes('be') === true &&
      ends(at + 1) &&
      !entry.parts.has('noun') &&
      entry.nominal.includes(text) &&
      lookUp(text).parts.has('noun') &&
      text !== entry.lemmas[0];
    return isGerund ? { ...entry, parts: new Set(['noun']) } : entry;
  });

/** "More in China than in Russia": one place is said to be ahead of another without a verb. */
const comparedBy = (cues: ReadonlyMap<string, readonly number[]>, places: readonly NamedPlace[]): QueryAct | undefined => {
  const [than] = cues.get('than') ?? [];
  if (than === undefined) return undefined;
  const [over, under] = [cues.get('over') ?? [], cues.get('under') ?? []].map((found) => found.some((at) => at < than));
  const who = places.findLast(({ at }) => at < than);
  const whom = places.find(({ at }) => at > than);
  if (!who || !whom || over === under) return undefined;
  return { ids: [over ? 'exceed' : 'lag'], negated: false, at: than, length: 1, who: [who.id], whom: [whom.id] };
};

const NO_TOKEN: Token = { kind: 'number', text: '' };
/** What stands for the entry of a number or a year, which is in no dictionary. */
export const NO_ENTRY: Entry = {
  lemmas: [],
  nominal: [],
  parts: new Set(['other']),
  cases: new Set(),
  isSuperlative: false,
  isComparative: false,
  isPlaceName: false,
  isKnown: true,
};

/** Kinds of asking whose words say something of their own: "the biggest", "deny". */
export const SAYING: ReadonlySet<string> = new Set(['most', 'denies', 'total', 'cause', 'remainder', 'apiece', 'single', 'yearly']);
