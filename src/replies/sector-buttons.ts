import { actionData } from './actions.js';
import { inRows, MOST_ROWS } from './layout.js';
import type { Button } from './reply.js';
import { shortNameOf } from './section-mark.js';
import type { Voice } from './voice.js';

/** A button for each sector, in three rows at most; in an article without sectors for each section. */
export const sectorButtons = (voice: Voice, rows = MOST_ROWS) => {
  const { content, language } = voice;
  if (content.article.sectors.length === 0)
    return inRows(
      [...content.sections.keys()].map((code): Button => ({
        kind: 'action',
        label: shortNameOf(code, voice),
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
