import slugify from 'slugify';
import type { Language } from '../content/language.js';
import { LETTERS } from '../content/letters.js';
import { wordForms, type WordForm } from '../search/dictionary.js';
import { createForms, type Forms } from '../search/forms.js';
import { normalize } from '../search/normalize.js';
import { tokenize } from '../search/tokens.js';
import { englishPhrases, englishForms } from './english-nouns.js';
import type { Phrase } from './phrase.js';
import type { DraftUnit } from './units.js';
import type { UnitName } from './words.js';

/** A concept of the glossary as it is guessed, in the article's language alone. */
export interface Term {
  readonly id: string;
  readonly kind: 'place' | 'organisation' | 'person' | 'thing';
  readonly name: string;
  readonly forms: readonly string[];
}

/** The terms of a draft, to which the subject of a figure adds its own. */
export interface DraftTerms {
  readonly all: readonly Term[];
  /** The ids of the terms in a text, in its order, with where they stand among its tokens. */
  in(text: string): readonly { readonly id: string; readonly kind: Term['kind']; readonly at: number; readonly length: number }[];
  /** Makes terms of the nouns of a text that no term has yet. */
  cover(text: string): void;
}

/** A word or phrase has to stand so often in the text to be worth a synonym. */
const OFTEN = 3;
/** Phrases say more, so fewer will do. */
const PHRASE_OFTEN = 2;
const MOST = 40;

/** The terms of a text: what it names often, with the forms that the dictionary has of it. `known` are ids that are taken already. */
export const createDraftTerms = (
  texts: readonly string[],
  keywords: readonly string[],
  language: Language,
  isSmall: (word: string) => boolean,
  known: readonly Term[] = [],
): DraftTerms => {
  const phrasesIn = (text: string): readonly Phrase[] =>
    language === 'ru' ? russianPhrases(text, isSmall) : englishPhrases(text, isSmall);
  const counts = new Map<string, { readonly phrase: Phrase; readonly written: Set<string>; times: number }>();
  for (const [text, weight] of [...texts.map((each) => [each, 1] as const), ...keywords.map((each) => [each, OFTEN] as const)])
    for (const phrase of phrasesIn(text)) {
      const counted = counts.get(phrase.name) ?? { phrase, written: new Set(), times: 0 };
      counted.times += weight;
      counted.written.add(phrase.written);
      counts.set(phrase.name, counted);
    }
  const isOften = ({ phrase, times }: { readonly phrase: Phrase; readonly times: number }): boolean =>
    times >= (phrase.words > 1 || phrase.kind !== 'thing' ? PHRASE_OFTEN : OFTEN);
  const all: Term[] = [...known];
  let forms: Forms | undefined;
  const add = (phrase: Phrase): string => {
    const same = all.find(({ name }) => name.toLowerCase() === phrase.name.toLowerCase());
    if (same) return same.id;
    const id = freeId(phrase.name, new Set(all.map((term) => term.id)));
    const written = counts.get(phrase.name)?.written ?? [];
    all.push({ id, kind: phrase.kind, name: phrase.name, forms: unique([...phrase.forms(), ...written]) });
    forms = undefined;
    return id;
  };
  const often = [...counts.values()].filter(isOften).sort((a, b) => b.times * b.phrase.words - a.times * a.phrase.words);
  // Whatever has a name of its own is asked for by it.
  const named = often.filter(({ phrase }) => phrase.kind !== 'thing');
  for (const { phrase } of [...named, ...often.filter(({ phrase: { kind } }) => kind === 'thing').slice(0, MOST)]) add(phrase);

  const inText: DraftTerms['in'] = (text) => {
    forms ??= createForms(all.map(({ id, forms: own }) => [id, own] as const));
    const found = forms.find(tokenize(text));
    const longest = found.filter(
      ({ from, length }) =>
        !found.some((other) => other.length > length && other.from <= from && from + length <= other.from + other.length),
    );
    return longest.flatMap(({ ids, from, length }) =>
      ids.slice(0, 1).map((id) => ({ id, kind: all.find((term) => term.id === id)?.kind ?? 'thing', at: from, length })),
    );
  };

  return {
    all,
    in: inText,
    cover: (text) => {
      const tokens = tokenize(text);
      const covered = new Set(inText(text).flatMap(({ at, length }) => tokens.slice(at, at + length).map((token) => token.text)));
      for (const phrase of phrasesIn(text)) if (phrase.words === 1 && !covered.has(normalize(phrase.written))) add(phrase);
    },
  };
};

slugify.extend(Object.fromEntries(LETTERS.silent.map((letter) => [letter, ''])));

const LONGEST_ID = 40;

/** An id out of a name, in Latin letters. */
export const freeId = (name: string, taken: ReadonlySet<string>): string => {
  const plain =
    slugify(name, { lower: true, strict: true })
      .slice(0, LONGEST_ID - 3)
      .replace(/-$/, '') || 'term';
  let id = plain;
  for (let i = 2; taken.has(id); i++) id = `${plain}-${i}`;
  return id;
};

const WORD = /\p{L}+(?:-\p{L}+)*/gu;

/** Nouns of a Russian text with the adjectives that agree with them: "сырая нефть", "нефть". */
const russianPhrases = (text: string, isSmall: (word: string) => boolean): readonly Phrase[] => {
  const words = (text.match(WORD) ?? []).map((word, at) => ({ word, forms: wordForms(word), at }));
  return words.flatMap(({ word, forms, at }) => {
    const noun = forms.find(({ part }) => part === 'noun');
    if (isSmall(word.toLowerCase()) || word.length < 3 || (noun && isSmall(noun.lemma))) return [];
    if (!noun || (forms[0]?.part !== 'noun' && !forms.some(({ part, case: own }) => part === 'noun' && own !== undefined))) return [];
    const adjective = words[at - 1];
    const agreeing = adjective?.forms.find(
      ({ part, case: own, agrees }) =>
        (part === 'adjective' || part === 'verb') && own !== undefined && own === noun.case && agrees === noun.agrees,
    );
    const isCapital = /^\p{Lu}/u.test(word);
    const kind = isCapital && noun.names ? noun.names : 'thing';
    const single: Phrase = {
      name: kind !== 'thing' ? capital(noun.lemma) : /^\p{Lu}{2,}$/u.test(word) ? word : noun.lemma,
      words: 1,
      kind,
      written: word.toLowerCase(),
      forms: () => unique([noun.lemma, ...formsOf([noun])]),
    };
    if (!adjective || !agreeing || isSmall(adjective.word.toLowerCase())) return [single];
    const gender = nominative(noun);
    const base = agreeing.inflected([...gender, 'nomn']) ?? agreeing.lemma;
    const named =
      noun.isPlural && noun.inflected(['sing', 'nomn']) === undefined ? noun.lemma : (noun.inflected(['sing', 'nomn']) ?? noun.lemma);
    const isName = isCapital && /^\p{Lu}/u.test(adjective.word);
    const phrase: Phrase = {
      name: isName ? `${capital(base)} ${capital(named)}` : `${base} ${named}`,
      words: 2,
      kind: isName && noun.names ? noun.names : 'thing',
      written: `${adjective.word} ${word}`.toLowerCase(),
      forms: () => unique([`${base} ${named}`, ...formsOf([agreeing, noun])]),
    };
    return [phrase, single];
  });
};

const GENDER_OF = ['masc', 'femn', 'neut'] as const;

/** The grammemes of an adjective that goes with a noun's singular. */
const nominative = (noun: WordForm): readonly string[] => {
  const gender = GENDER_OF.find((each) => each === noun.agrees) ?? genderOf(noun);
  return ['sing', gender];
};

/** A plural form doesn't show the gender of its noun; its singular does. */
const genderOf = (noun: WordForm): string => wordForms(noun.lemma).find(({ part }) => part === 'noun')?.agrees ?? 'masc';

const CASES = ['nomn', 'gent', 'datv', 'accs', 'ablt', 'loct'] as const;

/** All cases of both numbers of a noun, with its adjective before it. */
const formsOf = (words: readonly WordForm[]): readonly string[] => {
  const noun = words.at(-1);
  if (!noun) return [];
  return (['sing', 'plur'] as const).flatMap((number) =>
    CASES.flatMap((grammeme) => {
      const forms = words.map((word) =>
        word === noun
          ? word.inflected([number, grammeme])
          : word.inflected(number === 'plur' ? ['plur', grammeme] : [...nominative(noun), grammeme]),
      );
      return forms.every((form) => form !== undefined) ? [forms.join(' ')] : [];
    }),
  );
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const unique = (items: readonly string[]): readonly string[] => [...new Set(items)];

/** What is counted as a unit of its own: 96 предприятий, 15 parks; undefined where no noun follows the number. */
export const countedUnit = (after: string, language: Language): { readonly unit: DraftUnit; readonly phrase: string } | undefined => {
  const words = [...after.matchAll(WORD)].slice(0, COUNTED_REACH);
  for (const [i, { 0: word, index }] of words.entries()) {
    const before = words.slice(0, i + 1);
    if (/[^\p{L}\s-]/u.test(after.slice(0, index))) return undefined;
    const phrase = before.map(([each]) => each).join(' ');
    if (language === 'en') {
      const singular = englishForms(word.toLowerCase());
      if (!singular.isPlural) continue;
      return { phrase, unit: countingUnit(word, { one: singular.lemma, other: word.toLowerCase() }) };
    }
    const noun = wordForms(word).find(({ part, case: own }) => part === 'noun' && own === 'genitive');
    if (!noun) {
      // "And" joins what is counted.
      if (word.length === 1) continue;
      if (wordForms(word).every(({ part, case: own }) => part === 'other' || (part === 'noun' && own !== 'genitive'))) return undefined;
      continue;
    }
    return { phrase, unit: countingUnit(noun.lemma, pluralsOf(noun)) };
  }
  return undefined;
};

const pluralsOf = (noun: WordForm): UnitName => {
  const form = (grammemes: readonly string[]): string => noun.inflected(grammemes) ?? noun.lemma;
  return { one: form(['sing', 'nomn']), few: form(['sing', 'gent']), many: form(['plur', 'gent']), other: form(['sing', 'gent']) };
};

const countingUnit = (id: string, name: UnitName): DraftUnit => ({ id: idOf(id), dimension: idOf(id), factor: '1', name, words: [] });

/** A unit that counts what a person calls so: "проект", "park"; undefined for what is no noun. */
export const unitNamed = (word: string, language: Language): DraftUnit | undefined => {
  if (!/^\p{L}+$/u.test(word)) return undefined;
  if (language === 'en') return countingUnit(word, word);
  const noun = wordForms(word).find(({ part }) => part === 'noun');
  return noun && countingUnit(noun.lemma, pluralsOf(noun));
};

/** A term that a person calls so, with the forms that the dictionary has of it. */
export const termNamed = (name: string, language: Language, taken: ReadonlySet<string>): Term => {
  const phrases = language === 'ru' ? russianPhrases(name, () => false) : englishPhrases(name, () => false);
  const whole = phrases.find(({ words }) => words === name.split(' ').length);
  const forms = unique([name.toLowerCase(), ...(whole?.forms() ?? [])]);
  return { id: freeId(name, taken), kind: whole?.kind ?? 'thing', name: whole?.name ?? name, forms };
};

const COUNTED_REACH = 4;
const idOf = (word: string): string => freeId(word, new Set());
