import type { Act } from '../acts.js';
import type { Content, Figure, List, Statement } from '../content.js';
import { LANGUAGES, type Bilingual, type Language } from '../language.js';
import { writtenPeriod } from '../period.js';
import type { Fact } from '../says.js';
import type { Translate, Translations } from '../translations.js';
import { numbersOf } from '../value.js';
import { partsOfFact, type FactPart } from './fact-parts.js';
import { html, type Html } from './html.js';
import { marked } from './marked.js';

/** What a record is shown by: the content, the words of acts, and the page's own words in the language of whoever reads it. */
export interface Shown {
  readonly content: Content;
  readonly acts: ReadonlyMap<string, Act>;
  readonly translations: Translations;
  readonly language: Language;
}

/** The page's own words. */
export const wordsOf = ({ translations, language }: Shown): Translate => translations[language];

/** The same in both languages, side by side where there is room. */
export const pair = (show: (language: Language) => Html): Html =>
  html`<div class="pair">${LANGUAGES.map((language) => html`<div lang="${language}">${show(language)}</div>`)}</div>`;

export const pairOf = (text: Bilingual): Html => pair((language) => html`<p>${text[language]}</p>`);

/** A note on an oddity of the article. */
export const noteOf = (note: Bilingual | undefined): Html | undefined =>
  note && pair((language) => html`<p class="note">${note[language]}</p>`);

/** A statement in both languages with what it says, its figures and notes. */
export const statementOf = (statement: Statement, shown: Shown): Html => {
  const { id, kind, period, restates, figures, says, note } = statement;
  const translate = wordsOf(shown);
  const marks = [
    kind,
    ...(period ? [writtenPeriod(period)] : []),
    ...(restates === undefined ? [] : [translate('report.restates', { id: restates })]),
  ];
  return html`<article id="${id}">
    <h4><b>${id}</b> · ${marks.join(' · ')}</h4>
    ${pair(
      (language) =>
        html`<p>${marked(statement[language], figures, language)}</p>
          ${factsOf(says, language, shown)}`,
    )}
    ${lackOf(says, shown)}${noteOf(note)}${figures.map(figureOf)}
  </article>`;
};

/** A list with its items, each with the statement that tells it in full. */
export const listOf = (list: List, shown: Shown): Html =>
  html`<article id="${list.id}">
    <h4>
      <b>${list.id}</b> · ${list.role} · ${wordsOf(shown)('report.paragraph', { number: list.paragraph })}${list.main ? ' · main' : ''}
    </h4>
    ${pair(
      (language) =>
        html`<p>${list.title[language]}</p>
          <ol>
            ${list.items.map((item) => html`<li>${item[language]} <a href="#${item.statement}">${item.statement}</a></li>`)}
          </ol>
          ${factsOf(list.says, language, shown)}`,
    )}
    ${lackOf(list.says, shown)}
  </article>`;

const lackOf = (says: readonly Fact[], shown: Shown): Html | undefined =>
  says.length > 0 ? undefined : html`<p class="lacks">${wordsOf(shown)('report.lacking')}</p>`;

const factsOf = (says: readonly Fact[], language: Language, { content, acts, translations }: Shown): readonly Html[] =>
  says.map((fact) => parts('fact', partsOfFact(fact, content, acts, language, translations[language])));

const parts = (name: string, all: readonly FactPart[]): Html =>
  html`<dl class="parts ${name}">
    ${all.map(
      ({ key, text }) =>
        html`<div class="${key}">
          <dt>${key}</dt>
          <dd>${text}</dd>
        </div>`,
    )}
  </dl>`;

/** A figure with every field that is filled, as content writes it. */
const figureOf = (figure: Figure): Html => {
  const { id, bound, value, unit, period, label, note } = figure;
  const several = (['of', 'base', 'where'] as const).map((key) => ({ key, text: figure[key].join(', ') }));
  const single = (['printed', 'measure', 'flow', 'from', 'to', 'whose', 'status'] as const).map((key) => ({
    key,
    text: figure[key] ?? '',
  }));
  const fields = [
    { key: 'value', text: [bound, numbersOf(value).join('–'), unit].filter(Boolean).join(' ') },
    { key: 'period', text: period ? writtenPeriod(period) : '' },
    ...several,
    ...single,
  ].filter(({ text }) => text !== '');
  return html`<div class="figure">
    <p class="head"><b>${id}</b></p>
    ${pairOf(label)}${parts('fields', fields)}${noteOf(note)}
  </div>`;
};
