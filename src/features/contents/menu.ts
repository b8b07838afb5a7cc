import type { Content } from '../../content/content.js';
import { actionData } from '../../replies/actions.js';
import { inRows } from '../../replies/button-rows.js';
import { escapeHtml, keyboard, type Button, type Reply } from '../../replies/reply.js';
import { namedSection, shortNameOf } from '../../replies/section-mark.js';
import type { Locale } from '../../replies/locale.js';
import { wayBack } from '../../replies/way-back.js';

const SECTIONS_ROWS = 3;
/** A menu keeps its last row for the way back. */
const PARTS_ROWS = 2;

/** The article's sections by part; the parts are buttons. */
export const contentsMenu = (locale: Locale): Reply => {
  const { content, language, translate } = locale;
  const parts = content.article.parts.map(({ title, sections }) =>
    [`<b>${escapeHtml(title[language])}</b>`, ...sections.map((code) => escapeHtml(namedSection(code, locale)))].join('\n'),
  );
  const buttons = content.article.parts.map(({ code, title }): Button => ({
    kind: 'action',
    label: title[language],
    data: actionData('part', code),
  }));
  return {
    html: [`<b>${translate('contents.title')}</b>`, ...parts].join('\n\n'),
    buttons: keyboard(...inRows(buttons, PARTS_ROWS), [wayBack(locale)]),
  };
};

/** One part of the article: its sections to read, a button each. */
export const partMenu = ({ title, sections }: Content['article']['parts'][number], locale: Locale): Reply => {
  const { language, translate } = locale;
  const buttons = sections.map((code): Button => ({ kind: 'action', label: shortNameOf(code, locale), data: actionData('read', code, 0) }));
  return {
    html: [`<b>${escapeHtml(title[language])}</b>`, sections.map((code) => escapeHtml(namedSection(code, locale))).join('\n')].join('\n\n'),
    buttons: keyboard(...inRows(buttons, SECTIONS_ROWS), [
      { kind: 'action', label: translate('button.contents'), data: actionData('contents') },
    ]),
  };
};
