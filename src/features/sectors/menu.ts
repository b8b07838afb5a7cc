import { escapeHtml, keyboard, type Reply } from '../../replies/reply.js';
import { markOf } from '../../replies/section-mark.js';
import { sectorButtons } from '../../replies/sector-buttons.js';
import type { Locale } from '../../replies/locale.js';
import { wayBack } from '../../replies/way-back.js';

/** A menu keeps its last row for the way back. */
const SECTORS_ROWS = 2;

/** The sectors with their commands, a button each. */
export const sectorsMenu = (locale: Locale): Reply => {
  const { content, language, translate } = locale;
  const lines = content.article.sectors.map(
    ({ id, icon, name, section }) => `${icon} <b>${escapeHtml(name[language])}</b> — /${id} <i>(${markOf(section, locale)})</i>`,
  );
  return {
    html: [`<b>${translate('sectors.title')}</b>`, lines.join('\n')].join('\n\n'),
    buttons: keyboard(...sectorButtons(locale, SECTORS_ROWS), [wayBack(locale)]),
  };
};
