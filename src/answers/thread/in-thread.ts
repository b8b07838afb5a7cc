import { isDeepStrictEqual } from 'node:util';
import { type Content, type Figure, type Statement, unitOf } from '../../content/content.js';
import type { Language } from '../../content/language.js';
import { yearsOf } from '../../content/period.js';
import { type Answer, figuresOf, type Refusal, type TakenOver } from '../answer.js';
import type { Find } from '../choose.js';
import { productOf } from '../operations/product.js';
import type { Question } from '../question.js';
import { isAbout, isKindred } from '../same.js';
import { CARRIED, isSubject } from '../subjects.js';
import { recalled } from './asked.js';
import { edited } from './edit.js';
import { type FollowOn, type Following, operationOf } from './follow-on.js';
import { answerOf, statementBehind } from './go-on.js';
import { answerOnShown, choicesIn, everShown, figuresShown, inOtherUnit } from './on-shown.js';
import { nearShown, totalNear } from './near-shown.js';
import { oneOf, siblingsOf } from './siblings.js';
import type { Thread } from './thread.js';
import { comparisonOf, type How, isComparable, sinceThen } from './together.js';
import { namesIn, onNumbers } from './on-numbers.js';

/** The answer to a message in its chat. */
export interface InThread {
  /** What was asked in the end: the message's own question, or the one before as the message edits it. */
  readonly question: Question;
  readonly answer: Answer;
  readonly followed: boolean;
  readonly took: TakenOver | undefined;
  /** What it picked one of. */
  readonly picked?: readonly string[];
}

/** What answers are found with: for a question, and for words of the article's own. */
export interface Finding {
  readonly find: Find;
  readonly onWords: (words: string) => Answer;
  /** How one would have asked for an answer that was picked or opened. */
  readonly asking: (answer: Answer, language: Language) => Question;
  /** Whether a figure is told as a total. */
  readonly isTotal: (figure: Figure) => boolean;
  /** Whether the article has a term. */
  readonly isKnown: (term: string) => boolean;
  readonly content: Content;
}

/** Answers a message that follows on from what was asked and shown; undefined where it perhaps does and nothing is told so either. */
export const answerFollowOn = ({ how, question: said }: Following, thread: Thread, finding: Finding): InThread | undefined => {
  const { find, content, onWords } = finding;
  const before = recalled(thread.asked, content);
  const onShown = answerOnShown(how, thread, said.query.language, content, onWords);
  const shownAnswer = { question: before, followed: true, took: undefined };
  if (onShown && OTHER_MATTER.has(how.kind))
    return { ...shownAnswer, question: finding.asking(onShown, said.query.language), answer: onShown, picked: choicesIn(thread, content) };
  if (onShown) return { ...shownAnswer, answer: onShown };
  if (how.kind === 'number') return undefined;
  const now = dated(said, thread, before, content);
  const reason = reasonOfShown(now, thread, content);
  if (reason) return { ...shownAnswer, answer: reason };
  const shown = everShown(thread, content);
  const last = figuresShown(thread, content).at(-1);
  const work =
    how.kind === 'together'
      ? how.how
      : how.kind === 'edit' && namesIn(now).length > 0
        ? operationOf(now)
        : how.kind === 'beside'
          ? 'compare'
          : undefined;
  const another = (): Figure | undefined => last && besideLast(now, last, before, find, content);
  const { yearsApart } = now.reading;
  const since = last && yearsApart !== undefined && (work === 'compare' || work === 'change');
  if (since) return { ...shownAnswer, answer: sinceThen(last, yearsApart, content) };
  // What share it is the article may say itself.
  const worked = work && (isShare(work, how) ? undefined : onNumbers(work, now, shown, another, content));
  if (worked) return { ...shownAnswer, answer: worked };
  const years = how.kind === 'span' && last ? (productOf(last, Number(how.years), content) ?? unworkable([last])) : undefined;
  if (years) return { ...shownAnswer, answer: years };
  const total = work === 'sum' && last ? totalNear(last, finding.isTotal, content) : undefined;
  if (total) return { ...shownAnswer, answer: total };
  if (how.kind === 'together' && how.named && !isShare(work, how)) return undefined;
  const edit = asEdited(now, thread, before, find, content);
  const isNone = isToldAlready(edit.answer, now, thread) || isElsewhere(edit.answer, now, thread, content);
  const found = isNone ? { ...edit, answer: notTold(thread, content) } : edit;
  // What is to be set beside it is told with it, also where the two can't be compared.
  if (how.kind === 'beside' && last && found.answer.kind === 'figure' && found.answer.figure.id !== last.id)
    return { ...shownAnswer, answer: comparisonOf(last, found.answer.figure, content) };
  if (how.kind === 'together' && !isWorkedOut(found.answer, how.how, last)) {
    const answer = onNumbers(how.how, now, [...new Set([...shown, ...figuresOf(found.answer)])], another, content);
    if (answer) return { ...shownAnswer, answer };
    if (how.named) return undefined;
    if (last) return { ...shownAnswer, answer: besideShown(now, thread, content) ?? unworkable(shown) };
  }
  if (found.answer.kind === 'none' && how.kind === 'edit' && (how.how === 'perhaps' || (how.how === 'likely' && asksOfThing(now))))
    return undefined;
  return { ...found, answer: truly(found.answer, now, finding), followed: true, took: takenOver(found.question, now) };
};

/** What is picked of what was shown is what the next message is about. */
const OTHER_MATTER: ReadonlySet<Following['how']['kind']> = new Set(['choice', 'number']);

/** A refusal names what this message says, and nothing that was only carried over. */
const truly = (answer: Answer, { groups, years }: Question, { isKnown }: Finding): Answer => {
  if (answer.kind !== 'none' || !WORDED.has(answer.refusal.why)) return answer;
  const unknown = groups.filter(({ terms, kind }) => kind !== 'number' && kind !== 'word' && !terms.some(isKnown)).map(({ text }) => text);
  if (unknown.length > 0) return { ...answer, refusal: { why: 'unknown', words: unknown } };
  const words = 'words' in answer.refusal ? answer.refusal.words : [];
  if (words.length > 0 && words.every((word) => groups.some(({ text }) => text === word))) return answer;
  const named = namedIn(groups);
  if (named.length > 0) return { ...answer, refusal: { why: 'place', words: named } };
  return { ...answer, refusal: years.length > 0 ? { why: 'year', years } : { why: 'unsure' } };
};

/** Refusals that say back the words that speak against an answer, or nothing. */
const WORDED: ReadonlySet<Refusal['why']> = new Set(['place', 'unknown', 'unsure']);

/** A share that is asked for of nothing that the message names. */
const isShare = (work: How | undefined, how: FollowOn): boolean => work === 'share' && how.kind === 'together' && !how.named;

/** Whether an answer tells what comes of numbers: worked out, or as the article has it of the thing told last. */
const isWorkedOut = (answer: Answer, how: How, last: Figure | undefined): boolean => {
  if (answer.kind === 'comparison' || answer.kind === 'worked') return true;
  // How much there is a year may be told of itself.
  if (how === 'yearly') return answer.kind !== 'none';
  if (answer.kind === 'figures') return how === 'rank' && answer.why !== 'ambiguous';
  if (answer.kind !== 'figure') return false;
  const { measure, of } = answer.figure;
  const isOfLast = !last || of.some((id) => last.of.includes(id)) || answer.figure.paragraph === last.paragraph;
  return isOfLast && (how === 'share' ? measure === 'share' : measure === 'growth' || measure === 'multiple');
};

/** A bare "why?" is asked of what was shown: the reason of another matter is none of it. */
const reasonOfShown = ({ wanted, groups }: Question, thread: Thread, content: Content): Answer | undefined => {
  const shown = statementShown(thread, content);
  if (wanted !== 'reason' || !shown || groups.length > 0) return undefined;
  const reasonsOf = (isMeant: (id: string) => boolean): readonly Statement[] =>
    [...content.statements.values()].filter(({ says }) => says.some((fact) => fact['reason-of']?.some(isMeant)));
  const own = reasonsOf((id) => id === shown.id);
  // What another sentence says of the very same act is told for the same reason.
  const [reason, ...others] = own.length > 0 ? own : reasonsOf((id) => isOfOneAct(content.statements.get(id), shown));
  if (reason) return { kind: 'statement', statement: reason, context: others };
  const tellsItself = shown.kind === 'reason' || shown.says.some(({ because }) => because !== undefined);
  if (tellsItself) return { kind: 'statement', statement: shown, context: [] };
  return { kind: 'none', refusal: { why: 'role', role: 'why' }, neighbours: [{ kind: 'statement', statement: shown }] };
};

/** Whether two statements of a section tell of the same act, done to the same. */
const isOfOneAct = (a: Statement | undefined, b: Statement): boolean =>
  a?.section === b.section &&
  a.says.some((fact) => b.says.some(({ act, what = [] }) => act === fact.act && what.length > 0 && isDeepStrictEqual(what, fact.what)));

/** "List them", "what does it change?": what was told already, and only that, is no list and no other part of the fact. */
const isToldAlready = (answer: Answer, now: Question, { shown }: Thread): boolean => {
  const { query, groups } = now;
  // "Is that a lot?" asks what no number tells.
  if (saysNothing(now)) return true;
  if (answer.kind === 'checked') return answer.holds && query.claims.length === 0 && groups.length === 0 && query.acts.length === 0;
  return (
    (query.asked === 'list' || (query.asked === 'what' && groups.length === 0)) &&
    ((answer.kind === 'statement' && answer.statement.id === shown.led) || (answer.kind === 'figure' && answer.figure.id === shown.record))
  );
};

const statementShown = ({ shown }: Thread, content: Content): Statement | undefined =>
  content.statements.get(shown.led ?? '') ?? statementBehind(shown.record ?? '', content);

/** A message of which nothing is read but that it points back. */
const saysNothing = ({ groups, wanted, query, years, dimensions, reading }: Question): boolean =>
  groups.length === 0 &&
  wanted === 'anything' &&
  query.asked === 'open' &&
  query.operation === 'tell' &&
  query.acts.length + query.claims.length + query.quantifiers.length + years.length + dimensions.size + reading.moves.size === 0 &&
  !reading.cues.has('now') &&
  reading.yearsApart === undefined;

/** "Who?", "when?", "from where?" are asked of what was shown: what stands in another section tells it of something else. */
const isElsewhere = (answer: Answer, { query, groups, years }: Question, thread: Thread, content: Content): boolean => {
  const shown = statementShown(thread, content)?.section ?? thread.shown.record;
  const isBare = groups.every((group) => group.kind === 'word' || group.kind === 'number') && years.length === 0;
  return (
    isBare &&
    OF_FACT.has(query.asked) &&
    answer.kind === 'statement' &&
    content.sections.has(shown ?? '') &&
    answer.statement.section !== shown
  );
};

const OF_FACT: ReadonlySet<Question['query']['asked']> = new Set(['who', 'time', 'place', 'why']);

/** What the numbers shown don't give. */
const unworkable = (shown: readonly Figure[]): Answer => ({
  kind: 'none',
  refusal: { why: 'unworkable' },
  neighbours: shown.slice(-MOST_TRIED).map((figure) => ({ kind: 'figure', figure })),
});

const notTold = (thread: Thread, content: Content): Answer => {
  const shown = statementShown(thread, content);
  return { kind: 'none', refusal: { why: 'unsure' }, neighbours: shown ? [{ kind: 'statement', statement: shown }] : [] };
};

/** What opens like a follow-on may be a question of its own after all: it asks for something, and of something. */
const asksOfThing = ({ query, groups }: Question): boolean =>
  query.asked !== 'open' && groups.some((group) => isSubject(group) || group.kind === 'place');

/** "And the Far East?" after land a head may be asked of the land. */
const MOST_TRIED = 3;

/** The question before with this one's values in it: a number's sibling where it has one, else what is found for it. */
const asEdited = (now: Question, thread: Thread, before: Question, find: Find, content: Content): Pick<InThread, 'question' | 'answer'> => {
  const shown = figuresShown(thread, content);
  const last = shown.at(-1);
  const replacing = edited(before, now);
  const [sibling] = shown
    .slice(-MOST_TRIED)
    .toReversed()
    .flatMap((figure) => oneOf(siblingsOf(figure, now, content)) ?? []);
  const exactly = sibling ? answerOf(sibling.id, content) : last && now.groups.length === 0 ? inOtherUnit(last, now, content) : undefined;
  if (exactly) return { question: replacing, answer: exactly };
  const led = now.groups.some((group) => group.kind !== 'stem' && group.kind !== 'word') ? undefined : thread.shown.led;
  const ask = (question: Question) => ({ question, ...find({ ...question, after: thread.shown.record, led }) });
  const replaced = ask(replacing);
  const kept = now.groups.some(isSubject) ? ask(edited(before, now, { keepsSubject: true })) : replaced;
  const best = kept.score > replaced.score ? kept : replaced;
  const timeless = best.answer.kind === 'none' ? withoutTime(best, now, ask) : best;
  const near = timeless.answer.kind === 'none' ? besideShown(now, thread, content) : undefined;
  const told = near ? { ...timeless, answer: near } : timeless;
  const answer =
    last && (namesValueAlone(now) || asksForTime(now))
      ? asThatNumber(now.groups.length === 0 ? shown.slice(-1) : shown.slice(-MOST_TRIED), told.answer, now, content)
      : told.answer;
  return { question: told.question, answer };
};

/** The number of another kind that is asked for, where it stands beside what was shown. */
const besideShown = (now: Question, thread: Thread, content: Content): Answer | undefined => {
  const { record = '' } = thread.shown;
  const place = statementShown(thread, content) ?? (content.sections.has(record) ? { section: record } : undefined);
  return place && nearShown(place, figuresShown(thread, content).at(-1), now, content);
};

type Asked = Pick<InThread, 'question' | 'answer'>;

/** Another thing asked of it, "what area will they take up?", may have no time: it's told then, unless it is of another time. */
const withoutTime = (refused: Asked, now: Question, ask: (question: Question) => Asked): Asked => {
  const { question } = refused;
  if (now.years.length > 0 || question.years.length === 0 || namesValueAlone(now)) return refused;
  const timeless = ask({ ...question, years: [], query: { ...question.query, times: [] } });
  const isOfTime = figuresOf(timeless.answer).some(({ period }) => yearsOf(period).length > 0);
  return timeless.answer.kind === 'figure' && !isOfTime ? timeless : refused;
};

/** Nothing is said but another year, place or thing for what was told. */
const namesValueAlone = ({ query, wanted, compares, reading: { cues }, dimensions, years, groups }: Question): boolean =>
  query.asked === 'open' &&
  query.claims.length === 0 &&
  query.acts.length === 0 &&
  (wanted === 'anything' || wanted === 'overview') &&
  !compares &&
  dimensions.size === 0 &&
  !cues.has('share') &&
  (years.length > 0 || groups.some((group) => isSubject(group) || group.kind === 'place' || group.kind === 'foreign'));

/** "How much was it in 2012?" */
const asksForTime = ({ wanted, years, groups, query, compares, reading: { cues } }: Question): boolean =>
  wanted === 'quantity' && years.length === 1 && groups.length === 0 && query.acts.length === 0 && !compares && !cues.has('growth');

/** "And in 2011?", "and Japan?", "and coal?" ask for the same number of that: another number is no answer. */
const asThatNumber = (shown: readonly Figure[], found: Answer, { years, groups, query }: Question, content: Content): Answer => {
  if (found.kind === 'none') return found;
  const told = found.kind === 'statement' ? found.statement.figures : figuresOf(found);
  const isOfThen = ({ period }: Figure): boolean => years.every((year) => yearsOf(period).includes(year));
  const isOfThat = (figure: Figure, last: Figure): boolean =>
    query.things.length === 0
      ? isKindred(last, figure, content)
      : (figure.measure === last.measure && areOfOneDimension(last, figure, content)) || areBeside(last, figure);
  if (told.some((figure) => isOfThen(figure) && shown.some((last) => isOfThat(figure, last)))) return found;
  const neighbours = shown.slice(-1).map((figure) => ({ kind: 'figure' as const, figure }));
  const named = namedIn(groups);
  return { kind: 'none', refusal: named.length > 0 ? { why: 'place', words: named } : { why: 'year', years }, neighbours };
};

/** The words of a message that name something. */
const namedIn = (groups: Question['groups']): readonly string[] =>
  groups.filter((group) => isSubject(group) || NAMING.has(group.kind)).map(({ text }) => text);

const NAMING: ReadonlySet<string> = new Set(['place', 'foreign', 'asked']);

/** Told in one breath: of one good in money, of another in tonnes. */
const areBeside = (a: Figure, b: Figure): boolean =>
  a.section === b.section && a.paragraph === b.paragraph && JSON.stringify(a.period) === JSON.stringify(b.period);

const areOfOneDimension = (a: Figure, b: Figure, content: Content): boolean =>
  unitOf(content, a.unit).dimension === unitOf(content, b.unit).dimension;

/** "Three years later", "last year" are counted from the year asked for last, or that of the number told last; "growth on the year before" is none. */
const dated = (question: Question, thread: Thread, before: Question, content: Content): Question => {
  const { yearsApart, cues } = question.reading;
  if (yearsApart === undefined || question.years.length > 0) return question;
  const told = figuresShown(thread, content)
    .slice(-1)
    .flatMap(({ period }) => yearsOf(period));
  const shown = statementShown(thread, content);
  const last = before.years.at(-1) ?? told.at(-1) ?? (shown && yearsOf(shown.period).at(-1));
  const reading = { ...question.reading, cues: new Set([...cues].filter((cue) => cue !== 'later')) };
  if (cues.has('growth')) return { ...question, reading };
  return last === undefined ? question : { ...question, reading, years: [last + yearsApart] };
};

/** "Compare with oil" after a number of gas: that of oil, asked as gas was. */
const besideLast = (now: Question, last: Figure, before: Question, find: Find, content: Content): Figure | undefined => {
  if (now.groups.some((group) => isAbout(group, last, content))) return undefined;
  // "Compare" says what to do with it, not what to look for.
  const asked = { ...now, compares: false, groups: now.groups.filter(({ from }) => !now.reading.cueAt.has(from)) };
  const sibling = oneOf(siblingsOf(last, asked, content));
  if (sibling) return sibling;
  const { answer } = find(edited({ ...before, compares: false }, asked));
  return figuresOf(answer).find((figure) => isComparable(figure, last, content));
};

/** What the question rests on that this message didn't say. */
const takenOver = ({ years, groups, places }: Question, now: Question): TakenOver => {
  const carried = groups.filter(({ from }) => from === CARRIED);
  const ids = (kind: (group: Question['groups'][number]) => boolean): readonly string[] =>
    carried.filter(kind).flatMap(({ terms }) =>
      terms
        .filter((term) => term.startsWith('#'))
        .slice(0, 1)
        .map((term) => term.slice(1)),
    );
  const things = now.groups.some(isSubject) ? [] : ids(isSubject);
  const where = now.places.length > 0 ? [] : places.flatMap((each) => each.slice(0, 1));
  return { years: now.years.length > 0 ? [] : years, names: [...new Set([...things, ...where])] };
};
