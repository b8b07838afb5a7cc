import { type Content, type Figure, sectionOf, type Statement, statementOf, unitOf } from '../../content/content.js';
import type { Language } from '../../content/language.js';
import { yearsOf } from '../../content/period.js';
import { numbersOf } from '../../content/value.js';
import { normalize } from '../../search/normalize.js';
import { tokenize } from '../../search/tokens.js';
import type { Answer, Checked, Neighbour, Origin } from '../answer.js';
import type { Question } from '../question.js';
import { answerOnChoice, statementOfChoice } from './choices.js';
import type { FollowOn } from './follow-on.js';
import { answerOf, following, statementBehind } from '../record-answer.js';
import { OF_FACT } from './not-told.js';
import { atNextTime } from './siblings.js';
import type { Shown } from './shown.js';

/** The answer to a message that is about nothing but what was shown; undefined where that doesn't give it. */
export const answerOnShown = (
  followOn: FollowOn,
  shown: Shown,
  language: Language,
  content: Content,
  find: (words: string) => Answer,
): Answer | undefined => {
  const { record, statement, section, last } = shown;
  switch (followOn.kind) {
    case 'choice':
      return picked(followOn.at, shown, language, content, find);
    case 'more':
      return record === undefined ? undefined : goOn(record, content);
    case 'shorter':
      return inShort(shown, content);
    case 'sure':
      return confirmed(shown.fact);
    case 'saying':
    case 'source': {
      // Who said what the article tells as said by nobody in particular isn't told by what it refers to.
      if (followOn.kind === 'saying' && statement?.says.some(({ act, who }) => TELLING_ALL.has(act) && !who))
        return { kind: 'none', refusal: { why: 'role', role: 'who' }, neighbours: [{ kind: 'statement', statement }] };
      const said =
        statement ?? [...content.statements.values()].find((each) => each.section === section && referenceOf(each) !== undefined);
      return said && { kind: 'statement', statement: said, context: [], origin: originOf(said) };
    }
    case 'meaning':
      return statement && { kind: 'statement', statement, context: [] };
    case 'about': {
      const whole = content.sections.get(section ?? '');
      return whole && { kind: 'section', section: whole };
    }
    case 'effect':
      return statement && effectOf(statement, content);
    case 'rest':
      return nothingElse(shown.fact, content);
    case 'moment': {
      if (!last) return undefined;
      const next = atNextTime(last, followOn.to, content)?.id ?? (followOn.to === 'later' ? cameNext(last, content)?.id : undefined);
      if (next) return answerOf(next, content);
      return { kind: 'none', refusal: { why: 'moment', to: followOn.to }, neighbours: [{ kind: 'figure', figure: last }] };
    }
    case 'lists': {
      const lists = [...content.lists.values()].filter((list) => list.role === followOn.role);
      const list = lists.find((each) => each.section === section) ?? lists.find(({ main }) => main);
      return list && { kind: 'list', list };
    }
    case 'number': {
      const [value, ...others] = followOn.values;
      return (
        numberShown(followOn.values, shown, content) ??
        (others.length === 0 ? picked(Number(value), shown, language, content, find) : undefined)
      );
    }
    case 'together':
    case 'span':
    case 'beside':
    case 'another':
    case 'edit':
      return undefined;
  }
};

/** "More": the statements that stand after the last answer in its section; at the section's end, its summary; of a section, all that sums it up. */
const goOn = (record: string, content: Content): Answer | undefined => {
  const last = statementBehind(record, content);
  if (!last) {
    const section = content.sections.get(record);
    return section && { kind: 'section', section, length: 'whole' };
  }
  const [next, ...rest] = following(last, content);
  return next ? { kind: 'statement', statement: next, context: rest } : { kind: 'section', section: sectionOf(content, last.section) };
};

/** One of what was shown, by its place from 1. */
const picked = (
  at: number | 'last',
  { choices }: Shown,
  language: Language,
  content: Content,
  find: (words: string) => Answer,
): Answer | undefined => {
  const choice = at === 'last' ? choices.at(-1) : choices[at - 1];
  return choice === undefined ? undefined : answerOnChoice(choice, language, content, find);
};

/** "What's the 1139?": a number that was told or listed, or that stands beside what was; of several, the one whose note is about them. */
const numberShown = (values: readonly [string, ...string[]], { ever, choices }: Shown, content: Content): Answer | undefined => {
  const listed = choices.flatMap((choice) => statementOfChoice(choice, content) ?? []);
  const near = [...ever.map(({ statement }) => statementOf(content, statement)), ...listed];
  const beside = [...content.figures.values()].filter(({ section, paragraph }) =>
    near.some((statement) => statement.section === section && statement.paragraph === paragraph),
  );
  const [first, ...others] = values;
  const figures = [...ever.toReversed(), ...listed.flatMap((statement) => statement.figures), ...beside];
  const own = others.length === 0 ? figures.find(({ value }) => numbersOf(value).includes(first)) : undefined;
  const figure = own ?? figureNoted(values, figures);
  return figure && answerOf(figure.id, content);
};

/** The figure beside which the content notes something of these numbers: that they don't fit, or where they are from. */
export const figureNoted = (values: readonly string[], figures: readonly Figure[]): Figure | undefined =>
  figures.find(({ note }) => {
    const said = new Set(note ? tokenize(normalize(note.en)).map(({ text }) => text) : []);
    return values.every((each) => said.has(each));
  });

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

/** "What then?": what the paragraph goes on to tell of a later time than that of a number. */
const cameNext = ({ statement, section, paragraph, period }: Figure, { statements }: Content): Statement | undefined => {
  const all = [...statements.values()].filter((each) => each.section === section && each.paragraph === paragraph);
  const last = yearsOf(period).at(-1) ?? Infinity;
  return all
    .slice(all.findIndex(({ id }) => id === statement) + 1)
    .find(({ says }) => says.some(({ when }) => yearsOf(when).some((year) => year > last)));
};

/** Acts of saying something to all. */
const TELLING_ALL: ReadonlySet<string> = new Set(['say', 'announce', 'claim']);

/** Who says it, as the content has it: the reference that closes it, else whether it is told as a fact or as a view. */
const originOf = (statement: Statement): Origin => {
  const number = referenceOf(statement);
  if (number !== undefined) return { by: 'reference', number };
  return { by: VIEWS.has(statement.kind) ? 'view' : 'article' };
};

const referenceOf = ({ says }: Statement): number | undefined => says.flatMap(({ source }) => source ?? [])[0];

const VIEWS: ReadonlySet<Statement['kind']> = new Set(['view', 'proposal', 'problem']);

const inShort = ({ record, fact: answer }: Shown, content: Content): Answer | undefined => {
  const section = content.sections.get(record ?? '');
  if (section) return { kind: 'section', section, length: 'one' };
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
export const inOtherUnit = (last: Figure, { dimensions, years, compares, query }: Question, content: Content): Answer | undefined => {
  if (dimensions.size === 0 || OF_FACT.has(query.asked) || years.length > 0 || compares) return undefined;
  const same = [...content.figures.values()].find(
    (figure) =>
      figure.statement === last.statement && figure.of[0] === last.of[0] && dimensions.has(unitOf(content, figure.unit).dimension),
  );
  return same && answerOf(same.id, content);
};
