import { type Token, tokenize } from '../search/tokens.js';
import type { WordReader, Worded } from './word-reader.js';
import { LAST_TO_ASK } from './yes-no.js';

/** A full stop before a small letter ends an abbreviation: «на сколько проц. вырос». */
const SENTENCE_END = /(?<=[!?…]) |(?<=\.) (?!\p{Ll})/u;
/** What a piece of the message says. Each is looked at from several sides, so it's read once for all of them. */
interface ReadOnce {
  (text: string): { readonly tokens: readonly Token[]; readonly cues: ReadonlyMap<string, readonly number[]> };
  readonly words: WordReader;
}

const readingOnce = (words: WordReader): ReadOnce => {
  const known = new Map<string, ReturnType<ReadOnce>>();
  const read = (text: string): ReturnType<ReadOnce> => {
    const found = known.get(text);
    if (found) return found;
    const tokens = tokenize(text);
    const said = { tokens, cues: words.cuesIn(tokens) };
    known.set(text, said);
    return said;
  };
  return Object.assign(read, { words });
};

/** A word after which a clause may end. */
const CLAUSE_END = /[,;:–—]$/u;
/** So many questions of one message are answered; one that has more is read as a whole. */
const MOST_QUESTIONS = 3;

/**
 * The questions of a message, in its order. A sentence that asks nothing ("Dear bot, I write …") is left out, and so is a clause in which
 * the asker speaks of himself. A clause that begins with a question word is a question of its own.
 */
export const questionsIn = (message: string, words: WordReader): readonly string[] => {
  const read = readingOnce(words);
  const sentences = message
    .trim()
    .replace(/\s+/g, ' ')
    .split(SENTENCE_END)
    .filter((sentence) => sentence !== '');
  // Most messages are one sentence of one piece: they are one question, and nothing has to be looked at.
  const [only, another] = sentences;
  if (another === undefined && only === message && piecesOf(message, read).length === 1) return [message];
  // Without a question word nobody can tell which sentence asks. The message may be typed on another keyboard layout.
  const asking = sentences.some((sentence) => hasQuestionWord(sentence, read)) ? withSubject(sentences, read) : [message];
  const kept = asking.length > 0 ? asking : sentences;
  const questions = kept.flatMap((sentence) => clausesOf(sentence, read));
  return questions.length === 0 || questions.length > MOST_QUESTIONS ? [message] : questions;
};

/** Whether a text asks, rather than only perhaps adding to a question before it: "in roubles, too". */
export const asksIn = (text: string, words: WordReader): boolean => asks(text, readingOnce(words));

/** Whether a question mark stands anywhere in a text. */
export const hasQuestionMark = (text: string): boolean => /[?？]/u.test(text);

const asks = (text: string, read: ReadOnce): boolean => {
  const { cues } = read(text);
  return text.trimEnd().endsWith('?') || cues.has('word') || cues.has('whether') || cues.has('confirm');
};

/**
 * The sentences that ask, and what is said right behind them without a word of the asker; one that names nothing itself ("so what was it
 * in 2012?") is asked of what the sentence before it says.
 */
const withSubject = (sentences: readonly string[], read: ReadOnce): readonly string[] =>
  sentences.flatMap((sentence, i) => {
    const before = sentences[i - 1];
    const isBehind = before !== undefined && asks(before, read);
    if (!asks(sentence, read)) return isBehind && !isOfSelf(sentence, read) ? [sentence] : [];
    const names = read(sentence).tokens.some((token) => token.kind === 'word' && !read.words.isSmall(token));
    return [names || before === undefined || isBehind ? sentence : `${before} ${sentence}`];
  });

/** A clause is a question of its own where it asks anew; what doesn't ask belongs to the question around it. */
const clausesOf = (sentence: string, read: ReadOnce): readonly string[] => {
  const clauses: string[] = [];
  for (const piece of piecesOf(sentence, read)) {
    const last = clauses.at(-1);
    if (last === undefined || asksAnew(last, piece, read)) clauses.push(piece);
    else clauses[clauses.length - 1] = `${last} ${piece}`;
  }
  const [first = '', second, ...rest] = clauses;
  if (second === undefined) return [sentence];
  // Only the first clause may be about the asker. If it doesn't ask by itself, it belongs to the question after it, as does a supposition.
  if (begins('supposed', first, read)) return [sentence];
  if (!asksItself(first, read) && isOfSelf(first, read)) return [second, ...rest];
  const isPhrase = !CLAUSE_END.test(first) && saysSomething(first, read) && isJoining(second.split(' ')[0] ?? '', read.words);
  const isHeading = !hasQuestionWord(first, read) && !isPhrase;
  if (isHeading && asksItself(first, read)) return [sentence];
  const asking = isHeading ? [`${first} ${second}`, ...rest] : clauses;
  return asking.map((clause, i) => withShared(clause.replace(CLAUSE_END, ''), asking[i + 1], read));
};

/** Where a clause may begin: after a comma or a dash, and at "and". */
const piecesOf = (sentence: string, read: ReadOnce): readonly string[] => {
  const pieces: string[][] = [];
  let before: string | undefined;
  for (const word of sentence.split(' ')) {
    if (before === undefined || CLAUSE_END.test(before) || isJoining(word, read.words)) pieces.push([word]);
    else pieces.at(-1)?.push(word);
    before = word;
  }
  return pieces.map((piece) => piece.join(' '));
};

/** Whether a word joins what follows to what stands before it: "and", "&". */
export const isJoining = (word: string, words: WordReader, tokens: readonly Token[] = tokenize(word)): boolean =>
  JOINING_SIGN.test(word) || words.asking.find(tokens).some(({ ids }) => ids.includes('also'));
const JOINING_SIGN = /^[&+]$/u;
const isOfSelf = (text: string, read: ReadOnce): boolean => read(text).cues.has('self');

const hasQuestionWord = (text: string, read: ReadOnce): boolean => {
  const { cues } = read(text);
  return cues.has('word') || cues.has('whether');
};

/** Whether a text begins with such a word; one more may stand before it where nothing is named: "and since what year". */
const begins = (kind: string, text: string, read: ReadOnce): boolean => {
  const { tokens, cues } = read(text);
  const [first = Infinity] = cues.get(kind) ?? [];
  if (first !== LAST_TO_ASK + 1) return first <= LAST_TO_ASK;
  const before = read.words.worded(tokens.slice(0, first)).entries;
  return !before.some((entry) => entry.parts.has('noun'));
};

/** Whether a clause asks something: by a question word, or as one that wants a yes or no opens. */
const asksItself = (text: string, read: ReadOnce): boolean =>
  hasQuestionWord(text, read) || begins('joining', text, read) || begins('auxiliary', text, read);

/** Whether a piece asks another thing than the clause before it. After "and" it may also begin like a yes-or-no question, or with "when", "where". */
const asksAnew = (last: string, piece: string, read: ReadOnce): boolean => {
  const isJoined = isJoining(piece.split(' ')[0] ?? '', read.words);
  const isOfTwo = !hasPlainQuestion(last, read) && OF_BOTH.some((kind) => read(piece).cues.has(kind));
  if (!isJoined && begins('during', piece, read) && hasQuestionWord(last, read)) return false;
  if (begins('word', piece, read)) return saysSomething(piece, read) ? isJoined || saysSomething(last, read) : isJoined && !isOfTwo;
  const opensAt1 = ['joining', 'auxiliary'].some((kind) => read(piece).cues.get(kind)?.includes(1));
  return isJoined && saysSomething(last, read) && asksItself(last, read) && (opensAt1 || begins('whether', piece, read));
};

/** What is to be done with two that stand beside each other: "and by how much?", "and what is the total?" */
const OF_BOTH = ['difference', 'sum', 'total'];
const hasPlainQuestion = (text: string, read: ReadOnce): boolean => {
  const { cues } = read(text);
  return cues.has('word') && !cues.has('beside') && !cues.has('whether');
};

/** More than a question word. */
const saysSomething = (text: string, read: ReadOnce): boolean => read(text).tokens.some((token) => !read.words.isSmall(token));

/**
 * A question with what it leaves to the next one to say.
 * @example "who and when approved it": "who approved it"; "how many logs and how many planks came in": "how many logs came in"
 */
const withShared = (clause: string, next: string | undefined, read: ReadOnce): string => {
  if (next === undefined) return clause;
  const texts = next.split(' ').filter((text) => tokenize(text).length > 0);
  const [own, said] = [clause, texts.join(' ')].map((text) => text.split(' ').flatMap((word) => tokenize(word)[0] ?? []));
  if (!own || !said) return clause;
  const [first, second] = [read.words.worded(own), read.words.worded(said)];
  const [asking] = (second.cues.get('word') ?? []).filter((at) => at <= LAST_TO_ASK);
  const asks = first.cues.get('word')?.find((at) => at <= LAST_TO_ASK);
  if (asking === undefined || asks === undefined || first.tokens.some((_, at) => isVerb(first, at))) return clause;
  const verb = said.findIndex((_, at) => isVerb(second, at));
  const isNoun = (at: number): boolean => second.entries[at]?.parts.has('noun') === true;
  // "When and at which forum" leaves its noun to the second, "how many and which parks" doesn't.
  const isOfNoun = COUNTING.some((kind) => first.cues.get(kind)?.includes(asks));
  const isWithNoun = second.cues.get('which')?.includes(asking) === true && isNoun(asking + 1) && !isOfNoun;
  if (own.length <= asks + 1) return [clause, ...texts.slice(asking + (isWithNoun ? 2 : 1))].join(' ');
  const isAlike = own[asks]?.text === said[asking]?.text && verb > asking + 1;
  const isNamed = said.slice(asking + 1, verb).every((_, i) => isNoun(asking + 1 + i));
  return isAlike && isNamed ? [clause, ...texts.slice(verb)].join(' ') : clause;
};

/** These ask of a noun that follows. */
const COUNTING = ['which', 'how-much'];

const isVerb = ({ entries }: Worded, at: number): boolean => [...(entries[at]?.parts ?? [])].join() === 'verb';
