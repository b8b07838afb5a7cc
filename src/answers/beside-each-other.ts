import { type Coordination, coordinationsIn } from '../query/coordination.js';
import type { WordReader } from '../query/word-reader.js';
import type { Group } from '../search/terms.js';
import { type Answer, sectionsOf } from './answer.js';
import type { Question, QuestionAndAnswer } from './question.js';
import type { Holding } from './holding.js';
import { leadsOf } from './told-together.js';

/** A message with more joins ("and", commas) is a heap of words. Each join is asked as a question of its own, which would take too long. */
const MOST_JOINS = 6;

/** What it takes to find the answers to two phrases. */
interface Asker {
  questionOf(text: string): Question;
  /** What the words of a text name. */
  groupsOf(text: string): readonly Group[];
  /** What the article tells of a question by itself. */
  answerTo(question: Question): Answer;
  /** Asks a text that follows on from another; undefined where it doesn't. */
  after(before: QuestionAndAnswer, text: string): QuestionAndAnswer | undefined;
  readonly holdAll: Holding;
  readonly words: WordReader;
}

/** What a message tells of two phrases that it sets beside each other; undefined where its answer is one. */
export type BesideEachOther = (message: string, whole: QuestionAndAnswer) => Answer | undefined;

/**
 * Answers a message that asks of two things at once, where the answer to the whole message tells of one only. The two are asked one after
 * the other, as in a chat: first the message without the second phrase, then the second phrase alone. Both have to be told, and the second
 * by a record that has its words.
 * @example "How much coal and oil was sold?": "How much coal was sold?", then "and oil"
 */
export const createBesideEachOther = ({ questionOf, groupsOf, answerTo, after, holdAll, words }: Asker): BesideEachOther => {
  const naming = (groups: readonly Group[]): readonly Group[] =>
    groups.filter(({ from, kind, factor }) => from >= 0 && kind !== 'number' && factor >= LEAST_NAMING);

  const bothOf = (whole: QuestionAndAnswer, { first, second, then }: Coordination): Answer | undefined => {
    // Most phrases with "and" name one thing. Reading is cheaper than searching, so first the words alone rule those out.
    const own = naming(groupsOf(second));
    const known = leadsOf(whole.answer);
    // A record that has all that is named is the answer to both.
    if (own.length > 0 && holdAll(known, naming(whole.question.groups))) return undefined;
    const question = questionOf(first);
    const ownOfFirst = naming(question.groups);
    const heads = [ownOfFirst.find(({ kind }) => kind !== 'place') ?? [], own[0] ?? []].flat();
    const isBoth = (ids: readonly string[]): boolean => own.length > 0 && holdAll(ids, heads);
    if (ownOfFirst.length === 0 || isBoth(known)) return undefined;
    const one = { question, answer: answerTo(question) };
    const told = leadsOf(one.answer);
    if (!ownOfFirst.some((group) => holdAll(told, [group])) || isBoth(told)) return undefined;
    const other = after(one, then);
    const also = other ? leadsOf(other.answer) : [];
    const isAnother = holdAll(also, own) && also.every((id) => !told.includes(id));
    // What names nothing of its own is told where the first is.
    const isNear = own.length > 0 || (other && sectionsOf(one.answer)[0] === sectionsOf(other.answer)[0]);
    const isOfWhole = known.length === 0 || [...told, ...also].some((id) => known.includes(id));
    if (!other || !isAnother || !isNear || !isOfWhole) return undefined;
    // Of three the first two are beside each other still.
    const more = besideEachOther(first, one) ?? one.answer;
    return { kind: 'several', answers: [...partsOf(first, more), ...partsOf(then, other.answer)] };
  };

  const besideEachOther: BesideEachOther = (message, whole) => {
    const { operation, joins } = whole.question.query;
    if (joins.length > MOST_JOINS) return undefined;
    if ((joins.length === 0 && !STOPS.test(message)) || !ASKED_OF_ONE.has(operation) || !OF_ONE.has(whole.answer.kind)) return undefined;
    for (const coordination of coordinationsIn(message, words)) {
      const both = bothOf(whole, coordination);
      if (both) return both;
    }
    return undefined;
  };
  return besideEachOther;
};

const STOPS = /[,;:–—&+]/u;

/** A word that counts for less says little by itself. */
const LEAST_NAMING = 0.8;

/** Operations on one thing, so that two things are two questions. A comparison has both things already. */
const ASKED_OF_ONE: ReadonlySet<Question['query']['operation']> = new Set(['tell', 'share', 'change', 'convert', 'mean']);
const OF_ONE: ReadonlySet<Answer['kind']> = new Set(['figure', 'figures', 'statement', 'none']);

type Several = Extract<Answer, { kind: 'several' }>['answers'];

const partsOf = (question: string, answer: Answer): Several => (answer.kind === 'several' ? answer.answers : [{ question, answer }]);
