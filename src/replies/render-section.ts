import { figureOf, type Section } from '../content/content.js';
import { figureLine, notesOf, sectionSource } from './figure-line.js';
import { escapeHtml } from './reply.js';
import type { Voice } from './voice.js';

/** A section as a whole: its title, its summary, its key numbers, where it stands. */
export const renderSection = (section: Section, voice: Voice): string => {
  const { language, translate, content } = voice;
  const figures = section.keyFigures.map((id) => figureOf(content, id));
  const lines = figures.map((figure) => `• ${figureLine(figure, voice)}`);
  const numbers = lines.length > 0 ? [[`<b>${translate('answer.keyNumbers')}</b>`, ...lines].join('\n')] : [];
  return [
    `<b>${escapeHtml(section.title[language])}</b>`,
    escapeHtml(section.summary.whole[language]),
    ...numbers,
    ...notesOf(figures, voice),
    sectionSource(section.code, voice),
  ].join('\n\n');
};
