import { actionData } from './actions.js';
import { inRows, MOST_ROWS } from './button-rows.js';
import type { Button } from './reply.js';
import { shortNameOf } from './section-mark.js';
import type { Locale } from './locale.js';

/** A button for each sector, in three rows at most; in an article without sectors for each section. */
export const sectorButtons = (locale: Locale, rows = MOST_ROWS) => {
  const { content, language } = locale;
  if (content.article.sectors.length === 0)
    return inRows(
      [...content.sections.keys()].map((code): Button => ({
        kind: 'action',
        label: shortNameOf(code, locale),
        data: actionData('section', code),
      })),
      rows,
    );
  return inRows(
    content.article.sectors.map(({ icon, name, section }): Button => ({
      kind: 'action',
      label: `${icon} ${name[language]}`,
      data: actionData('section', section),
    })),
    rows,
  );
};
