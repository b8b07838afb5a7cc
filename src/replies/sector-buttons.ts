import { actionData } from './actions.js';
import { inRows, MOST_ROWS } from './layout.js';
import type { Button } from './reply.js';
import type { Voice } from './voice.js';

/** A button for each sector, in three rows at most. */
export const sectorButtons = ({ content, language }: Voice, rows = MOST_ROWS) =>
  inRows(
    content.article.sectors.map(({ icon, name, section }): Button => ({
      kind: 'action',
      label: `${icon} ${name[language]}`,
      data: actionData('section', section),
    })),
    rows,
  );
