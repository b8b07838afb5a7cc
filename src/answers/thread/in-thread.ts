import { type Content, type Figure, unitOf } from '../../content/content.js';
import { yearsOf } from '../../content/period.js';
import { type Answer, figuresOf, type Refusal, sectionsOf, type TakenOver } from '../answer.js';
import { leadsOf } from '../told-together.js';
import type { Find } from '../choose.js';
import { unworkable } from '../operations/lacking.js';
import { productOf } from '../operations/product.js';
import type { Question, QuestionAndAnswer } from '../question.js';
import { figuresIn, passageOf } from '../../search/records.js';
import type { IndexedRecord } from '../../search/search-index.js';
import { idsAmong } from '../../query/word.js';
import { CARRIED, isSubject, namedIn } from '../subjects.js';
import { recalled } from './asked-before.js';
import { edited } from './edit.js';
import type { Finder } from './finder.js';
import type { FollowOn, Following } from './follow-on.js';
import { type HowTogether, howIn } from './how-together.js';
import { amongShown, claimOnShown, trendOnShown } from './claim-on-shown.js';
import { asEdited, asItStands, besideShown, isLike, namesValueAlone } from './as-edited.js';
import { isFromElsewhere, isToldAlready, notTold, OF_FACT, reasonOfShown } from './not-told.js';
import { answerOnShown } from './on-shown.js';
import { totalNear } from './near-shown.js';
import { type Shown, shownIn } from './shown.js';
import { oneOf, siblingsOf } from './siblings.js';
import type { Thread } from './thread.js';
import { answerOf } from '../record-answer.js';
import { comparedInTime, sinceThen } from './together.js';
import { isOfGroup, namingGroups, onNumbers } from './on-numbers.js';
import { isBeside, isComparable } from '../figure-relations.js';

/** The answer to a message in its chat, and what was asked in the end: the message's own question, or the one before as the message edits it. */
export interface InThread extends QuestionAndAnswer {
  readonly followed: boolean;
  readonly took: TakenOver | undefined;
  /** What it picked one of. */
  readonly picked?: readonly string[];
}

/** Answers a message that follows on from what was asked and shown; undefined where it may stand alone, and has no answer as a follow-on. */
export const answerFollowOn = (following: Following, thread: Thread, finder: Finder): InThread | undefined => {
  const { question: said } = following;
  const { find, content, onWords } = finder;
  const shown = shownIn(thread, content);
  const { last } = shown;
  const how: FollowOn = asksOtherUnit(following, shown, content) ? { kind: 'edit', how: 'surely', names: true } : following.how;
  const before = recalled(thread.asked, content);
  const onShown = answerOnShown(how, shown, said.query.language, content, onWords);
  const shownAnswer = { question: before, followed: true, took: undefined };
  if (onShown && OTHER_MATTER.has(how.kind))
    return { ...shownAnswer, question: finder.asking(onShown, said.query.language), answer: onShown, picked: shown.choices };
  if (onShown) return { ...shownAnswer, answer: onShown };
  if (how.kind === 'number') return undefined;
  const now = dated(said, shown, before);
  if (how.kind === 'another') {
    const { question, answer } = asEdited(now, shown, before, find, content);
    const isSame = last && answer.kind === 'figure' && isLike(answer.figure, last);
    return isSame ? { question, answer, followed: true, took: takenOver(question, now) } : undefined;
  }
  const among = how.kind === 'edit' && how.too === true ? amongShown(now, shown, finder) : undefined;
  if (among) return { ...shownAnswer, answer: among };
  const counted = how.kind === 'edit' ? countedList(now, shown, content) : undefined;
  if (counted) return { ...shownAnswer, answer: counted };
  const trend = how.kind === 'edit' || how.kind === 'together' ? trendOnShown(now, shown, finder.knowledge) : undefined;
  if (trend) return { ...shownAnswer, answer: trend };
  if (how.kind === 'edit' && now.query.operation === 'verify' && !how.names) {
    const ofShown = (question: Question): Answer =>
      find({ ...edited(before, question), isMeant: (record) => isOfShown(record, shown) }).answer;
    return { ...shownAnswer, answer: claimOnShown(now, shown, ofShown, finder.knowledge) };
  }
  const reason = reasonOfShown(now, shown, content);
  if (reason) return { ...shownAnswer, answer: reason };
  const work =
    how.kind === 'together'
      ? how.how
      : how.kind === 'edit' && namingGroups(now).length + now.years.length > 0
        ? howIn(now)
        : how.kind === 'beside'
          ? 'compare'
          : undefined;
  const another = (): Figure | undefined => last && besideLast(now, last, before, find, content);
  const { yearsApart } = now.reading;
  const since = last && yearsApart !== undefined && (work === 'compare' || work === 'change');
  if (since) return { ...shownAnswer, answer: sinceThen(last, yearsApart, content) };
  // What share it is the article may say itself: the one that was told with it, before any other.
  const share = asksShareOfShown(work, how) && last && shareToldWith(last, shown.figures);
  const told = share && answerOf(share.id, content);
  if (told) return { ...shownAnswer, question: edited(before, now), answer: told };
  const worked = work && (asksShareOfShown(work, how) ? undefined : onNumbers(work, now, shown.ever, another, content));
  if (worked) return { ...shownAnswer, answer: worked };
  const years = how.kind === 'span' && last ? (productOf(last, Number(how.years), content) ?? unworkable([last])) : undefined;
  if (years) return { ...shownAnswer, answer: years };
  const total = work === 'sum' && last ? totalNear(last, shown.figures, finder.isTotal, content) : undefined;
  if (total) return { ...shownAnswer, answer: total };
  if (how.kind === 'together' && how.named && !asksShareOfShown(work, how)) return undefined;
  const edit = inItsParagraph(further(asEdited(now, shown, before, find, content), now, shown, finder), now, shown, finder);
  const isNone = isToldAlready(edit.answer, now, shown) || isFromElsewhere(edit.answer, now, shown);
  const isAgain = isToldOfOther(edit.answer, now, shown, finder);
  const asItIs = isAgain ? asItStands(now, shown, find) : undefined;
  const found = asItIs ?? (isNone || isAgain ? { ...edit, answer: notTold(shown) } : edit);
  // What is to be set beside it is told with it, also where the two can't be compared.
  if (how.kind === 'beside' && last && found.answer.kind === 'figure' && found.answer.figure.id !== last.id)
    return { ...shownAnswer, answer: comparedInTime(last, found.answer.figure, content) };
  if (how.kind === 'together' && !isWorkedOut(found.answer, how.how, last)) {
    const answer = onNumbers(how.how, now, [...new Set([...shown.ever, ...figuresOf(found.answer)])], another, content);
    if (answer) return { ...shownAnswer, answer };
    if (how.named) return undefined;
    if (last) return { ...shownAnswer, answer: besideShown(now, shown, content) ?? unworkable(shown.ever) };
  }
  // "What did it cost?" points back, and is asked of nothing else.
  const isOwn = how.kind === 'edit' && (how.how !== 'surely' || now.query.operation === 'verify');
  const isApart = how.kind === 'edit' && how.how === 'perhaps';
  if (found.answer.kind === 'none' && (isApart || (isOwn && isToldAlone(now, found.answer, shown, finder)))) return undefined;
  return { ...found, answer: truly(found.answer, now, finder), followed: true, took: takenOver(found.question, now) };
};

/** Whether a record was shown, tells another number of the same thing, or stands in the section that was shown as a whole. */
const isOfShown = ({ id, section, target }: IndexedRecord, { ids, statement, section: told, figures }: Shown): boolean =>
  ids.has(id) ||
  (statement === undefined && section === told) ||
  figuresIn(target).some(({ of }) => figures.some((figure) => figure.of[0] === of[0]));

/** "And by how many dollars?" after a number of enterprises asks for no change of it. */
const asksOtherUnit = ({ how, question: { query, dimensions, reading } }: Following, { last }: Shown, content: Content): boolean => {
  const isOther = last !== undefined && dimensions.size > 0 && !dimensions.has(unitOf(content, last.unit).dimension);
  return how.kind === 'together' && how.how === 'change' && isOther && query.acts.length === 0 && !reading.cues.has('share');
};

/** A further question on the same matter is answered by another record of its section, unless it asks when, where or who it was. */
const further = (edit: QuestionAndAnswer, now: Question, { ids: told }: Shown, { find, holdAll }: Finder): QuestionAndAnswer => {
  const isOfValue = namingGroups(now).length > 0 || now.years.length > 0;
  const leads = edit.answer.kind === 'section' ? [edit.answer.section.code] : leadsOf(edit.answer);
  const saysSo = now.groups.length > 0 && holdAll(leads, now.groups);
  if (
    edit.answer.kind === 'list' ||
    isOfValue ||
    saysSo ||
    !FURTHER.has(now.query.asked) ||
    leads.length === 0 ||
    !leads.every((id) => told.has(id))
  )
    return edit;
  const question: Question = { ...edit.question, isMeant: ({ id }) => !told.has(id) };
  const { answer } = find(question);
  // An act that the message says is told by what tells of it; what is proposed or hinders is no list of what was counted.
  const isOfAct = now.query.acts.length === 0 || holdAll(leadsOf(answer), now.groups);
  const isOfThem = answer.kind !== 'list' || answer.list.role === 'list';
  return isOfAct && isOfThem && sectionsOf(answer)[0] === sectionsOf(edit.answer)[0] ? { question, answer } : edit;
};

/** What the message says was done, or says of what was told already, is told by what tells it in the paragraph shown, and by no other record of what was carried over. */
const inItsParagraph = (
  edit: QuestionAndAnswer,
  now: Question,
  { statement, ids }: Shown,
  { find, holdAll }: Finder,
): QuestionAndAnswer => {
  if (!statement || now.query.operation !== 'tell' || now.query.asked === 'amount' || edit.answer.kind === 'none') return edit;
  const isSaid = now.query.acts.length > 0 || (now.groups.length > 0 && leadsOf(edit.answer).every((id) => ids.has(id)));
  if (!isSaid || holdAll(leadsOf(edit.answer).slice(0, 1), now.groups)) return edit;
  const { answer } = find({
    ...now,
    isMeant: ({ target }) => target.kind !== 'section' && isBeside(passageOf(target) ?? statement, statement),
  });
  return holdAll(leadsOf(answer), now.groups) ? { question: now, answer } : edit;
};

/** "And the keywords?" that nothing spoken of before tells is asked by itself: a thing of its own is told alone, but by no number of another kind than the last one. */
const isToldAlone = (now: Question, { refusal }: Extract<Answer, { kind: 'none' }>, { last }: Shown, { find }: Finder): boolean => {
  const isOfPlace = now.query.operation === 'tell' && !namesValueAlone(now) && now.groups.some(({ kind }) => kind === 'place');
  if (refusal.why === 'role' || refusal.why === 'year' || !(isOfPlace || now.groups.some(isSubject))) return false;
  const { answer } = find(now);
  if (answer.kind === 'none' || (answer.kind === 'figures' && answer.why === 'ambiguous')) return false;
  const figures = answer.kind === 'statement' ? answer.statement.figures : figuresOf(answer);
  return !last || !namesValueAlone(now) || figures.length === 0 || figures.some((figure) => isLike(figure, last));
};

/** "And Siberia?" isn't answered by a record that was told already and doesn't mention Siberia. */
const isToldOfOther = (answer: Answer, now: Question, { ids: told }: Shown, { holdAll }: Finder): boolean => {
  const leads = answer.kind === 'worked' ? figuresOf(answer).map(({ id }) => id) : leadsOf(answer);
  const isTold = leads.every((id) => told.has(id));
  const names = isTold && now.query.quantifiers.includes('all') ? now.groups : namingGroups(now);
  return names.length > 0 && leads.length > 0 && (isTold || OF_FACT.has(now.query.asked)) && !holdAll(leads, names);
};

/** When, who and where it was may stand in the record told. */
const FURTHER: ReadonlySet<Question['query']['asked']> = new Set(['amount', 'list', 'what']);

/** "How many are there?" of a list that was shown: its items are numbered. */
const countedList = ({ query, groups, years, dimensions }: Question, shown: Shown, { lists }: Content): Answer | undefined => {
  const list = lists.get(shown.record ?? '');
  const isBare = groups.length === 0 && years.length === 0 && dimensions.size === 0 && query.acts.length === 0;
  return list && isBare && query.asked === 'amount' && query.operation === 'tell' ? { kind: 'list', list } : undefined;
};

/** What is picked of what was shown is what the next message is about. */
const OTHER_MATTER: ReadonlySet<Following['how']['kind']> = new Set(['choice', 'number']);

/** A refusal names what this message says, and nothing that was only carried over. */
const truly = (answer: Answer, { groups, years }: Question, { isKnown }: Finder): Answer => {
  if (answer.kind !== 'none') return answer;
  // "Where are they?" after "and in 2020?" asks for no number of 2020.
  if (answer.refusal.why === 'year' && years.length === 0 && namedIn(groups).length === 0) return { ...answer, refusal: { why: 'untold' } };
  if (!WORDED.has(answer.refusal.why)) return answer;
  const unknown = groups.filter(({ terms, kind }) => kind !== 'number' && kind !== 'word' && !terms.some(isKnown)).map(({ text }) => text);
  if (unknown.length > 0) return { ...answer, refusal: { why: 'unknown', words: unknown } };
  const words = 'words' in answer.refusal ? answer.refusal.words : [];
  if (words.length > 0 && words.every((word) => groups.some(({ text }) => text === word))) return answer;
  const named = namedIn(groups);
  if (named.length > 0) return { ...answer, refusal: { why: 'place', words: named } };
  return { ...answer, refusal: years.length > 0 ? { why: 'year', years } : { why: 'untold' } };
};

/** Refusals that say back the words that speak against an answer, or nothing. */
const WORDED: ReadonlySet<Refusal['why']> = new Set(['place', 'unknown', 'untold', 'unsure']);

/** A share that is asked for of nothing that the message names. */
const asksShareOfShown = (work: HowTogether | undefined, how: FollowOn): boolean =>
  work === 'share' && how.kind === 'together' && !how.named;

/** The share that was told with a number, of the same thing and beside it in the article. */
const shareToldWith = (figure: Figure, shown: readonly Figure[]): Figure | undefined => {
  const isOfIt = (other: Figure): boolean => other.measure === 'share' && other.of.some((id) => figure.of.includes(id));
  return figure.measure === 'share' ? undefined : oneOf(shown.filter((other) => isBeside(other, figure) && isOfIt(other)));
};

/** Whether an answer tells what comes of numbers: worked out, or as the article has it of the thing told last. */
const isWorkedOut = (answer: Answer, how: HowTogether, last: Figure | undefined): boolean => {
  if (answer.kind === 'comparison' || answer.kind === 'worked') return true;
  // How much there is a year may be told of itself.
  if (how === 'yearly') return answer.kind !== 'none';
  if (answer.kind === 'figures') return how === 'rank' && answer.why !== 'ambiguous';
  if (answer.kind !== 'figure') return false;
  const { measure, of } = answer.figure;
  const isOfLast = !last || of.some((id) => last.of.includes(id)) || answer.figure.paragraph === last.paragraph;
  return isOfLast && (how === 'share' ? measure === 'share' : measure === 'growth' || measure === 'multiple');
};

/** "Three years later", "last year" are counted from the year asked for last, or that of the number told last; "growth on the year before" is none. */
const dated = (question: Question, { last: figure, statement }: Shown, before: Question): Question => {
  const { yearsApart, cues } = question.reading;
  if (yearsApart === undefined || question.years.length > 0) return question;
  const last = before.years.at(-1) ?? yearsOf(figure?.period).at(-1) ?? yearsOf(statement?.period).at(-1);
  const reading = { ...question.reading, cues: new Set([...cues].filter((cue) => cue !== 'later')) };
  if (cues.has('growth')) return { ...question, reading };
  return last === undefined ? question : { ...question, reading, years: [last + yearsApart] };
};

/** The cues that only tell what comes of two numbers. */
const OF_TWO: ReadonlySet<string> = new Set(['share', 'multiple', 'growth', 'compare']);

/** "Compare with oil" after a number of gas: that of oil, asked as gas was. */
const besideLast = (now: Question, last: Figure, before: Question, find: Find, content: Content): Figure | undefined => {
  if (now.groups.some((group) => isOfGroup(group, last))) return undefined;
  // "Compare" and "what share" say what to do with it, not what to look for.
  const cues = new Set([...now.reading.cues].filter((cue) => !OF_TWO.has(cue)));
  const groups = now.groups.filter(({ from }) => !now.reading.cueAt.has(from));
  const asked = { ...now, compares: false, groups, reading: { ...now.reading, cues } };
  // Which of two shares is larger isn't told by what they are shares of.
  if (now.compares && now.reading.cues.has('share') && last.measure !== 'share') return undefined;
  const sibling = oneOf(siblingsOf(last, asked, content));
  if (sibling) return sibling;
  const { answer } = find(edited({ ...before, compares: false }, asked));
  return figuresOf(answer).find((figure) => isComparable(figure, last, content));
};

/** What the question rests on that this message didn't say. */
const takenOver = ({ years, groups, places }: Question, now: Question): TakenOver => {
  const carried = groups.filter(({ from }) => from === CARRIED);
  const ids = (kind: (group: Question['groups'][number]) => boolean): readonly string[] =>
    carried.filter(kind).flatMap(({ terms }) => idsAmong(terms).slice(0, 1));
  const things = now.groups.some(isSubject) ? [] : ids(isSubject);
  const where = now.places.length > 0 ? [] : places.flatMap((each) => each.slice(0, 1));
  return { years: now.years.length > 0 ? [] : years, names: [...new Set([...things, ...where])] };
};
