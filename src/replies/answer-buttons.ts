import { type Answer, figuresOf, sectionsOf, type Talk } from '../answers/answer.js';
import type { FollowUp } from '../answers/follow-ups.js';
import { sectionOf, type Figure, type Section, type SummaryLength } from '../content/content.js';
import { figureTarget } from '../search/records.js';
import { actionData } from './actions.js';
import { capital } from './wording.js';
import { cardButton, chartButton } from './picture-buttons.js';
import { openData } from './open-data.js';
import { sectorButtons } from './sector-buttons.js';
import { citationOf } from './citation.js';
import { inRows, MOST_ROWS } from './button-rows.js';
import { canShowOriginal } from './original.js';
import { moreOf } from './render-more.js';
import { keyboard, type Button, type Keyboard } from './reply.js';
import { markOf } from './section-mark.js';
import { pageOf } from './section-pages.js';
import { figureTitle, shareButton, shareComparison } from './share.js';
import { answerAbout, subjectOf } from './subject.js';
import type { Locale } from './locale.js';

/** So many fit into one row on a phone, with ⋯ as the fourth. */
const MOST_FITTING = 3;
const LENGTHS: readonly SummaryLength[] = ['one', 'three', 'whole'];

/** The buttons under an answer: those pressed most under its kind, ⋯ for all others, and questions that follow from it. */
export const answerButtons = (whole: Answer, next: readonly FollowUp[], locale: Locale): Keyboard => {
  const answer = recordOf(whole);
  const special = specialButtons(answer, locale);
  if (special) return special;
  const subject = subjectOf(answer);
  const fitting = fittingButtons(answer, locale).slice(0, MOST_FITTING);
  const rest: readonly Button[] = subject === undefined ? [] : [{ kind: 'action', label: '⋯', data: actionData('all', subject, 0) }];
  const questions = next.map(({ id, phrase }): readonly Button[] => [
    { kind: 'action', label: `${capital(phrase)}?`, data: actionData('askFor', id) },
  ]);
  return keyboard(...otherPairs(answer, locale), [...fitting, ...rest], ...questions).slice(0, MOST_ROWS);
};

/**
 * The answer whose buttons are shown: for a yes or no, the record that it rests on; for several questions, the first one with an answer.
 */
const recordOf = (answer: Answer): Answer => {
  if (answer.kind === 'checked') return answer.by;
  if (answer.kind !== 'several') return answer;
  const told = answer.answers.find((each) => each.answer.kind !== 'none') ?? answer.answers[0];
  return told ? recordOf(told.answer) : answer;
};

/** All that can be done with an answer. `question` is its number in the chat, for 👍 and 👎; 0 if it wasn't asked. */
export const allButtons = (answer: Answer, question: number, locale: Locale): Keyboard => {
  const fitting = fittingButtons(answer, locale);
  const thumbs: readonly Button[] =
    question === 0
      ? []
      : [
          { kind: 'action', label: '👍', data: actionData('good', question) },
          { kind: 'action', label: '👎', data: actionData('bad', question) },
        ];
  const others = [...fitting.slice(MOST_FITTING), ...otherButtons(answer, locale), ...thumbs];
  return keyboard(fitting.slice(0, MOST_FITTING), ...inRows(others, MOST_ROWS - 1));
};

/** The buttons of answers that offer a choice, and of those that are about no record. */
const specialButtons = (answer: Answer, locale: Locale): Keyboard | undefined => {
  switch (answer.kind) {
    case 'figures':
      if (answer.why !== 'ambiguous') return undefined;
      return inRows(
        answer.figures.map((figure, i) => pickButton(figure, i, locale)),
        2,
      );
    case 'none': {
      if (answer.neighbours.length === 0) return sectorButtons(locale);
      const targets = answer.neighbours.map((near) => (near.kind === 'figure' ? figureTarget(near.figure, locale.content) : near));
      return [targets.map((target, i): Button => ({ kind: 'action', label: String(i + 1), data: openData(target) }))];
    }
    case 'part':
      return inRows(
        answer.sections.map(({ code }): Button => ({ kind: 'action', label: markOf(code, locale), data: actionData('section', code) })),
        MOST_FITTING + 1,
      );
    case 'talk':
      return keyboard([offeredButton(answer.talk, locale) ?? sectorsButton(locale)]);
    case 'foreign':
    case 'record':
      return keyboard([sectorsButton(locale)]);
    default:
      return undefined;
  }
};

/** The way to what can be asked: the sectors, or the contents of an article that has none. */
const sectorsButton = ({ translate, content }: Locale): Button =>
  content.article.sectors.length > 0
    ? { kind: 'action', label: translate('button.sectors'), data: actionData('sectors') }
    : { kind: 'action', label: translate('button.contents'), data: actionData('contents') };

/** The button for what a word such as "unsubscribe" asks for. */
const offeredButton = (talk: Talk, { translate }: Locale): Button | undefined => {
  switch (talk) {
    case 'unsubscribe':
      return { kind: 'action', label: translate('button.subscriptions'), data: actionData('subs') };
    case 'menu':
      return { kind: 'action', label: translate('help.button'), data: actionData('help') };
    case 'russian':
      return { kind: 'action', label: translate('language.ru'), data: actionData('language', 'ru') };
    case 'english':
      return { kind: 'action', label: translate('language.en'), data: actionData('language', 'en') };
    default:
      return undefined;
  }
};

/** The buttons that fit this answer, the most useful first. */
const fittingButtons = (answer: Answer, locale: Locale): readonly Button[] => {
  const subject = subjectOf(answer);
  const [figure] = answer.kind === 'statement' ? answer.statement.figures : figuresOf(answer);
  const chart = chartButton(answer.kind === 'section' ? answer.section.code : (figure?.id ?? ''), locale);
  if (answer.kind === 'section' && answer.length !== undefined)
    return LENGTHS.filter((length) => length !== answer.length).map((length) => lengthButton(answer.section, length, locale));
  const compare = figure && answer.kind !== 'comparison' ? compareButton(figure, locale) : undefined;
  return present([
    subject === undefined ? undefined : moreButton(subject, locale),
    subject === undefined ? undefined : originalButton(answer, subject, locale),
    chart,
    compare,
    readButton(answer, locale),
  ]);
};

/** The other buttons. None of them changes the answer. */
const otherButtons = (answer: Answer, locale: Locale): readonly Button[] => {
  const { language, content, translate } = locale;
  const figures = answer.kind === 'statement' ? answer.statement.figures : figuresOf(answer);
  const [figure] = figures;
  const [code = ''] = sectionsOf(answer);
  const sector = content.article.sectors.find((each) => each.section === code);
  const summary = sector ? `${sector.icon} ${sector.name[language]}` : translate('button.summary');
  const related = figure && answer.kind !== 'comparison' ? actionData('related', figure.id) : undefined;
  const numbers = answer.kind === 'section' && answer.section.keyFigures.length > 0 ? actionData('numbers', code, 0) : undefined;
  return present([
    answer.kind === 'section' ? undefined : { kind: 'action', label: summary, data: actionData('section', code) },
    ...(answer.kind === 'section' ? sectionButtons(answer.section, answer.length, locale) : []),
    numbers === undefined ? undefined : { kind: 'action', label: translate('button.numbers'), data: numbers },
    related === undefined ? undefined : { kind: 'action', label: translate('button.related'), data: related },
    figures.length > 0 ? copyButton(figures, locale) : undefined,
    shareButtonOf(answer, locale),
    answer.kind === 'figure' ? cardButton(answer.figure.id, locale) : undefined,
  ]);
};

/** Under a section at a glance, its summaries by length; under a summary, the section to read and its chart. */
const sectionButtons = (section: Section, length: SummaryLength | undefined, locale: Locale): readonly (Button | undefined)[] =>
  length === undefined
    ? LENGTHS.map((each) => lengthButton(section, each, locale))
    : [readButton({ kind: 'section', section }, locale), chartButton(section.code, locale)];

const present = (buttons: readonly (Button | undefined)[]): readonly Button[] => buttons.filter((button) => button !== undefined);

/** None if there is nothing more to tell. */
const moreButton = (subject: string, locale: Locale): Button | undefined => {
  const answer = answerAbout(subject, locale.content);
  if (!answer || !moreOf(answer, locale)) return undefined;
  return { kind: 'action', label: locale.translate('button.more'), data: actionData('more', subject) };
};

const originalButton = (answer: Answer, subject: string, { content, translate }: Locale): Button | undefined =>
  canShowOriginal(answer, content)
    ? { kind: 'action', label: translate('button.original'), data: actionData('original', subject) }
    : undefined;

const lengthButton = ({ code }: Section, length: SummaryLength, { translate }: Locale): Button => ({
  kind: 'action',
  label: translate(`button.length.${length}`),
  data: actionData('inShort', code, length),
});

const compareButton = ({ id }: Figure, { translate }: Locale): Button => ({
  kind: 'action',
  label: translate('button.compare'),
  data: actionData('compareWith', id),
});

/** Opens the page of the section on which the answer stands. */
const readButton = (answer: Answer, locale: Locale): Button | undefined => {
  const [code] = sectionsOf(answer);
  if (code === undefined) return undefined;
  const statement = placeIn(answer);
  const page = statement === undefined ? 0 : pageOf(statement, sectionOf(locale.content, code), locale.content);
  return {
    kind: 'action',
    label: locale.translate('button.read'),
    data: actionData('readNew', code, page),
  };
};

/** The statement that an answer stands in. */
const placeIn = (answer: Answer): string | undefined => {
  if (answer.kind === 'statement') return answer.statement.id;
  return answer.kind === 'list' ? answer.list.items[0]?.statement : figuresOf(answer)[0]?.statement;
};

const copyButton = (figures: readonly Figure[], locale: Locale): Button => ({
  kind: 'copy',
  label: locale.translate('button.copy'),
  text: citationOf(figures, locale),
  ...(figures.length === 1 && figures[0] ? { plain: actionData('cite', figures[0].id) } : {}),
});

/** The button that sends an answer to a friend; none if the answer is about no record. */
export const shareButtonOf = (answer: Answer, locale: Locale): Button | undefined => {
  switch (answer.kind) {
    case 'figure':
      return shareButton(figureTitle(answer.figure, locale), answer.figure.id, locale);
    case 'statement':
      return shareButton(answer.statement[locale.language], answer.statement.id, locale);
    case 'list':
      return shareButton(answer.list.title[locale.language], answer.list.id, locale);
    case 'section':
      return shareButton(answer.section.title[locale.language], answer.section.code, locale);
    case 'comparison':
      return shareComparison(answer.first, answer.second, locale);
    default:
      return undefined;
  }
};

/** Picks the number that stands at this place of the text's list. */
const pickButton = (figure: Figure, at: number, { format }: Locale): Button => ({
  kind: 'action',
  label: `${at + 1} · ${format.figure(figure)}`,
  data: actionData('figure', figure.id),
});

/** Where two numbers can't be compared, a button for each to find another one to compare it with. */
const otherPairs = (answer: Answer, { format }: Locale): readonly (readonly Button[])[] => {
  if (answer.kind !== 'comparison' || answer.arithmetic) return [];
  return [
    [answer.first, answer.second].map((figure) => ({
      kind: 'action',
      label: `⚖️ ${format.figure(figure)}`,
      data: actionData('compareWith', figure.id),
    })),
  ];
};
