import { LRUCache } from 'lru-cache';
import type { Content } from '../content/content.js';
import type { Language } from '../content/language.js';
import { loadLexicon } from '../search/lexicon.js';
import { createNames, type Names } from '../search/names.js';
import { createReader, LONGEST_MESSAGE } from '../search/reading.js';
import { recordsOf, type Target } from '../search/records.js';
import { createSearchIndex } from '../search/search-index.js';
import { createTerms } from '../search/terms.js';
import { createAbout } from './about.js';
import type { Answered } from './answer.js';
import { choose, type Outcome } from './choose.js';
import { compare } from './compare.js';
import { carryOver } from './follow.js';
import { answerInChat, type InChat } from './in-chat.js';
import { createLikeness } from './likeness.js';
import { matchesOf } from './match.js';
import { freshMemory, remember, type Memory } from './memory.js';
import { understand, type Question } from './question.js';
import { summaryAnswer } from './summaries.js';
import { THRESHOLDS, type Thresholds } from './thresholds.js';
import { createTraits } from './traits.js';

/** What surrounds a question: the language chosen, what the chat was about, the time. */
export interface Asking {
  readonly chosen?: Language | undefined;
  readonly memory?: Memory | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** An answer and what to remember of it for the next question of the chat. */
export interface Told extends Answered {
  readonly memory: Memory | undefined;
}

/** Answers questions about one article. Pure: the same question in the same surroundings gives the same answer. */
export interface Engine {
  answer(message: string, asking: Asking): Told;
  /** What the article has on these words, best first: for looking around rather than for an answer. */
  find(words: string, limit?: number): readonly Target[];
  /** What the article has by these names, typed half or whole. */
  readonly names: Names;
  languageOf(message: string): Language;
}

export interface EngineChoices {
  readonly thresholds?: Thresholds;
  /**
   * How many questions stay worked out for the next who ask the same, as people do with those that the bot suggests, and as many that
   * follow on from the same talk; none unless told.
   */
  readonly keptQuestions?: number;
}

/** Builds the indexes once (about a second for an article); answering takes about half a millisecond. */
export const createEngine = (content: Content, { thresholds = THRESHOLDS, keptQuestions = 0 }: EngineChoices = {}): Engine => {
  const lexicon = loadLexicon();
  const terms = createTerms(content, lexicon);
  const index = createSearchIndex(recordsOf(content), terms);
  const read = createReader(content, lexicon, terms, index);
  const about = createAbout(content, lexicon);
  const names = createNames(content);
  const knowledge = {
    content,
    index,
    names,
    likenessTo: createLikeness(index.records),
    traitsOf: createTraits(index, content),
    thresholds,
  };

  const workOut = (message: string): Question => understand(read(message), content);
  const kept = keptQuestions > 0 ? new LRUCache<string, Question>({ max: keptQuestions, memoMethod: workOut }) : undefined;
  const questionOf = (message: string): Question => kept?.memo(message) ?? workOut(message);
  /** What was found for a question, as long as that is kept. */
  const found = new WeakMap<Question, Outcome>();

  const find = (question: Question): Outcome => {
    const outcome = found.get(question) ?? search(question);
    found.set(question, outcome);
    return outcome;
  };

  const search = (question: Question): Outcome => {
    const matches = matchesOf(question, knowledge);
    const told = choose(question, matches, knowledge);
    if (isComparison(told, question)) return told;
    if (question.compares) return compare(question, matches, knowledge) ?? told;
    // A share that the article doesn't give can be worked out of the part and the whole.
    return lacksShare(told) ? (compare(question, matches, knowledge) ?? told) : told;
  };

  /** Whether the article itself gives the comparison: how many times more, by how much it grew. */
  const isComparison = ({ answer, score }: Outcome, { chooses }: Question): boolean => {
    if (answer.kind !== 'figure' || score < thresholds.standsAlone) return false;
    // Which of two things grew more isn't told by the growth of one.
    return answer.figure.measure === 'multiple' || (answer.figure.measure === 'growth' && !chooses);
  };

  const lacksShare = ({ answer }: Outcome): boolean => answer.kind === 'none' && answer.refusal.why === 'share';

  const recall = (memory: Memory): Question => {
    const [first, ...rest] = memory.questions.map(questionOf);
    if (!first) throw new Error('A memory holds at least one question');
    return rest.reduce((before, question) => carryOver(question, before), first);
  };

  const workOutInChat = (message: string, before: Memory | undefined): InChat =>
    answerInChat(questionOf(message), before, before && recall(before), find, knowledge);
  const keptInChat =
    keptQuestions > 0
      ? new LRUCache<string, InChat, { readonly message: string; readonly before: Memory }>({
          max: keptQuestions,
          memoMethod: (_key, _stale, { context: { message, before } }) => workOutInChat(message, before),
        })
      : undefined;
  const inChat = (message: string, before: Memory | undefined): InChat =>
    before && keptInChat
      ? // When something was said tells only whether it's too old.
        keptInChat.memo(JSON.stringify([message, { ...before, at: 0 }]), { context: { message, before } })
      : workOutInChat(message, before);

  return {
    names,
    languageOf: (message) => questionOf(message).reading.language,
    find: (words, limit) =>
      matchesOf(questionOf(words), knowledge)
        .filter(({ cover, conflicts }) => cover >= thresholds.found && conflicts.every(({ why }) => why !== 'year'))
        .slice(0, limit)
        .map(({ record }) => record.target),
    answer(text, { chosen, memory, now }) {
      // Nothing beyond is read, so nothing beyond is worked on or remembered; half of a pair at the cut is no letter.
      const message = text.slice(0, LONGEST_MESSAGE).replace(/[\ud800-\udbff]$/, '');
      const question = questionOf(message);
      const { reading } = question;
      const told = { language: chosen ?? reading.language, readAs: reading.readAs };
      const talk = about.talkOf(reading);
      if (talk) return { ...told, answer: { kind: 'talk', talk }, memory };
      const onArticle = about.recordAnswer(reading);
      if (onArticle) return { ...told, answer: onArticle, memory };
      const before = freshMemory(memory, now);
      const whole = summaryAnswer(message, content, (words) => find(questionOf(words)).answer) ?? about.wholeAnswer(question);
      if (whole) return { ...told, answer: whole, memory: remember(message, whole, { before, followed: false, now }) };
      const { answer, followed } = inChat(message, before);
      return { ...told, answer, memory: remember(message, answer, { before, followed, now }) };
    },
  };
};
