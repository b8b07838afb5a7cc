import type { Answer, Answered } from '../answers/answer.js';
import type { Content, Figure, Section, Statement } from '../content/content.js';
import { figureOf, statementOf } from '../content/content.js';
import type { Language } from '../content/language.js';
import { createFormat, type Format } from './format.js';
import { renderComparison } from './render-comparison.js';
import { renderRefusal } from './render-refusal.js';
import { escapeHtml } from './reply.js';
import type { Translate } from './translations.js';

/** What a renderer needs to speak one language. */
export interface Voice {
  readonly content: Content;
  readonly language: Language;
  readonly translate: Translate;
  readonly format: Format;
}

export const createVoice = (content: Content, language: Language, translate: Translate): Voice => ({
  content,
  language,
  translate,
  format: createFormat(content, language, translate),
});

/** The HTML of an answer: the answer itself first in bold, then its context, then the source. */
export const renderAnswer = ({ answer, readAs }: Answered, voice: Voice): string => {
  const read = readAs === undefined ? [] : [`<i>${escapeHtml(voice.translate('answer.readAs', { text: readAs }))}</i>`];
  return [renderBody(answer, voice), ...read].join('\n\n');
};

const renderBody = (answer: Answer, voice: Voice): string => {
  switch (answer.kind) {
    case 'figure':
      return renderFigure(answer.figure, answer.statement, answer.also, voice);
    case 'figures':
      return renderFigures(answer.figures, answer.why, voice);
    case 'statement':
      return renderStatement(answer.statement, answer.context, voice);
    case 'list': {
      const { list } = answer;
      const items = list.items.map((item, i) => `${i + 1}. ${escapeHtml(item[voice.language])}`);
      return [`<b>${escapeHtml(list.title[voice.language])}</b>`, ...items, '', source(list, voice)].join('\n');
    }
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

/** A figure in one line: the number in bold, what it is, when, and whether it's planned or forecast. */
export const figureLine = (figure: Figure, { language, translate, format }: Voice): string => {
  const status = figure.status === 'measured' ? '' : translate(`status.${figure.status}`);
  const when = [format.period(figure.period), status].filter((part) => part !== '').join(', ');
  const label = escapeHtml(figure.label[language]);
  return `<b>${escapeHtml(format.figure(figure))}</b> — ${label}${when === '' ? '' : ` (${escapeHtml(when)})`}`;
};

/** "Источник: III.2, абз. 1" */
export const source = (place: { readonly section: string; readonly paragraph: number }, voice: Voice): string =>
  `<i>${voice.translate('source.label')}: ${placeOf(place, voice)}</i>`;

const placeOf = ({ section, paragraph }: { readonly section: string; readonly paragraph: number }, { translate }: Voice): string =>
  translate('source.place', { section, paragraph });

export const noteOf = (figure: Figure, { language, translate }: Voice): readonly string[] =>
  figure.note ? [`⚠️ ${escapeHtml(translate('answer.note', { note: figure.note[language] }))}`] : [];

const renderFigure = (figure: Figure, statement: Statement, also: readonly Figure[], voice: Voice): string => {
  const places = also.map((other) => placeOf(other, voice)).join('; ');
  const elsewhere = places === '' ? '' : `; ${voice.translate('source.also', { places })}`;
  return [
    figureLine(figure, voice),
    escapeHtml(statement[voice.language]),
    ...noteOf(figure, voice),
    source(figure, voice).replace('</i>', `${elsewhere}</i>`),
  ].join('\n\n');
};

const renderFigures = (figures: readonly Figure[], why: 'ambiguous' | 'series', voice: Voice): string => {
  const lines = figures.map((figure) => `• ${figureLine(figure, voice)} <i>(${placeOf(figure, voice)})</i>`);
  const [first] = figures;
  const statement = first ? escapeHtml(statementOf(voice.content, first.statement)[voice.language]) : '';
  const notes = [...new Set(figures.flatMap((figure) => noteOf(figure, voice)))];
  return [
    [voice.translate(why === 'ambiguous' ? 'answer.several' : 'answer.series'), ...lines].join('\n'),
    statement,
    ...notes,
  ].join('\n\n');
};

const renderStatement = (statement: Statement, context: readonly Statement[], voice: Voice): string => {
  const others = context.map((other) => `${escapeHtml(other[voice.language])} <i>(${placeOf(other, voice)})</i>`);
  const notes = statement.figures.flatMap((figure) => noteOf(figure, voice));
  return [`<b>${escapeHtml(statement[voice.language])}</b>`, ...others, ...new Set(notes), source(statement, voice)].join('\n\n');
};

const renderSection = (section: Section, voice: Voice): string => {
  const { language, translate, content } = voice;
  const figures = section.keyFigures.map((id) => `• ${figureLine(figureOf(content, id), voice)}`);
  const numbers = figures.length > 0 ? [[`<b>${translate('answer.keyNumbers')}</b>`, ...figures].join('\n')] : [];
  return [
    `<b>${escapeHtml(section.title[language])}</b>`,
    escapeHtml(section.summary[language]),
    ...numbers,
    `<i>${translate('source.label')}: ${translate('source.section', { section: section.code, title: escapeHtml(section.title[language]) })}</i>`,
  ].join('\n\n');
};

const renderRecord = (field: Extract<Answer, { kind: 'record' }>['field'], { content, translate }: Voice): string => {
  const { journal, year, title, authors, doi } = content.article;
  const values = { ...journal, issn: journal.issn.join(', '), year, title, authors: authors?.join(', '), doi };
  return escapeHtml(translate(`record.${field}`, values));
};

const renderTalk = (talk: Extract<Answer, { kind: 'talk' }>['talk'], { content, language, translate }: Voice): string => {
  const [example] = content.article.examples[language];
  return escapeHtml(translate(`talk.${talk}`, { example, topic: content.article.topic[language] }));
};
