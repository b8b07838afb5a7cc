import { type Content, type Figure } from '../../content/content.js';
import { yearsOf } from '../../content/period.js';
import { type Answer, figuresOf } from '../answer.js';
import type { Find } from '../choose.js';
import type { Question, QuestionAndAnswer } from '../question.js';
import { isBeside, isComparable, isKindred, isOfOnePeriod, isOfYears } from '../figure-relations.js';
import { isSubject, namedIn } from '../subjects.js';
import { edited } from './edit.js';
import { answerOf } from '../record-answer.js';
import { nearShown } from './near-shown.js';
import { OF_FACT } from './not-told.js';
import { inOtherUnit } from './on-shown.js';
import { oneOf, siblingsOf } from './siblings.js';
import type { Shown } from './shown.js';

/** So many of the numbers shown last are tried. "And the Far East?" after the land, and the land a head, may be asked of either. */
const MOST_TRIED = 3;

/** The question before with this one's values in it: a number's sibling where it has one, else what is found for it. */
export const asEdited = (now: Question, shown: Shown, before: Question, find: Find, content: Content): QuestionAndAnswer => {
  const { figures, last } = shown;
  const asked = asksMeasure(now) ? asAmount(now) : now;
  const replacing = edited(before, asksValue(now) && last ? asAmount(now) : asked);
  const [sibling] = figures
    .slice(-MOST_TRIED)
    .toReversed()
    .flatMap((figure) => oneOf(siblingsOf(figure, now, content)) ?? []);
  const exactly = sibling ? answerOf(sibling.id, content) : last && now.groups.length === 0 ? inOtherUnit(last, now, content) : undefined;
  if (exactly) return { question: replacing, answer: exactly };
  const led = now.groups.some((group) => group.kind !== 'stem' && group.kind !== 'word') ? undefined : shown.led;
  const ask = (question: Question) => ({ question, ...find({ ...question, after: shown.record, led }) });
  const replaced = ask(replacing);
  const kept = now.groups.some(isSubject) ? ask(edited(before, now, { keepsSubject: true })) : replaced;
  const best = kept.score > replaced.score ? kept : replaced;
  const timeless = best.answer.kind === 'none' ? withoutTime(best, now, ask) : best;
  const near = timeless.answer.kind === 'none' ? besideShown(asked, shown, content) : undefined;
  const told = near
    ? { ...timeless, answer: near }
    : timeless.answer.kind === 'none'
      ? (asItStands(now, shown, find) ?? timeless)
      : timeless;
  const answer =
    last && (namesValueAlone(now) || asksForTime(now))
      ? asThatNumber(now.groups.length === 0 ? figures.slice(-1) : figures.slice(-MOST_TRIED), told.answer, now, content)
      : told.answer;
  return { question: told.question, answer };
};

/** What names its own thing and is told of it where it was shown needs nothing carried: "how much will they spend on energy?" */
export const asItStands = (now: Question, { section }: Shown, find: Find): QuestionAndAnswer | undefined => {
  // Where and when it was are asked of the fact shown; why may be asked of what the message names.
  if (!asksOfThing(now) || (OF_FACT.has(now.query.asked) && now.query.asked !== 'why')) return undefined;
  const { answer } = find({ ...now, isMeant: (record) => record.section === section });
  return answer.kind === 'none' ? undefined : { question: now, answer };
};

/** What asks for something, and of something that it names. */
const asksOfThing = ({ query, groups }: Question): boolean =>
  query.asked !== 'open' && groups.some((group) => isSubject(group) || group.kind === 'place');

/** The number of another kind that is asked for, where it stands beside what was shown. */
export const besideShown = (now: Question, { statement, section, last }: Shown, content: Content): Answer | undefined => {
  const place = statement ?? (section === undefined ? undefined : { section });
  return place && nearShown(place, last, now, content);
};

/** Another thing asked of it, "what area will they take up?", may have no time: it's told then, unless it is of another time. */
const withoutTime = (refused: QuestionAndAnswer, now: Question, ask: (question: Question) => QuestionAndAnswer): QuestionAndAnswer => {
  const { question } = refused;
  if (now.years.length > 0 || question.years.length === 0 || namesValueAlone(now)) return refused;
  const timeless = ask({ ...question, years: [], query: { ...question.query, times: [] } });
  const isOfTime = figuresOf(timeless.answer).some(({ period }) => yearsOf(period).length > 0);
  return timeless.answer.kind === 'figure' && !isOfTime ? timeless : refused;
};

/** Nothing is said but another year, place or thing for what was told. */
export const namesValueAlone = ({ query, wanted, compares, reading: { cues }, dimensions, years, groups }: Question): boolean =>
  query.asked === 'open' &&
  query.claims.length === 0 &&
  query.acts.length === 0 &&
  (wanted === 'anything' || wanted === 'overview') &&
  !compares &&
  dimensions.size === 0 &&
  !cues.has('share') &&
  (years.length > 0 || groups.some((group) => isSubject(group) || group.kind === 'place' || group.kind === 'foreign'));

/** "So what was 2012?" after a number: nothing but a time is said. */
const asksValue = ({ query, years, groups }: Question): boolean =>
  (query.asked === 'what' || query.asked === 'open') &&
  query.operation === 'tell' &&
  years.length > 0 &&
  groups.length + query.acts.length === 0;

/** "And the area?": nothing but what a number measures is said. */
const asksMeasure = ({ query, groups }: Question): boolean =>
  query.measures.length > 0 && query.asked === 'open' && query.operation === 'tell' && groups.every(({ kind }) => kind === 'word');

const asAmount = (now: Question): Question => ({ ...now, wanted: 'quantity', query: { ...now.query, asked: 'amount' } });

/** "How much was it in 2012?" */
const asksForTime = ({ wanted, years, groups, query, compares, reading: { cues } }: Question): boolean =>
  wanted === 'quantity' && years.length === 1 && groups.length === 0 && query.acts.length === 0 && !compares && !cues.has('growth');

/** "And in 2011?", "and Japan?", "and coal?" ask for the same number of that: another number is no answer. */
const asThatNumber = (shown: readonly Figure[], found: Answer, { years, groups, query }: Question, content: Content): Answer => {
  // What it was before it grew is worked out of that number.
  const isOfShown = found.kind === 'worked' && shown.some(({ id }) => id === found.figures[0]?.id);
  if (found.kind === 'none' || isOfShown) return found;
  const told = found.kind === 'statement' ? found.statement.figures : figuresOf(found);
  // One good is told in money and the other in tonnes: beside each other they are still told of the same.
  const isOfThat = (figure: Figure, last: Figure): boolean =>
    query.things.length === 0
      ? isKindred(last, figure, content)
      : isComparable(last, figure, content) || (isBeside(last, figure) && isOfOnePeriod(last, figure));
  if (told.some((figure) => isOfYears(figure, years) && shown.some((last) => isOfThat(figure, last)))) return found;
  const neighbours = shown.slice(-1).map((figure) => ({ kind: 'figure' as const, figure }));
  const named = namedIn(groups);
  return { kind: 'none', refusal: named.length > 0 ? { why: 'place', words: named } : { why: 'year', years }, neighbours };
};

/** Whether a number is told of another thing or place just as the last one is. */
export const isLike = (a: Figure, b: Figure): boolean => a.measure === b.measure && a.flow === b.flow && isOfOnePeriod(a, b);
