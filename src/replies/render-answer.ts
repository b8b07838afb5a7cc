import type { Answer, Answered } from '../answers/answer.js';
import type { Figure, List, Statement } from '../content/content.js';
import { statementOf } from '../content/content.js';
import { figureLine, notesOf, placeOf, sourceLine, unfoldable } from './figure-line.js';
import { renderComparison } from './render-comparison.js';
import { renderRefusal } from './render-refusal.js';
import { renderSection } from './render-section.js';
import { escapeHtml } from './reply.js';
import { shorten } from './shorten.js';
import type { Voice } from './voice.js';

/** By so many letters one sees how a question was read. */
const LONGEST_READING = 100;

/** The HTML of an answer: the answer itself first in bold, then its context, then the source. */
export const renderAnswer = ({ answer, readAs }: Answered, voice: Voice): string => {
  const read =
    readAs === undefined ? [] : [`<i>${escapeHtml(voice.translate('answer.readAs', { text: shorten(readAs, LONGEST_READING) }))}</i>`];
  return [renderBody(answer, voice), ...read].join('\n\n');
};

const renderBody = (answer: Answer, voice: Voice): string => {
  switch (answer.kind) {
    case 'figure':
      return renderFigure(answer.figure, answer.statement, answer.also, voice);
    case 'figures':
      return renderFigures(answer.figures, answer.why, voice);
    case 'statement':
      return renderStatement(answer.statement, answer.context, voice, answer.list);
    case 'list':
      return renderList(answer.list, voice);
    case 'section':
      return renderSection(answer.section, voice);
    case 'comparison':
      return renderComparison(answer, voice);
    case 'record':
      return renderRecord(answer.field, voice);
    case 'talk':
      return renderTalk(answer.talk, voice);
    case 'none':
      return renderRefusal(answer, voice);
  }
};

/** A number with its statement and every place where the article gives it. */
export const renderFigure = (figure: Figure, statement: Statement, also: readonly Figure[], voice: Voice): string =>
  [
    figureLine(figure, voice),
    ...notesOf([figure], voice),
    unfoldable(escapeHtml(statement[voice.language]), [figure, ...also], voice),
  ].join('\n\n');

const renderFigures = (figures: readonly Figure[], why: 'ambiguous' | 'series', voice: Voice): string => {
  const mark = (i: number): string => (why === 'ambiguous' ? `${i + 1}.` : '•');
  const lines = figures.map((figure, i) => `${mark(i)} ${figureLine(figure, voice)}`);
  const statements = [...new Set(figures.map(({ statement }) => statement))].map((id) => statementOf(voice.content, id));
  return [
    [voice.translate(why === 'ambiguous' ? 'answer.several' : 'answer.series'), ...lines].join('\n'),
    ...notesOf(figures, voice),
    unfoldable(statements.map((statement) => escapeHtml(statement[voice.language])).join('\n'), statements, voice),
  ].join('\n\n');
};

/** The statement that answers in bold, the list that it belongs to, then, to be unfolded, what stands near it. */
export const renderStatement = (statement: Statement, context: readonly Statement[], voice: Voice, list?: List): string => {
  const { language } = voice;
  const listed = list
    ? [[`<b>${escapeHtml(list.title[language])}</b>`, ...list.items.map((item) => `• ${escapeHtml(item[language])}`)].join('\n')]
    : [];
  const here = placeOf(statement, voice);
  const others = context.map((other) => {
    const place = placeOf(other, voice);
    return escapeHtml(other[language]) + (place === here ? '' : ` <i>(${place})</i>`);
  });
  return [
    `<b>${escapeHtml(statement[language])}</b>`,
    ...listed,
    others.length > 0 ? unfoldable(others.join('\n'), [statement], voice) : sourceLine([statement], voice),
    ...notesOf(statement.figures, voice),
  ].join('\n\n');
};

/** An enumeration of the article, whole and in its order. */
export const renderList = (list: List, voice: Voice): string => {
  const items = list.items.map((item, i) => `${i + 1}. ${escapeHtml(item[voice.language])}`);
  return [`<b>${escapeHtml(list.title[voice.language])}</b>`, ...items, '', sourceLine([list], voice)].join('\n');
};

const renderRecord = (field: Extract<Answer, { kind: 'record' }>['field'], { content, translate }: Voice): string => {
  const { journal, year, title, authors, doi } = content.article;
  const values = { ...journal, issn: journal.issn.join(', '), year, title, authors: authors?.join(', '), doi };
  return escapeHtml(translate(`record.${field}`, values));
};

const renderTalk = (talk: Extract<Answer, { kind: 'talk' }>['talk'], { content, language, translate }: Voice): string => {
  const [example] = content.article.examples[language];
  return escapeHtml(translate(`talk.${talk}`, { example, topic: content.article.topic[language], share: translate('button.share') }));
};
