import type { Section } from '../content/content.js';
import { sectionOf } from '../content/content.js';
import { actionData } from './actions.js';
import { chartButton } from './chart-menu.js';
import { renderSection } from './render-section.js';
import { chunk, escapeHtml, keyboard, type Button, type Reply } from './reply.js';
import type { Voice } from './voice.js';

const SECTORS_A_ROW = 2;
const SECTIONS_A_ROW = 8;

/** The sectors with their commands, a button each. */
export const sectorsMenu = (voice: Voice): Reply => {
  const { content, language, translate } = voice;
  const lines = content.article.sectors.map(
    ({ id, icon, name, section }) => `${icon} <b>${escapeHtml(name[language])}</b> — /${id} <i>(${section})</i>`,
  );
  return { html: [`<b>${translate('sectors.title')}</b>`, lines.join('\n')].join('\n\n'), buttons: sectorButtons(voice) };
};

/** A button for each sector, in three rows at most. */
export const sectorButtons = ({ content, language }: Voice) => {
  const buttons = content.article.sectors.map(({ icon, name, section }): Button => ({
    kind: 'action',
    label: `${icon} ${name[language]}`,
    data: actionData('section', section),
  }));
  const rowLength = Math.max(SECTORS_A_ROW, Math.ceil(buttons.length / 3));
  return keyboard(...chunk(buttons, rowLength));
};

/** The article's sections by part, to read through; buttons carry the sections' codes. */
export const contentsMenu = (voice: Voice): Reply => {
  const { content, language, translate } = voice;
  const parts = content.article.parts.map(({ title, sections }) =>
    [
      `<b>${escapeHtml(title[language])}</b>`,
      ...sections.map((code) => `${escapeHtml(code)} · ${escapeHtml(sectionOf(content, code).title[language])}`),
    ].join('\n'),
  );
  const buttons = [...content.sections.values()].map(({ code }): Button => ({
    kind: 'action',
    label: code,
    data: actionData('read', code, 0),
  }));
  return {
    html: [`<b>${translate('contents.title')}</b>`, ...parts, `<i>${translate('contents.choose')}</i>`].join('\n\n'),
    buttons: keyboard(...chunk(buttons, Math.min(SECTIONS_A_ROW, Math.ceil(buttons.length / 3)))),
  };
};

/** A section's summary with its key numbers and where to go from there. */
export const sectionReply = (section: Section, voice: Voice): Reply => ({
  html: renderSection(section, voice),
  buttons: keyboard([
    { kind: 'action', label: voice.translate('button.read'), data: actionData('read', section.code, 0) },
    section.keyFigures.length > 0
      ? { kind: 'action', label: voice.translate('button.numbers'), data: actionData('numbers', section.code, 0) }
      : undefined,
    chartButton(section.code, voice),
  ]),
});
