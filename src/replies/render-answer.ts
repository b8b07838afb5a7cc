import { type Answer, type Answered, figuresOf, type Taken } from '../answers/answer.js';
import type { Figure, List, Section, Statement } from '../content/content.js';
import { placesLine } from './figure-line.js';
import { renderLead } from './lead.js';
import { caveatOf } from './notes.js';
import { escapeHtml } from './reply.js';
import { renderMore, statementsOfList } from './render-more.js';
import { shorten } from './wording.js';
import { numberLines, threeNumbers } from './summary.js';
import type { Locale } from './locale.js';

/** A message may hold several questions, with an answer from another place each. */
const MOST_PLACES = 3;

/** So many letters are enough to see how a question was read. */
const LONGEST_READING = 100;

/** The HTML of an answer: what it says, at most a sentence on how to read it, where it stands. All else is behind More. */
export const renderAnswer = ({ answer, readAs, took, taken }: Answered, locale: Locale): string => {
  const text = taken ? taken.map((each) => takenText(each, locale)).join('; ') : readAs;
  const read =
    text === undefined ? [] : [`<i>${escapeHtml(locale.translate('answer.readAs', { text: shorten(text, LONGEST_READING) }))}</i>`];
  return [renderShort(answer, locale), ...asBefore(took, locale), ...read].join('\n\n');
};

/** What another reader took the question for: "how much: sell, oil, China, 2013". */
const takenText = ({ asked, acts, names }: Taken, { translate }: Locale): string => {
  const said = acts.map(({ name, negated }) => (negated ? translate('answer.taken.not', { name }) : name));
  return `${translate(`answer.taken.${asked}`)}: ${[...said, ...names].join(', ')}`;
};

const MOST_TAKEN = 3;

/** "2013, as before": what was taken from the question before, since this one didn't say it. */
const asBefore = (took: Answered['took'], { translate, content, language }: Locale): readonly string[] => {
  if (!took) return [];
  const names = took.names.flatMap((id) => content.glossary.get(id)?.name[language] ?? []);
  const taken = [...took.years.map(String), ...names].slice(0, MOST_TAKEN);
  return taken.length === 0 ? [] : [`<i>${escapeHtml(translate('answer.asBefore', { what: taken.join(', ') }))}</i>`];
};

/** The same with all that "More" would show below it, for places where no button can be pressed. */
export const renderWhole = (answered: Answered, locale: Locale): string => {
  const more = renderMore(answered.answer, locale);
  const behind = more === undefined ? [] : [`<b>${locale.translate('answer.more')}</b>\n${more}`];
  return [renderAnswer(answered, locale), ...behind].join('\n\n');
};

/** An answer by itself, as a button, a link or a friend in another chat gets it. */
export const renderShort = (answer: Answer, locale: Locale): string =>
  [renderLead(answer, locale), ...besideOf(answer, locale), ...placeOfAnswer(answer, locale)].join('\n\n');

/** One number, one statement, one list, one section, each by itself. */
export const renderFigure = (figure: Figure, statement: Statement, also: readonly Figure[], locale: Locale): string =>
  renderShort({ kind: 'figure', figure, statement, also }, locale);
/** A statement by itself. */
export const renderStatement = (statement: Statement, locale: Locale): string =>
  renderShort({ kind: 'statement', statement, context: [] }, locale);
/** A list by itself. */
export const renderList = (list: List, locale: Locale): string => renderShort({ kind: 'list', list }, locale);
/** A section at a glance, by itself. */
export const renderSection = (section: Section, locale: Locale): string => renderShort({ kind: 'section', section }, locale);

/** What stands beside the answer: the note that must be known to read it rightly; for a section, its numbers. */
const besideOf = (answer: Answer, locale: Locale): readonly string[] => {
  switch (answer.kind) {
    case 'section': {
      const figures = answer.length === undefined ? threeNumbers(answer.section, locale) : [];
      return figures.length > 0 ? [numberLines(figures, locale)] : [];
    }
    case 'checked':
      return besideOf(answer.by, locale);
    case 'statement':
      return caveatOf([answer.statement, ...answer.statement.figures, ...(answer.beside ?? [])], locale);
    case 'list': {
      // One statement told item by item.
      const statements = statementsOfList(answer.list, locale.content);
      return statements.length === 1 ? caveatOf(statements, locale) : [];
    }
    case 'figures':
      return answer.why === 'ambiguous' ? [] : caveatOf(answer.figures, locale);
    default:
      return caveatOf(figuresOf(answer), locale);
  }
};

const placeOfAnswer = (answer: Answer, locale: Locale): readonly string[] => {
  switch (answer.kind) {
    case 'figure':
    case 'comparison':
      return [placesLine(figuresOf(answer), locale)];
    case 'figures':
      return [placesLine(answer.figures, locale)];
    case 'statement':
      return [placesLine([answer.statement, ...(answer.beside ?? [])], locale)];
    case 'list':
      return [placesLine([answer.list], locale)];
    // A section's title is its place.
    case 'section':
    case 'part':
    case 'foreign':
    case 'record':
    case 'talk':
    case 'none':
      return [];
    case 'checked':
      return placeOfAnswer(answer.by, locale);
    case 'worked':
      return [placesLine(figuresOf(answer), locale)];
    case 'several':
      return [...new Set(answer.answers.flatMap((each) => placeOfAnswer(each.answer, locale)))].slice(0, MOST_PLACES);
  }
};
