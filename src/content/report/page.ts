import type { Chart, Section } from '../content.js';
import { LANGUAGES, type Bilingual } from '../language.js';
import type { Translate } from '../translations.js';
import { countsOf } from './counts.js';
import { html, type Html } from './html.js';
import { listOf, noteOf, pair, pairOf, statementOf, type Shown, wordsOf } from './records.js';
import { STYLE } from './style.js';

/**
 * The whole content as one page to be proofread, HTML that needs no other file: both languages side by side, what each statement and
 * list says as a fact, figures and notes, and the article's own paragraphs where `content.source` has them.
 */
export const reportPage = (shown: Shown): string => {
  const { content, language } = shown;
  const translate = wordsOf(shown);
  const sections = [...content.sections.values()];
  const name = content.article.name[language];
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${translate('report.title', { name })}</title>
        <style>
          ${{ html: STYLE }}
        </style>
      </head>
      <body>
        <main>
          <h1>${name}</h1>
          ${pairOf(content.article.topic)} ${countsPart(shown)}
          <nav aria-label="${translate('report.sections')}">
            <ul>
              ${sections.map((section) => linkTo(section, shown))}
            </ul>
          </nav>
          ${sections.map((section) => sectionPart(section, shown))} ${chartsPart(shown)}
        </main>
      </body>
    </html> `.html;
};

const countsPart = (shown: Shown): Html => {
  const counts = countsOf(shown.content);
  const translate = wordsOf(shown);
  const once = counts.acts.filter(([, times]) => times === 1).map(([act]) => act);
  const linked = (ids: readonly string[]): Html =>
    ids.length === 0 ? html`${translate('report.none')}` : html`${ids.map((id) => html`<a href="#${id}">${id}</a> `)}`;
  const told = (tally: readonly (readonly [string, number])[]): string => tally.map(([key, times]) => `${key} ${times}`).join(', ');
  const rows: readonly (readonly [string, string | number, (string | Html)?])[] = [
    [translate('report.counts.statements'), counts.statements],
    [translate('report.counts.statementsWithout'), counts.statementsWithout.length, linked(counts.statementsWithout)],
    [translate('report.counts.lists'), counts.lists],
    [translate('report.counts.listsWithout'), counts.listsWithout.length, linked(counts.listsWithout)],
    [translate('report.counts.facts'), counts.facts, `stance: ${told(counts.stances)}; status: ${told(counts.statuses)}`],
    [translate('report.counts.acts'), counts.acts.length, told(counts.acts.filter(([, times]) => times > 1))],
    [translate('report.counts.actsOnce'), once.length, once.join(', ')],
    [translate('report.counts.roles'), counts.roles.length, told(counts.roles)],
    [translate('report.counts.concepts'), counts.concepts],
    [translate('report.counts.words'), counts.words],
  ];
  return html`<dl class="counts">
    ${rows.map(
      ([what, number, which]) =>
        html`<div>
          <dt>${what}</dt>
          <dd><b>${number}</b> ${which}</dd>
        </div>`,
    )}
  </dl>`;
};

const anchorOf = ({ code }: Section): string => `section-${code}`;

const linkTo = (section: Section, shown: Shown): Html => {
  const { statements, lists } = shown.content;
  const own = [...statements.values(), ...lists.values()].filter((record) => record.section === section.code);
  const lacking = own.filter(({ says }) => says.length === 0).length;
  const words = wordsOf(shown)('report.without', { number: lacking, of: own.length });
  const missing = lacking === 0 ? undefined : html` <span class="lacks">${words}</span>`;
  return html`<li><a href="#${anchorOf(section)}">${section.code} ${section.title[shown.language]}</a>${missing}</li>`;
};

const sectionPart = (section: Section, shown: Shown): Html => {
  const { content } = shown;
  const translate = wordsOf(shown);
  const statements = [...content.statements.values()].filter((statement) => statement.section === section.code);
  const lists = [...content.lists.values()].filter((list) => list.section === section.code);
  const source = content.source?.get(section.code);
  const paragraphs = Array.from({ length: section.paragraphs }, (_, p) => p + 1);
  return html`<section id="${anchorOf(section)}">
    <h2>${section.code} · ${LANGUAGES.map((language) => section.title[language]).join(' · ')}</h2>
    ${summaryPart(section, translate)}
    ${paragraphs.map((paragraph) => {
      const original = source?.[paragraph - 1];
      const own = statements.filter((statement) => statement.paragraph === paragraph);
      return html`<h3>${translate('report.paragraph', { number: paragraph })}</h3>
        <div class="${original === undefined ? 'alone' : 'beside'}">
          ${original === undefined ? undefined : html`<blockquote lang="${content.article.language}">${original}</blockquote>`}
          <div>${own.map((statement) => statementOf(statement, shown))}</div>
        </div>`;
    })}
    ${
      lists.length > 0
        ? html`<h3>${translate('report.lists')}</h3>
            ${lists.map((list) => listOf(list, shown))}`
        : undefined
    }
  </section>`;
};

/** Each length of the summary that says more than the one before. */
const summaryPart = ({ summary: { one, three, whole }, keyFigures }: Section, translate: Translate): Html => {
  const lengths: readonly (readonly [string, Bilingual])[] = [
    [translate('report.one'), one],
    ...(three === one ? [] : [[translate('report.three'), three] as const]),
    ...(whole === three ? [] : [[translate('report.whole'), whole] as const]),
  ];
  return html`<h3>${translate('report.summary')}</h3>
    <div class="card">
      ${lengths.map(
        ([name, text]) =>
          html`<h4>${name}</h4>
            ${pairOf(text)}`,
      )}
      ${keyFigures.length > 0 ? html`<p class="head">${translate('report.keyFigures')}: ${keyFigures.join(', ')}</p>` : undefined}
    </div>`;
};

const chartsPart = (shown: Shown): Html | undefined =>
  shown.content.charts.size === 0
    ? undefined
    : html`<section id="charts">
        <h2>${wordsOf(shown)('report.charts')}</h2>
        ${[...shown.content.charts.values()].map(chartPart)}
      </section>`;

const chartPart = ({ id, kind, unit, title, measure, points, series = [], note }: Chart): Html =>
  html`<article id="chart-${id}">
    <h3 class="head"><b>${id}</b> · ${kind} · ${unit}</h3>
    ${pair(
      (language) =>
        html`<p>${title[language]}${measure && ` (${measure[language]})`}</p>
          <ul>
            ${points.map((point) => {
              const name = series.find((each) => each.id === point.series)?.name[language];
              return html`<li>${[point.label?.[language], name].filter(Boolean).join(', ')} ${point.figure}</li>`;
            })}
          </ul>`,
    )}${noteOf(note)}
  </article>`;
