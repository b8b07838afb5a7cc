import type { Found } from '../search/names.js';
import { actionData } from './actions.js';
import { figureLine, placeOf } from './figure-line.js';
import { pager } from './pager.js';
import { escapeHtml, keyboard, type Button, type Reply } from './reply.js';
import { namedSection } from './section-mark.js';
import type { Voice } from './voice.js';

const FOUND_A_PAGE = 5;

/** A page of what a search found, best first, each opened by its number. */
export const foundPage = (words: string, targets: readonly Found[], page: number, voice: Voice): Reply => {
  const { translate } = voice;
  if (targets.length === 0) return { html: escapeHtml(translate('search.nothing', { words })), buttons: [] };
  const pages = Math.ceil(targets.length / FOUND_A_PAGE);
  const at = Math.min(page, pages - 1);
  const shown = targets.slice(at * FOUND_A_PAGE, (at + 1) * FOUND_A_PAGE);
  const lines = shown.map((target, i) => `${at * FOUND_A_PAGE + i + 1}. ${targetLine(target, voice)}`);
  return {
    html: [`<b>${escapeHtml(translate('search.found', { words, count: targets.length }))}</b>`, ...lines].join('\n\n'),
    buttons: keyboard(
      shown.map((target, i): Button => ({ kind: 'action', label: String(at * FOUND_A_PAGE + i + 1), data: openData(target) })),
      pager(at, pages, (to) => actionData('found', to)),
    ),
  };
};

/** Something of the article in a line, with its place. */
export const targetLine = (target: Found, voice: Voice): string => {
  const { language } = voice;
  switch (target.kind) {
    case 'figure':
      return `${figureLine(target.figure, voice)} <i>${placeOf(target.figure, voice)}</i>`;
    case 'statement':
      return `${escapeHtml(target.statement[language])} <i>${placeOf(target.statement, voice)}</i>`;
    case 'list':
      return `${escapeHtml(target.list.title[language])} <i>${placeOf(target.list, voice)}</i>`;
    case 'section':
      return `<b>${escapeHtml(namedSection(target.section.code, voice))}</b>`;
    case 'chart':
      return `📊 ${escapeHtml(target.chart.title[language])}`;
  }
};

/** The action that opens a target: a figure or a statement itself, a list, a section's summary, a chart. */
export const openData = (target: Found): string => {
  switch (target.kind) {
    case 'figure':
      return actionData('figure', target.figure.id);
    case 'statement':
      return actionData('statement', target.statement.id);
    case 'list':
      return actionData('list', target.list.id);
    case 'section':
      return actionData('section', target.section.code);
    case 'chart':
      return actionData('chart', target.chart.id);
  }
};
