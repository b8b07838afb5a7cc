import { type Content, type Figure, type Statement, statementOf, unitOf } from '../../content/content.js';
import type { Language } from '../../content/language.js';
import { numbersOf } from '../../content/value.js';
import { normalize } from '../../search/normalize.js';
import { tokenize } from '../../search/tokens.js';
import type { Answer, Checked, Neighbour, Origin } from '../answer.js';
import type { Question } from '../question.js';
import { answerOnChoice, choicesAround, statementOfChoice } from './choices.js';
import type { FollowOn } from './follow-on.js';
import { answerOf, goOn, statementBehind } from './go-on.js';
import { atNextTime } from './siblings.js';
import type { Thread } from './thread.js';

/** What was shown last, as far as the content still has it. */
export const figuresShown = ({ shown }: Thread, content: Content): readonly Figure[] =>
  shown.figures.flatMap((id) => content.figures.get(id) ?? []);

/** The ids of what was shown last: its record, what it led with, and its figures with the statements that they stand in. */
export const recordsShown = (thread: Thread, content: Content): ReadonlySet<string> => {
  const figures = figuresShown(thread, content);
  const { record, led } = thread.shown;
  return new Set([record, led, ...figures.flatMap(({ id, statement }) => [id, statement])].flatMap((id) => id ?? []));
};

/** The same with what was told before that of other matters. */
export const everShown = ({ shown }: Thread, content: Content): readonly Figure[] =>
  [...shown.earlier, ...shown.figures].flatMap((id) => content.figures.get(id) ?? []);

/** The answer to a message that is about nothing but what was shown; undefined where that doesn't give it. */
export const answerOnShown = (
  followOn: FollowOn,
  thread: Thread,
  language: Language,
  content: Content,
  find: (words: string) => Answer,
): Answer | undefined => {
  const { record, led } = thread.shown;
  const figures = figuresShown(thread, content);
  const last = figures.at(-1);
  switch (followOn.kind) {
    case 'choice':
      return picked(followOn.at, thread, language, content, find);
    case 'more':
      return record === undefined ? undefined : goOn(record, content);
    case 'shorter':
      return inShort(thread, content);
    case 'sure':
      return confirmed(factShown(thread, content));
    case 'source':
    case 'meaning': {
      const statement = content.statements.get(led ?? '') ?? statementBehind(record ?? '', content);
      const origin = statement && followOn.kind === 'source' ? originOf(statement) : undefined;
      return statement && { kind: 'statement', statement, context: [], origin };
    }
    case 'about': {
      const section = content.sections.get(sectionShown(thread, content) ?? '');
      return section && { kind: 'section', section };
    }
    case 'effect': {
      const statement = content.statements.get(led ?? '') ?? statementBehind(record ?? '', content);
      return statement && effectOf(statement, content);
    }
    case 'rest':
      return nothingElse(factShown(thread, content), content);
    case 'moment': {
      if (!last) return undefined;
      const next = atNextTime(last, followOn.to, content);
      if (next) return answerOf(next.id, content);
      return { kind: 'none', refusal: { why: 'moment', to: followOn.to }, neighbours: [{ kind: 'figure', figure: last }] };
    }
    case 'lists': {
      const lists = [...content.lists.values()].filter((list) => list.role === followOn.role);
      const section = sectionShown(thread, content);
      const list = lists.find((each) => each.section === section) ?? lists.find(({ main }) => main);
      return list && { kind: 'list', list };
    }
    case 'number': {
      const [value, ...others] = followOn.values;
      return (
        numberShown(followOn.values, thread, content) ??
        (others.length === 0 ? picked(Number(value), thread, language, content, find) : undefined)
      );
    }
    case 'together':
    case 'span':
    case 'beside':
    case 'edit':
      return undefined;
  }
};

/** The section that was told, or the one of what was. */
export const sectionShown = ({ shown: { record = '' } }: Thread, content: Content): string | undefined =>
  content.sections.get(record)?.code ?? content.lists.get(record)?.section ?? statementBehind(record, content)?.section;

/** One of what was shown, by its place from 1. */
const picked = (
  at: number | 'last',
  thread: Thread,
  language: Language,
  content: Content,
  find: (words: string) => Answer,
): Answer | undefined => {
  const among = choicesIn(thread, content);
  const choice = at === 'last' ? among.at(-1) : among[at - 1];
  return choice === undefined ? undefined : answerOnChoice(choice, language, content, find);
};

/** "What's the 1139?": a number that was told or listed, or that stands beside what was; of several, the one whose note is about them. */
const numberShown = (values: readonly [string, ...string[]], thread: Thread, content: Content): Answer | undefined => {
  const shown = everShown(thread, content);
  const listed = choicesIn(thread, content).flatMap((choice) => statementOfChoice(choice, content) ?? []);
  const near = [...shown.map(({ statement }) => statementOf(content, statement)), ...listed];
  const beside = [...content.figures.values()].filter(({ section, paragraph }) =>
    near.some((statement) => statement.section === section && statement.paragraph === paragraph),
  );
  const isMeant = ({ value, note }: Figure): boolean => {
    const [first, ...others] = values;
    const noted = new Set(note ? tokenize(normalize(note.en)).map(({ text }) => text) : []);
    return others.length === 0 ? numbersOf(value).includes(first) : values.every((each) => noted.has(each));
  };
  const figure = [...shown, ...listed.flatMap(({ figures }) => figures), ...beside].find(isMeant);
  return figure && answerOf(figure.id, content);
};

/** "What does it change?": what the statement is the reason of, and what the article tells as come of what it is about. */
const effectOf = ({ id, says }: Statement, content: Content): Answer | undefined => {
  const reasonOf = says.flatMap((fact) => fact['reason-of'] ?? []);
  const about = says.flatMap(({ who = [], what = [], under = [] }) => [...what, ...who, ...under]);
  const isAbout = (filler: (typeof about)[number]): boolean => typeof filler === 'string' && about.includes(filler);
  const list = [...content.lists.values()].find((each) => each.says.some(({ act, who = [] }) => BRINGING.has(act) && who.some(isAbout)));
  if (list) return { kind: 'list', list };
  const isEffect = (other: Statement): boolean =>
    other.id !== id && (reasonOf.includes(other.id) || other.says.some(({ because = [] }) => because.some(isAbout)));
  const [effect, ...others] = [...content.statements.values()].filter(isEffect);
  return effect && { kind: 'statement', statement: effect, context: others.slice(0, MOST_EFFECTS) };
};

const MOST_EFFECTS = 3;
/** What comes of something is what it does so. */
const BRINGING: ReadonlySet<string> = new Set(['cause', 'help']);

/** Who says it, as the content has it: the reference that closes it, else whether it is told as a fact or as a view. */
const originOf = ({ kind, says }: Statement): Origin => {
  const [number] = says.flatMap(({ source }) => source ?? []);
  if (number !== undefined) return { by: 'reference', number };
  return { by: VIEWS.has(kind) ? 'view' : 'article' };
};

const VIEWS: ReadonlySet<Statement['kind']> = new Set(['view', 'proposal', 'problem']);

/** What can be picked from: what was listed last, else what the fact told is one of. */
export const choicesIn = ({ shown }: Thread, content: Content): readonly string[] =>
  shown.choices.length > 0
    ? shown.choices
    : choicesAround(content.statements.get(shown.led ?? '') ?? statementBehind(shown.record ?? '', content), content);

/** The number, the list or the statement that was told, rather than what stood after it. */
const factShown = ({ shown: { record = '', led = '' } }: Thread, content: Content): Answer | undefined =>
  answerOf(content.figures.has(record) || content.lists.has(record) ? record : led, content);

const inShort = (thread: Thread, content: Content): Answer | undefined => {
  const section = content.sections.get(thread.shown.record ?? '');
  if (section) return { kind: 'section', section, length: 'one' };
  const answer = factShown(thread, content);
  return answer?.kind === 'statement' ? { ...answer, context: [] } : answer;
};

const confirmed = (answer: Answer | undefined): Checked | undefined =>
  answer?.kind === 'figure' || answer?.kind === 'statement' || answer?.kind === 'list'
    ? { kind: 'checked', holds: true, by: answer }
    : undefined;

/** What a list or a number leaves out, the article doesn't say. */
const nothingElse = (answer: Answer | undefined, content: Content): Answer | undefined => {
  const neighbours: readonly Neighbour[] =
    answer?.kind === 'list'
      ? answer.list.items.map(({ statement }) => ({ kind: 'statement', statement: statementOf(content, statement) }))
      : answer?.kind === 'statement' || answer?.kind === 'figure'
        ? [{ kind: 'statement', statement: answer.statement }]
        : [];
  return neighbours.length > 0 ? { kind: 'none', refusal: { why: 'rest' }, neighbours } : undefined;
};

/** "And in roubles?" asks for the same number in that unit, which the article has or hasn't. */
export const inOtherUnit = (last: Figure, { dimensions, years, compares }: Question, content: Content): Answer | undefined => {
  if (dimensions.size === 0 || years.length > 0 || compares) return undefined;
  const same = [...content.figures.values()].find(
    (figure) =>
      figure.statement === last.statement && figure.of[0] === last.of[0] && dimensions.has(unitOf(content, figure.unit).dimension),
  );
  return same && answerOf(same.id, content);
};

/** The statement that was told, or the one behind the number that was. */
export const statementShown = ({ shown }: Thread, content: Content): Statement | undefined =>
  content.statements.get(shown.led ?? '') ?? statementBehind(shown.record ?? '', content);
