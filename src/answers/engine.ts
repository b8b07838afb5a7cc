import { type Content, statementOf } from '../content/content.js';
import type { Language } from '../content/language.js';
import type { Names } from '../search/names.js';
import { LONGEST_QUESTION } from '../search/reading.js';
import type { Slots } from '../query/slots.js';
import { foreignLanguageOf } from '../search/foreign-language.js';
import { questionsIn, hasQuestionMark } from '../query/split.js';
import type { Target } from '../search/records.js';
import { languageOfLetters, hasLetters } from '../search/tokens.js';
import { createAbout } from './about-bot-and-article.js';
import { type Answer, targetOf } from './answer.js';
import { slotsOf, takenFor, unreadIn, withSlots } from './with-slots.js';
import { createBesideEachOther } from './beside-each-other.js';
import { asTyped } from './as-typed.js';
import { type Candidates, candidatesFor } from './candidates.js';
import { choose, type ScoredAnswer } from './choose.js';
import { createExact } from './exact.js';
import { createHolding } from './holding.js';
import { createInParts, type MessagePart } from './in-parts.js';
import { withNamedAlike } from './named-alike.js';
import { createLeftOver } from './left-over.js';
import { operate } from './operations/operate.js';
import type { Question } from './question.js';
import { hasDigits } from './claims/decided-by.js';
import { withoutNames } from './claims/numbers-as-names.js';
import { asClaimed } from './claims/reckoned.js';
import { summaryAnswer } from './summaries.js';
import { THRESHOLDS, type Thresholds } from './thresholds.js';
import { askedFor, recalled } from './thread/asked-before.js';
import { createFollowOns, type Following, namingNothing } from './thread/follow-on.js';
import type { Finder } from './thread/finder.js';
import { answerFollowOn, type InThread } from './thread/in-thread.js';
import { OF_FACT } from './thread/not-told.js';
import { shownIn } from './thread/shown.js';
import { freshThread, type Thread, threadAfter } from './thread/thread.js';
import type { Asking, Told } from './asked-and-told.js';
import { deniedPremise } from './claims/check-act.js';
import { verify } from './claims/verify.js';
import { createUnderstanding } from './understanding.js';

/** Answers questions about one article. Pure: the same question in the same surroundings gives the same answer. */
export interface Engine {
  answer(message: string, asking: Asking): Told;
  /** What was asked before in the chat, as far as it's still spoken of. */
  before(asking: Asking): Slots | undefined;
  /** What the next message of the chat follows on from when this was shown without a question: a button's answer, an old one replied to. */
  shown(answer: Answer, language: Language, asking: Pick<Asking, 'thread' | 'now'>): Thread;
  /** What the article has on these words, best first: for looking around rather than for an answer. */
  find(words: string, limit?: number): readonly Target[];
  /** What the article has by these names, typed half or whole. */
  readonly names: Names;
  languageOf(message: string): Language;
}

/** What a measurement may set otherwise than the program does. */
export interface EngineChoices {
  readonly thresholds?: Thresholds;
}

/** Builds the indexes once (about three seconds for an article); answering takes one to two milliseconds. */
export const createEngine = (content: Content, { thresholds = THRESHOLDS }: EngineChoices = {}): Engine => {
  const { lexicon, words, read, frame, names, knowledge, questionOf } = createUnderstanding(content, thresholds);
  const { index } = knowledge;
  const about = createAbout(content, lexicon);
  const exact = createExact(content, words);
  const ids = { content, acts: words.acts };
  /** What was found for a question of the message. */
  const found = new WeakMap<Question, ScoredAnswer>();

  const find = (question: Question): ScoredAnswer => {
    const outcome = found.get(question) ?? search(question);
    found.set(question, outcome);
    return outcome;
  };

  const search = (question: Question): ScoredAnswer => {
    const candidates = candidatesFor(question, knowledge);
    if (question.query.operation === 'verify') {
      const whole = verify(candidates, knowledge);
      const claimed = withoutNames(question, whole.answer, knowledge);
      return claimed === question ? verified(candidates, whole) : verified(candidatesFor(claimed, knowledge));
    }
    const told = choose(candidates, knowledge);
    // "It hit 120 billion, why so much?" takes a number for granted, and "how long are the 525.8 billion dollars for?" its unit.
    const isRefused = told.answer.kind === 'none';
    const presumed =
      (question.query.asked === 'why' || isRefused) && question.query.claims.length > 0 ? verify(candidates, knowledge) : undefined;
    const isOtherTime = isRefused && question.query.asked === 'why' && question.years.length > 0;
    if (
      presumed?.answer.kind === 'checked' &&
      !presumed.answer.holds &&
      (presumed.answer.claim === undefined ? isOtherTime : !isRefused || hasDigits(presumed.answer, question))
    )
      return presumed;
    const worked = operate(candidates, told, knowledge);
    const { yesNo } = question.query;
    const outcome = worked && { answer: yesNo ? asClaimed(worked, question, knowledge) : worked, score: 1, cover: 1 };
    if (outcome && !(yesNo && worked.kind === 'none')) return outcome;
    // What is claimed of two that can't be set beside each other may still be told as it is claimed.
    const claimed = yesNo
      ? search({ ...question, compares: false, query: { ...question.query, operation: 'verify', asked: 'truth' } })
      : undefined;
    // "Was the harvest of 2012 higher than that of 2013?" is settled by nothing that only tells of both years.
    const isSettled = claimed?.answer.kind === 'checked' && question.years.length <= 1;
    const checked = isSettled ? claimed : (outcome ?? claimed);
    if (checked) return checked;
    const denied = isRefused && takesForGranted(question) ? deniedPremise(question, knowledge) : undefined;
    return denied ? { answer: denied, score: 1, cover: 1 } : told;
  };

  /** A claim that is checked, or worked out. */
  const verified = (candidates: Candidates, checked = verify(candidates, knowledge)): ScoredAnswer => {
    // A part of the claim that is told otherwise denies it; its numbers may still have to be worked out.
    if (checked.answer.kind === 'checked' && !checked.answer.holds && checked.answer.claim === undefined) return checked;
    const reckoned = operate(candidates, checked, knowledge);
    // What can't be worked out may still be told as it is claimed.
    return reckoned && (reckoned.kind !== 'none' || checked.answer.kind === 'none')
      ? { answer: asClaimed(reckoned, candidates.question, knowledge), score: 1, cover: 1 }
      : checked;
  };

  const holdAll = createHolding(index.records);
  const readFollowOn = createFollowOns(words.acts);
  const finder: Finder = {
    find,
    content,
    onWords: (text) => find(questionOf(text)).answer,
    asking: (answer, language) => questionOf(askedFor(answer, language, content)),
    isTotal: (figure) =>
      knowledge
        .factsOf({ id: figure.id, target: { kind: 'figure', figure, statement: statementOf(content, figure.statement) } })
        .cues.has('total'),
    isKnown: index.isKnown,
    holdAll,
    knowledge,
  };

  /** What opens like a follow-on may be a question of its own, if the article tells it; a topic named whole always is. */
  const standsAlone = ({ how }: Following, question: Question): boolean =>
    (how.kind === 'edit' && how.how === 'perhaps' && isTold(question)) ||
    (how.kind === 'edit' && how.how === 'likely' && find(question).answer.kind === 'section') ||
    (how.kind === 'together' && how.named && isTold(question));
  const isTold = (question: Question): boolean => find(question).answer.kind !== 'none';

  const inThread = (message: string, before: Thread | undefined): InThread => {
    const question = questionOf(message);
    const following = before && (readFollowOn(message, question) ?? namingNothing(question));
    const isEdit = following?.how.kind === 'edit' && question.compares;
    const followed =
      before && following && (isEdit || !standsAlone(following, question)) ? answerFollowOn(following, before, finder) : undefined;
    return followed ?? { question, answer: nearest(question, before), followed: false, took: undefined };
  };

  /** "Why does China care?" asks of a fact and names no thing, so the section that is spoken of answers it, where that says as much of it as what fits best of all. */
  const nearest = (question: Question, before: Thread | undefined): Answer => {
    const best = find(question);
    const section =
      before && OF_FACT.has(question.query.asked) && question.query.things.length === 0 ? shownIn(before, content).section : undefined;
    if (!section || best.answer.kind === 'none') return best.answer;
    const here = find({ ...question, isMeant: (record) => record.section === section });
    return here.answer.kind !== 'none' && here.cover >= best.cover ? here.answer : best.answer;
  };

  /** "Are you sure?", "where is that from?" after an answer are about that answer, and talk with the bot otherwise. */
  const askedOfShown = (message: string, question: Question, before: Thread): InThread | undefined => {
    const following = hasQuestionMark(message) ? readFollowOn(message, question) : undefined;
    if (!following || !['sure', 'source', 'saying'].includes(following.how.kind)) return undefined;
    const turned = inThread(message, before);
    return turned.followed && (turned.answer.kind === 'checked' || turned.answer.kind === 'statement') ? turned : undefined;
  };

  const besideEachOther = createBesideEachOther({
    questionOf,
    groupsOf: (text) => read(frame(text).text).groups,
    answerTo: (question) => find(question).answer,
    after: ({ question, answer }, text) => {
      const turned = inThread(text, threadAfter({ question, answer, before: undefined, followed: false, now: 0 }, content, index.isKnown));
      return turned.followed ? turned : undefined;
    },
    holdAll,
    words,
  });

  const leftOver = createLeftOver(questionOf, words, knowledge);

  const answerOne = (message: string, { chosen, thread, spoken, now }: Asking, slots?: Slots): Told => {
    const own = questionOf(message);
    const question = slots ? withSlots(own, slots, ids) : own;
    const { reading } = question;
    const written = hasLetters(message) ? reading.language : (spoken ?? thread?.asked.query.language ?? reading.language);
    const typedIn = hasLetters(message) ? languageOfLetters(message) : written;
    const language = chosen ?? written;
    const taken = slots ? [takenFor(question.query, language, ids)] : undefined;
    const told = { language, readAs: reading.readAs, taken, query: question.query, unread: [], followed: false, thread };
    const before = freshThread(thread, now);
    const talk = about.talkOf(reading);
    const shownAgain = talk && before && askedOfShown(message, question, before);
    // What is talk was typed as it was meant: "bye" is no slip of the keyboard.
    if (talk && !shownAgain) return { ...told, language: chosen ?? typedIn, readAs: undefined, answer: { kind: 'talk', talk } };
    // "And the Urals?" with one strange word is no other language where it follows on.
    const foreign = reading.isStrange && !(before && readFollowOn(message, question)) ? foreignLanguageOf(message) : undefined;
    if (foreign !== undefined) return { ...told, answer: { kind: 'foreign', language: foreign }, readAs: undefined };
    const after = (turned: InThread): Told => ({
      ...told,
      answer: turned.answer,
      took: turned.took,
      followed: turned.followed,
      thread: threadAfter({ ...turned, before, now }, content, index.isKnown),
    });
    if (shownAgain) return after(shownAgain);
    const alone = (answer: Answer): Told => after({ question, answer, followed: false, took: undefined });
    const exactly = exact.answer(message, reading) ?? (slots ? undefined : leftOver(message));
    if (exactly) return alone(exactly);
    const onArticle = about.recordAnswer(reading, !before || before.shown.record === content.article.overview);
    if (onArticle) return { ...told, answer: onArticle };
    // "Is all of it 3.3 billion?" is a claim, and no wish for all of it.
    const isClaim = question.query.operation === 'verify' && question.query.claims.length > 0;
    const whole = isClaim
      ? undefined
      : (summaryAnswer(message, content, (named) => find(questionOf(named)).answer) ?? about.wholeAnswer(question));
    if (whole) return alone(whole);
    const turned = slots ? { question, answer: find(question).answer, followed: false, took: undefined } : inThread(message, before);
    const both = slots || turned.followed ? undefined : besideEachOther(message, turned);
    if (both) return after({ ...turned, answer: both });
    const answer = withNamedAlike(asTyped(turned.answer, message), question, names);
    return { ...after({ ...turned, answer }), unread: unreadIn(question) };
  };

  const inParts = createInParts({ answerOne, questionOf, knowledge, words });

  /** The questions of a message, each with its slots where another reader filled them. */
  const partsOf = (message: string, read: readonly Slots[] = []): readonly MessagePart[] => {
    const questions = questionsIn(message, words);
    // Where that one sees another number of questions than ours, each of its own is asked with all the words.
    if (read.length === 0) return questions.map((question) => ({ question }));
    return read.map((slots, i) => ({ question: read.length === questions.length ? (questions[i] ?? message) : message, slots }));
  };

  return {
    names,
    before: ({ thread, now }) => {
      const fresh = freshThread(thread, now);
      return fresh && slotsOf(recalled(fresh.asked, content), content);
    },
    shown: (answer, language, { thread, now }) => {
      const before = freshThread(thread, now);
      // What was asked in words says more than how the content would ask for the same.
      if (before && before.shown.record === targetOf(answer)) return { ...before, at: now };
      const question = questionOf(askedFor(answer, language, content));
      return threadAfter({ question, answer, before: undefined, followed: false, now }, content, index.isKnown);
    },
    languageOf: (message) => questionOf(message).reading.language,
    find: (words, limit) =>
      candidatesFor(questionOf(words), knowledge)
        .matches.filter(({ cover, against }) => cover >= thresholds.found && against.every(({ facet }) => facet !== 'year'))
        .slice(0, limit)
        .map(({ record }) => record.target),
    answer(text, asking) {
      // Nothing beyond is read, so nothing beyond is worked on or remembered; half of a pair at the cut is no letter.
      const message = text.slice(0, LONGEST_READ).replace(/[\ud800-\udbff]$/, '');
      const parts = partsOf(message, asking.read);
      const [only] = parts;
      if (!only) return answerOne(message, asking);
      if (parts.length === 1) return answerOne(only.question, asking, only.slots);
      return inParts(parts, asking) ?? answerOne(message, asking);
    },
  };
};

/** Who asks why or when something happened takes it for granted; "when in the next year" asks whether it did. */
const takesForGranted = ({ query: { asked }, years }: Question): boolean => asked === 'why' || (asked === 'time' && years.length === 0);

/** A letter around a question may be longer than a question. */
const LONGEST_READ = 3 * LONGEST_QUESTION;
