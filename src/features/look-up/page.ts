import { actionData } from '../../replies/actions.js';
import { figureLine, placeOf } from '../../replies/figure-line.js';
import { openData } from '../../replies/open-data.js';
import { paged, pager } from '../../replies/pages.js';
import { escapeHtml, keyboard, type Button, type Reply } from '../../replies/reply.js';
import { namedSection } from '../../replies/section-mark.js';
import type { Voice } from '../../replies/voice.js';
import type { Found } from '../../search/names.js';

const FOUND_A_PAGE = 5;

/** A page of what a search found, best first, each opened by its number. */
export const foundPage = (words: string, targets: readonly Found[], page: number, voice: Voice): Reply => {
  const { translate } = voice;
  if (targets.length === 0) return { html: escapeHtml(translate('search.nothing', { words })), buttons: [] };
  const { items, at, of, from } = paged(targets, page, FOUND_A_PAGE);
  const lines = items.map((target, i) => `${from + i + 1}. ${targetLine(target, voice)}`);
  return {
    html: [`<b>${escapeHtml(translate('search.found', { words, count: targets.length }))}</b>`, ...lines].join('\n\n'),
    buttons: keyboard(
      items.map((target, i): Button => ({ kind: 'action', label: String(from + i + 1), data: openData(target) })),
      pager(at, of, (to) => actionData('found', to)),
    ),
  };
};

/** Something of the article in a line, with its place. */
const targetLine = (target: Found, voice: Voice): string => {
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
