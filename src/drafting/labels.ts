import type { Language } from '../content/language.js';
import { wordForms } from '../search/dictionary.js';
import { isCyrillic } from '../search/tokens.js';
import type { Found, FoundNumber } from './numbers.js';
import { isVerb } from './verb.js';
import { patternOf, type DraftingWords } from './words.js';

const BOUNDARY = /[,;:()«»“”[\]]\s|\s[–—-]\s/gu;
const WORD = /[\p{L}\d]+(?:[-’']\p{L}+)*/gu;
const LONGEST_WORDS = 9;

/** What a number of a claim is called: the words before it in its clause or, where none says it, those after it. */
export const createLabels = (
  isSmall: (word: string) => boolean,
  words: Pick<DraftingWords, 'linking' | 'share'>,
  language: Language,
): ((claim: string, found: Found, number: FoundNumber, before: string | undefined) => string) => {
  const linking = new RegExp(patternOf(words.linking[language]), 'giu');
  return (claim, { numbers, times: named }, number, before) => {
    if (number.counted !== undefined) return countedName(number.counted, language);
    const links = [...claim.matchAll(linking)].map(({ 0: match, index }) => ({ from: index, to: index + match.length }));
    const times = [...named, ...links].sort((a, b) => a.from - b.from);
    const subject = trimmed(withoutTimes(claim, 0, numbers[0]?.from ?? 0, times), isSmall);
    const earlier = numbers.filter(({ to }) => to <= number.from).at(-1);
    const start = Math.max(earlier?.to ?? 0, lastBoundary(claim, number.from, times));
    const left = trimmed(withoutTimes(claim, start, number.from, times), isSmall);
    const after = number.to + (/^\s[–—-]\s/u.exec(claim.slice(number.to))?.[0].length ?? 0);
    const next = numbers.find(({ from }) => from >= after)?.from ?? claim.length;
    const right = trimmed(withoutTimes(claim, after, Math.min(next, nextBoundary(claim, after)), times), isSmall, 'first');
    // "31 % of the gas" tells a part of it.
    const behind = /^[\s|]*/.exec(withoutTimes(claim, after, claim.length, links))?.[0] ?? '';
    if (
      number.measure === 'share' &&
      !hasSubject(left) &&
      hasNoun(right) &&
      isOf(withoutTimes(claim, after, claim.length, links).slice(behind.length), right)
    )
      return `${words.share[language]} ${right}`;
    // What it is of stands right after it: "22 million ha of arable land".
    if (hasNoun(right) && isOf(claim.slice(after), right) && !hasSubject(left)) return right;
    if (hasNoun(left)) return headed(left, before);
    if (number.measure === 'growth' && hasNoun(subject)) return subject;
    if (hasNoun(right)) return right;
    return hasNoun(subject) ? subject : (before ?? claim.slice(0, 60));
  };
};

interface Span {
  readonly from: number;
  readonly to: number;
}

const isInside = (at: number, spans: readonly Span[]): boolean => spans.some(({ from, to }) => from <= at && at < to);

/** A dash right before the number stands for a verb and ends nothing. */
const lastBoundary = (text: string, to: number, times: readonly Span[]): number =>
  [...text.slice(0, to).matchAll(BOUNDARY)].findLast(
    ({ index, 0: mark }) => /\p{L}/u.test(text.slice(index + mark.length, to)) && !isInside(index, times),
  )?.index ?? 0;

const nextBoundary = (text: string, from: number): number => {
  const found = /[,;:()«»[\]]|\s[–—-]\s|[.!?]$/u.exec(text.slice(from));
  return found ? from + found.index : text.length;
};

const withoutTimes = (text: string, from: number, to: number, times: readonly Span[]): string => {
  let rest = text.slice(from, to);
  for (const time of [...times].reverse())
    if (time.from >= from && time.to <= to) rest = rest.slice(0, time.from - from) + ' | ' + rest.slice(time.to - from);
  return rest;
};

/** The last run of words, or the first, without small words at its ends; a verb parts runs. */
const trimmed = (text: string, isSmall: (word: string) => boolean, which: 'first' | 'last' = 'last'): string => {
  const runs = text
    .split('|')
    .flatMap((piece) => atVerbs(piece.match(WORD) ?? []))
    .filter((words) => words.some((word) => !isSmall(word.toLowerCase())));
  const named = runs.filter((words) => hasNoun(words.join(' ')));
  const run = which === 'last' ? (named.at(-1) ?? runs.at(-1)) : (named[0] ?? runs[0]);
  if (!run) return '';
  const goes = (word: string | undefined): boolean => word !== undefined && (isSmall(word.toLowerCase()) || /^\d/.test(word));
  let [from, to] = [0, run.length];
  while (to > from && goes(run[to - 1])) to--;
  while (from < to && goes(run[from])) from++;
  const words = run.slice(from, to);
  return (which === 'last' ? words.slice(-LONGEST_WORDS) : words.slice(0, LONGEST_WORDS)).join(' ');
};

const atVerbs = (words: readonly string[]): readonly (readonly string[])[] => {
  const runs: string[][] = [[]];
  for (const word of words)
    if (isVerb(word)) runs.push([]);
    else runs.at(-1)?.push(word);
  return runs;
};

/** Whether a text begins with a noun in the genitive, or with its adjectives. */
const isOf = (text: string, right: string): boolean => {
  const [first = ''] = right.split(' ');
  return isCyrillic(first) && text.trimStart().startsWith(first) && wordForms(first).some(({ case: own }) => own === 'genitive');
};

const hasSubject = (text: string): boolean =>
  (text.match(WORD) ?? []).some(
    (word) =>
      isCyrillic(word) &&
      wordForms(word).some(({ part, case: own, names }) => part === 'noun' && own === 'nominative' && names === undefined),
  );

const hasNoun = (text: string): boolean =>
  (text.match(WORD) ?? []).some(
    (word) => word.length > 2 && (isCyrillic(word) ? wordForms(word).some(({ part }) => part === 'noun') : true),
  );

/** «Обработка железной руды – 15,72 млн т, удобрений – 5,95 млн т»: a label that begins in the genitive has its head in the one before. */
const headed = (label: string, before: string | undefined): string => {
  const [first = ''] = label.split(' ');
  if (before === undefined || !isCyrillic(first)) return label;
  const forms = wordForms(first).filter(({ case: own }) => own !== undefined);
  const isGenitive = forms.length > 0 && forms.every(({ case: own }) => own !== 'nominative');
  const [head = ''] = before.split(' ');
  return isGenitive && wordForms(head).some(({ part, case: own }) => part === 'noun' && own === 'nominative') ? `${head} ${label}` : label;
};

/** What is counted, as a name: «перерабатывающих предприятий» is «перерабатывающие предприятия». */
const countedName = (phrase: string, language: Language): string =>
  language === 'en'
    ? phrase
    : phrase
        .split(' ')
        .map(
          (word) =>
            wordForms(word)
              .find(({ case: own, isPlural }) => own === 'genitive' || isPlural)
              ?.inflected(['plur', 'nomn']) ?? word,
        )
        .join(' ');
