import type { Content } from '../content/content.js';
import { actionData } from './actions.js';
import { inRows, MOST_ROWS } from './layout.js';
import { escapeHtml, keyboard, type Button, type Reply } from './reply.js';
import { markOf, namedSection, shortNameOf } from './section-mark.js';
import type { Voice } from './voice.js';
import { wayBack } from './way-back.js';

const SECTIONS_ROWS = 3;
/** A menu keeps its last row for the way back. */
const MENU_ROWS = 2;

/** The sectors with their commands, a button each. */
export const sectorsMenu = (voice: Voice): Reply => {
  const { content, language, translate } = voice;
  const lines = content.article.sectors.map(
    ({ id, icon, name, section }) => `${icon} <b>${escapeHtml(name[language])}</b> — /${id} <i>(${markOf(section, voice)})</i>`,
  );
  return {
    html: [`<b>${translate('sectors.title')}</b>`, lines.join('\n')].join('\n\n'),
    buttons: keyboard(...sectorButtons(voice, MENU_ROWS), [wayBack(voice)]),
  };
};

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

/** The article's sections by part; the parts are buttons. */
export const contentsMenu = (voice: Voice): Reply => {
  const { content, language, translate } = voice;
  const parts = content.article.parts.map(({ title, sections }) =>
    [`<b>${escapeHtml(title[language])}</b>`, ...sections.map((code) => escapeHtml(namedSection(code, voice)))].join('\n'),
  );
  const buttons = content.article.parts.map(({ code, title }): Button => ({
    kind: 'action',
    label: title[language],
    data: actionData('part', code),
  }));
  return {
    html: [`<b>${translate('contents.title')}</b>`, ...parts].join('\n\n'),
    buttons: keyboard(...inRows(buttons, MENU_ROWS), [wayBack(voice)]),
  };
};

/** One part of the article: its sections to read, a button each. */
export const partMenu = ({ title, sections }: Content['article']['parts'][number], voice: Voice): Reply => {
  const { language, translate } = voice;
  const buttons = sections.map((code): Button => ({ kind: 'action', label: shortNameOf(code, voice), data: actionData('read', code, 0) }));
  return {
    html: [`<b>${escapeHtml(title[language])}</b>`, sections.map((code) => escapeHtml(namedSection(code, voice))).join('\n')].join('\n\n'),
    buttons: keyboard(...inRows(buttons, SECTIONS_ROWS), [
      { kind: 'action', label: translate('button.contents'), data: actionData('contents') },
    ]),
  };
};
