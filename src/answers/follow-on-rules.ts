import { type Content, type Figure, figureOf, statementOf, unitOf } from '../content/content.js';
import { yearsOf } from '../content/period.js';
import { type Answer, figuresOf } from './answer.js';
import { arithmeticOf } from './operations/arithmetic.js';
import type { Find } from './choose.js';
import { asksForMore, goOn, itemOf } from './continue.js';
import { carryOver, comparesTheLast, comparesWithOne } from './follow.js';
import type { Knowledge } from './knowledge.js';
import { matchesOf } from './match.js';
import type { Memory } from './memory.js';
import type { Question } from './question.js';
import { isAbout, isKindred, isOfYears } from './same.js';

/** "Three years later" is three years after the year asked for last, or the number told last; "growth on the year before" is none. */
export const dated = (question: Question, { figures = [] }: Memory, recalled: Question, content: Content): Question => {
  const { yearsApart, cues } = question.reading;
  if (yearsApart === undefined || question.years.length > 0 || cues.has('growth')) return question;
  const told = figures.slice(-1).flatMap((id) => yearsOf(figureOf(content, id).period));
  const last = recalled.years.at(-1) ?? told.at(-1);
  return last === undefined ? question : { ...question, years: [last + yearsApart] };
};

/** Follow-ons that ask for no search: "more", "the third one", "compare them". */
export const continued = (
  question: Question,
  { target, figures = [] }: Memory,
  recalled: Question,
  knowledge: Knowledge,
): Answer | undefined => {
  const { content } = knowledge;
  if (target !== undefined && asksForMore(question)) return goOn(target, content);
  if (target !== undefined && question.ordinal !== undefined && question.groups.every(({ kind }) => kind === 'number'))
    return itemOf(question.ordinal, target, matchesOf(recalled, knowledge), content);
  const [first, second] = figures.map((id) => figureOf(content, id));
  return first && second && comparesTheLast(question) ? comparisonOf(first, second, knowledge) : undefined;
};

/** "Compare with oil" after a number of gas: oil, asked as gas was, beside that number. */
export const withLast = (
  question: Question,
  { figures = [] }: Memory,
  recalled: Question,
  find: Find,
  knowledge: Knowledge,
): Answer | undefined => {
  const id = figures.at(-1);
  if (id === undefined || !comparesWithOne(question)) return undefined;
  const last = figureOf(knowledge.content, id);
  if (question.groups.some((group) => isAbout(group, last, knowledge.content))) return undefined;
  // "Compare" says what to do with it, not what to look for.
  const groups = question.groups.filter(({ from }) => !question.reading.cueAt.has(from));
  const { answer } = find({ ...carryOver({ ...question, groups }, recalled), compares: false });
  return answer.kind === 'figure' ? comparisonOf(last, answer.figure, knowledge) : undefined;
};

/** A follow-on that names no subject is about the last one. */
export const boundTo = (memory: Memory, question: Question, found: Answer, knowledge: Knowledge): Answer => {
  const last = memory.figures?.at(-1);
  const namesKind = question.reading.cues.has('share') || question.dimensions.size > 0;
  const isOtherYear = question.groups.length === 0 && question.years.length > 0 && !question.compares && !namesKind;
  const inUnit =
    last !== undefined && question.groups.length === 0
      ? inOtherUnit(figureOf(knowledge.content, last), question, knowledge.content)
      : undefined;
  if (inUnit) return inUnit;
  return isOtherYear && last !== undefined
    ? atOtherTime(figureOf(knowledge.content, last), found, question, knowledge.content)
    : compared(question, found, memory, knowledge);
};

/** "And in 2011?" asks for the same number at that time; another number of that year is no answer. */
const atOtherTime = (last: Figure, found: Answer, { years }: Question, content: Content): Answer => {
  const same = [...content.figures.values()].find((figure) => isKindred(last, figure, content) && isOfYears(figure, years));
  if (same) return { kind: 'figure', figure: same, statement: statementOf(content, same.statement), also: [] };
  const told = found.kind === 'statement' ? found.statement.figures : figuresOf(found);
  if (told.some((figure) => isKindred(last, figure, content))) return found;
  return { kind: 'none', refusal: { why: 'year', years }, neighbours: [{ kind: 'figure', figure: last }] };
};

/** "And in roubles?" asks for the same number in that unit. */
const inOtherUnit = (last: Figure, { dimensions, years, compares }: Question, content: Content): Answer | undefined => {
  if (dimensions.size === 0 || years.length > 0 || compares) return undefined;
  const same = [...content.figures.values()].find(
    (figure) =>
      figure.statement === last.statement && figure.of[0] === last.of[0] && dimensions.has(unitOf(content, figure.unit).dimension),
  );
  return same && { kind: 'figure', figure: same, statement: statementOf(content, same.statement), also: [] };
};

/** "Compare it with Heilongjiang": the figure found beside the one told last. */
const compared = (question: Question, found: Answer, { figures = [] }: Memory, knowledge: Knowledge): Answer => {
  const last = figures.at(-1);
  if (!question.compares || found.kind !== 'figure' || last === undefined || last === found.figure.id) return found;
  return comparisonOf(figureOf(knowledge.content, last), found.figure, knowledge);
};

const comparisonOf = (first: Figure, second: Figure, { content }: Knowledge): Answer => ({
  kind: 'comparison',
  first,
  second,
  arithmetic: arithmeticOf(first, second, content),
});
