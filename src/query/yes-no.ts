import type { Reading } from '../search/reading.js';
import { mayBe, type Word } from './word.js';

/** A question word this far from the start asks; further on it may join a clause: "правда ли, что", "больше, чем". */
export const LAST_TO_ASK = 2;

/** The word behind a colon or a dash. */
const OPENED = /[:;–—]\s*(\p{L}+)/gu;

/** Whether a message asks to be told yes or no: by a particle, an opening, a tag at the end, or as a statement with a question mark. */
export const isYesNo = (
  message: string,
  { tokens, language, cues: kinds }: Reading,
  words: readonly Word[],
  cues: ReadonlyMap<string, readonly number[]>,
  states: boolean,
): boolean => {
  const at = (id: string): readonly number[] => cues.get(id) ?? [];
  // "If nobody had touched it" claims nothing; behind a comma something may be asked of it.
  if (at('supposed').some((place) => place <= 1) && !message.includes(',')) return false;
  const isNearEdge = (place: number): boolean => place <= LAST_TO_ASK || place === tokens.length - 1;
  if (at('whether').some((place) => place > 0)) return !kinds.has('why');
  // "Is the number of them 13?" claims a number, and asks for none.
  const claimsNumber =
    language === 'en' &&
    at('auxiliary').includes(0) &&
    words.some(({ owner, at: place }) => owner === 'number' && tokens[place]?.kind !== 'year');
  if (kinds.has('why') || (kinds.has('number') && !claimsNumber) || cues.has('request')) return false;
  // "The article claims that": what joins a clause asks nothing.
  const isJoined = (place: number): boolean => at('joining').includes(place) && at('confirm').includes(place - 1);
  // "In short, for the radio: what is advised?"
  const opened = new Set([...message.matchAll(OPENED)].map(([, word = '']) => word.toLowerCase()));
  const begins = (place: number): boolean => place <= LAST_TO_ASK || opened.has(tokens[place]?.text ?? '');
  const asks = [...at('word'), ...at('joining')].some((place) => begins(place) && !isJoined(place));
  if (at('confirm').includes(0) || (at('confirm').some(isNearEdge) && !asks)) return true;
  if (asks) return false;
  // "Does it say how many": the question word asks, unless a thing stands before it, as in "did the grocer look into how they are made".
  // "More than what they have" sets two beside each other.
  const isToBeTold = (place: number): boolean =>
    at('than').includes(place - 1) ||
    (place > 0 && tokens[place - 1]?.text !== 'that' && words.slice(1, place).every(({ owner }) => owner === 'small' || owner === 'act'));
  if (language === 'en' && at('auxiliary').includes(0)) return !at('word').some(isToBeTold);
  // A statement with a question mark: with a verb, or with a number that is claimed; in English many a noun may be a verb.
  // "Japan is ahead of Russia?": somebody stands before the auxiliary, and something behind it.
  const isStatement = at('auxiliary').some(
    (place) => place > 0 && place < words.length - 1 && words.slice(0, place).some(({ owner }) => SPOKEN_OF.has(owner)),
  );
  // "So they proved that": somebody spoken of does it.
  const saysOfThem = at('pronoun').some((place) => words[place + 1]?.part === 'verb');
  // "The programme covers 2010 to 2015?": what begins with its subject and goes on by a verb.
  const hasSubject = at('article').includes(0) || at('only').includes(0) || words[0]?.owner === 'place';
  const isVerb = (word: Word): boolean => word.owner === 'act' && !mayBe(word, 'noun');
  const goesOn = words.some((word) => isVerb(word) && words.slice(0, word.at).some(({ owner }) => SPOKEN_OF.has(owner)));
  // "The province took 25 million tonnes?": a number that somebody or something is said to have.
  const isVerbal = (word: Word): boolean => word.part === 'verb' && words.slice(0, word.at).some(({ owner }) => SPOKEN_OF.has(owner));
  const saysNumber = words.some(({ owner, at: place }) => owner === 'number' && tokens[place]?.kind === 'number');
  const says =
    (states && !kinds.has('quantity')) ||
    (language === 'en' && (isStatement || saysOfThem || (hasSubject && goesOn) || (saysNumber && words.some(isVerbal)))) ||
    at('indeed').length > 0 ||
    at('than').some((place) => place > LAST_TO_ASK) ||
    (language === 'ru' && isSaidOf(words)) ||
    (language === 'ru' &&
      words.some(
        (word) =>
          (word.owner === 'quality' && mayBe(word, 'adverb')) ||
          ((word.owner === 'act' || word.owner === 'nobody' || word.owner === 'small') && mayBe(word, 'verb') && !mayBe(word, 'noun')),
      ));
  return /\?\s*$/.test(message) && (says || at('negation').length > 0) && at('word').length === 0;
};

/** «Парки национальные?»: a last word that only says what the noun before it is like. */
const isSaidOf = (words: readonly Word[]): boolean => {
  const [noun, last] = words.slice(-2);
  return (
    noun !== undefined &&
    last !== undefined &&
    mayBe(noun, 'noun') &&
    mayBe(last, 'adjective') &&
    !mayBe(last, 'noun') &&
    !mayBe(last, 'verb')
  );
};

const SPOKEN_OF: ReadonlySet<Word['owner']> = new Set(['thing', 'place']);
