import { inRows } from './layout.js';
import { escapeHtml, keyboard, type Button, type Keyboard } from './reply.js';
import { markOf, namedSection } from './section-mark.js';
import type { Voice } from './voice.js';
import { wayBack } from './way-back.js';

/** Buttons to pick a section by, and what the text above them has to say of those that carry a code only. */
export interface SectionPicks {
  readonly legend: readonly string[];
  readonly buttons: Keyboard;
}

const SECTORS_ROWS = 2;

/** A button for each of these sections: the sectors by name, in two rows, the others by their marks, which the legend explains. */
export const sectionPicks = (codes: readonly string[], pick: (code: string) => string, voice: Voice): SectionPicks => {
  const { content, language } = voice;
  const sectorOf = (code: string) => content.article.sectors.find(({ section }) => section === code);
  const button = (label: string, code: string): Button => ({ kind: 'action', label, data: pick(code) });
  const sectors = codes.flatMap((code) => {
    const sector = sectorOf(code);
    return sector ? [button(`${sector.icon} ${sector.name[language]}`, code)] : [];
  });
  const others = codes.filter((code) => !sectorOf(code));
  return {
    legend: others.length > 0 ? [others.map((code) => escapeHtml(namedSection(code, voice))).join('\n')] : [],
    buttons: keyboard(...inRows(sectors, SECTORS_ROWS), [...others.map((code) => button(markOf(code, voice), code)), wayBack(voice)]),
  };
};
