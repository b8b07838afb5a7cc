import { z } from 'zod';
import { readLexicon } from '../search/lexicon.js';
import { normalize } from '../search/normalize.js';
import { tokenize } from '../search/tokens.js';
import type { WordReader } from './word-reader.js';
import { LAST_TO_ASK } from './yes-no.js';

const words = z.array(z.string());
const byLanguage = z.strictObject({ ru: words, en: words });
const schema = z.strictObject({ opens: byLanguage, tags: byLanguage, leads: byLanguage, joins: byLanguage, pronouns: words });

/** A message without what only wraps a claim. */
export interface Framed {
  readonly text: string;
  /** Whether anything wrapped it: then it's a claim, and a yes or no is wanted. */
  readonly claims: boolean;
}

interface PlacedWord {
  readonly text: string;
  readonly from: number;
  readonly end: number;
}

const WORD = /[\p{L}\d]+/gu;
/** What may stand between a claim and what wraps it: "true or false: ", ", верно?" */
const BETWEEN: ReadonlySet<string> = new Set(' \n\t,:;.?!–—-');
/** Fewer words than this claim nothing. */
const SHORTEST = 2;

/**
 * Takes the opening and the tag of a claim off a message.
 * @example "Correct me if I'm wrong: there are 15 parks, aren't there?" is "there are 15 parks?", and claims.
 */
export type Frame = (message: string) => Framed;

/** By the openings, tags and joining words of locales/lexicon/claims.yaml. */
export const createFrame = ({ asking }: Pick<WordReader, 'asking'>): Frame => {
  const lexicon = readLexicon('claims', schema);
  const phrasesOf = ({ ru, en }: z.output<typeof byLanguage>): readonly (readonly string[])[] =>
    [...ru, ...en].map((phrase) => wordsOf(phrase).map(({ text }) => text)).sort((a, b) => b.length - a.length);
  const [opens, tags] = [phrasesOf(lexicon.opens), phrasesOf(lexicon.tags)];
  const [joins, leads] = [phrasesOf(lexicon.joins), phrasesOf(lexicon.leads)];
  const pronouns = new Set(lexicon.pronouns);
  const isKind = (text: string | undefined, ...kinds: readonly string[]): boolean =>
    text !== undefined && tokenize(text).some((token) => asking.ofWord(token).some((id) => kinds.includes(id)));

  /** How many words one of the phrases takes from the start. */
  const startOf = (phrases: readonly (readonly string[])[], said: readonly PlacedWord[]): number =>
    phrases.find((each) => each[0] === said[0]?.text && each.every((text, i) => said[i]?.text === text))?.length ?? 0;
  const openingOf = (said: readonly PlacedWord[]): number => {
    const lead = startOf(leads, said);
    const opening = startOf(opens, said.slice(lead));
    return opening === 0 ? 0 : lead + opening + startOf(joins, said.slice(lead + opening));
  };
  /** "Isn't it", "did they", "is it not". */
  const verbTagOf = (said: readonly PlacedWord[]): number => {
    const last = said.length - 1;
    const negated = said[last]?.text === 'not' ? 1 : 0;
    if (!pronouns.has(said[last - negated]?.text ?? '')) return 0;
    const short = said[last - negated - 1]?.text === 't' ? 1 : 0;
    return isKind(said[last - negated - short - 1]?.text, 'auxiliary', 'negation') ? negated + short + 2 : 0;
  };
  const tagOf = (said: readonly PlacedWord[]): number => {
    const last = said.at(-1)?.text;
    const phrase = tags.find((each) => each.at(-1) === last && each.every((text, i) => said[said.length - each.length + i]?.text === text));
    return phrase?.length ?? verbTagOf(said);
  };

  return (message) => {
    const said = wordsOf(message);
    let [from, end] = [0, said.length];
    for (let next = openingOf(said); next > 0; next = openingOf(said.slice(from, end))) from += next;
    for (let next = tagOf(said.slice(from, end)); next > 0; next = tagOf(said.slice(from, end))) end -= next;
    const isWhole = from === 0 && end === said.length;
    // What asks by a question word, there or behind a comma, claims nothing: "of all the parks, how many are right".
    const begins = (at: number): boolean =>
      at <= from + LAST_TO_ASK || /[,;:–—]/.test(message.slice(said[at - 1]?.end ?? 0, said[at]?.from));
    // Behind "that" stands a clause, in which only the first word may ask.
    const isJoined = joins.some((each) => each.every((text, i) => said[from - each.length + i]?.text === text));
    const mayAsk = (at: number): boolean => at === from || (begins(at) && !isJoined);
    const asks =
      said.some(({ text }, at) => from <= at && at < end && mayAsk(at) && isKind(text, 'word')) || isKind(said[from]?.text, 'joining');
    if (isWhole || end - from < SHORTEST || asks) return { text: message, claims: false };
    let [start, stop] = [said[from - 1]?.end ?? 0, said[end]?.from ?? message.length];
    while (BETWEEN.has(message.charAt(start))) start += 1;
    while (BETWEEN.has(message.charAt(stop - 1))) stop -= 1;
    const text = message.slice(start, stop);
    return { text: `${text}?`, claims: true };
  };
};

const wordsOf = (text: string): readonly PlacedWord[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ text: normalize(word), from: index, end: index + word.length }));
