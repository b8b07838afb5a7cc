import { lookUpAll, type Entry } from '../search/dictionary.js';
import { tokenize } from '../search/tokens.js';
import type { WordReader } from './word-reader.js';
import { isJoining } from './split.js';

/** A message that sets two phrases beside each other, read with one of them at a time. */
export interface Coordination {
  /** Without the second phrase: "how much land is there in the Far East". */
  readonly first: string;
  /** The second phrase, and with what joins it, as it would be said by itself afterwards: "and in Siberia". */
  readonly second: string;
  readonly then: string;
}

interface JoinedWord {
  readonly text: string;
  readonly entry: Entry;
  readonly isJoin: boolean;
  readonly isAsking: boolean;
  readonly isAuxiliary: boolean;
  /** Whether a comma or the like stands behind it. */
  readonly ends: boolean;
}

const STOP = /[,;:–—]$/u;

/** The phrases that a message sets beside each other with "and" or a comma, with each place where the second may end. */
export const coordinationsIn = (message: string, words: WordReader): readonly Coordination[] => {
  const said = wordsOf(message, words);
  const joins = said.flatMap(({ isJoin, ends }, at) => {
    if (at === 0 || at === said.length - 1) return [];
    if (isJoin) return [{ end: at, from: at + 1 }];
    const next = said[at + 1];
    const isBefore =
      (next?.isAsking === true && said.slice(0, at).some(({ isAsking }) => isAsking)) ||
      said.some((word, later) => word.isJoin && later > at + 1);
    return ends && next?.isJoin === false && isBefore ? [{ end: at + 1, from: at + 1 }] : [];
  });
  return joins.flatMap(({ end, from }) =>
    endsAfter(said, from).map((stop) => ({
      first: textOf([...said.slice(0, end), ...said.slice(stop)]),
      second: textOf(said.slice(from, stop)),
      then: textOf(said.slice(end, stop)),
    })),
  );
};

const wordsOf = (message: string, words: WordReader): readonly JoinedWord[] => {
  const said = message
    .trim()
    .replace(/[?!.…]$/u, '')
    .split(/\s+/)
    .flatMap((text) => {
      const tokens = tokenize(text);
      const isJoin = isJoining(text, words, tokens);
      return isJoin || tokens.length > 0 ? [{ text, token: tokens[0], isJoin }] : [];
    });
  const entries = lookUpAll(said.map(({ token }) => token?.text ?? ''));
  return said.map(({ text, token, isJoin }, at) => {
    const ids = token ? words.asking.ofWord(token) : [];
    const entry = entries[at];
    if (!entry) throw new Error(`No entry of "${text}"`);
    return {
      text,
      entry,
      isJoin,
      isAsking: ids.includes('word'),
      isAuxiliary: ids.includes('auxiliary'),
      ends: STOP.test(text),
    };
  });
};

const isVerb = (word: JoinedWord): boolean => word.isAuxiliary || word.entry.parts.has('verb');

/**
 * Where the phrase from this place on may end: at the message's end, before what may be a verb or stands behind a comma, and behind its
 * first noun: what comes then may belong to both, "the length and amount of the programme".
 */
const endsAfter = (said: readonly JoinedWord[], from: number): readonly number[] => {
  const inner = said.findIndex((word, at) => at > from && (isVerb(word) || word.isJoin || said[at - 1]?.ends === true));
  const noun = said.findIndex(({ entry }, at) => at >= from && entry.parts.has('noun'));
  const behind = noun < 0 || noun === said.length - 1 || noun + 1 === inner ? [] : [noun + 1];
  return inner < 0 ? [said.length, ...behind] : [inner, said.length, ...behind];
};

const textOf = (words: readonly JoinedWord[]): string =>
  words
    .map(({ text }) => text)
    .join(' ')
    .replace(STOP, '');
