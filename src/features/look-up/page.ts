import { actionData } from '../../replies/actions.js';
import { figureLine, placeOf } from '../../replies/figure-line.js';
import { openData } from '../../replies/open-data.js';
import { paged, pager } from '../../replies/pages.js';
import { escapeHtml, keyboard, type Button, type Reply } from '../../replies/reply.js';
import { namedSection } from '../../replies/section-mark.js';
import type { Locale } from '../../replies/locale.js';
import type { Findable } from '../../search/names.js';

const FOUND_A_PAGE = 5;

/** A page of what a search found, best first, each opened by its number. */
export const foundPage = (words: string, targets: readonly Findable[], page: number, locale: Locale): Reply => {
  const { translate } = locale;
  if (targets.length === 0) return { html: escapeHtml(translate('search.nothing', { words })), buttons: [] };
  const { items, at, of, from } = paged(targets, page, FOUND_A_PAGE);
  const lines = items.map((target, i) => `${from + i + 1}. ${targetLine(target, locale)}`);
  return {
    html: [`<b>${escapeHtml(translate('search.found', { words, count: targets.length }))}</b>`, ...lines].join('\n\n'),
    buttons: keyboard(
      items.map((target, i): Button => ({ kind: 'action', label: String(from + i + 1), data: openData(target) })),
      pager(at, of, (to) => actionData('found', to)),
    ),
  };
};

/** Something of the article in a line, with its place. */
const targetLine = (target: Findable, locale: Locale): string => {
  const { language } = locale;
  switch (target.kind) {
    case 'figure':
      return `${figureLine(target.figure, locale)} <i>${placeOf(target.figure, locale)}</i>`;
    case 'statement':
      return `${escapeHtml(target.statement[language])} <i>${placeOf(target.statement, locale)}</i>`;
    case 'list':
      return `${escapeHtml(target.list.title[language])} <i>${placeOf(target.list, locale)}</i>`;
    case 'section':
      return `<b>${escapeHtml(namedSection(target.section.code, locale))}</b>`;
    case 'chart':
      return `📊 ${escapeHtml(target.chart.title[language])}`;
  }
};
