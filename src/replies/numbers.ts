import type { Content, Section } from '../content/content.js';
import { actionData } from './actions.js';
import { figureLine, notesOf, placeOf } from './figure-line.js';
import { pager } from './pager.js';
import { escapeHtml, keyboard, type Button, type Keyboard, type Reply } from './reply.js';
import type { Voice } from './voice.js';

const FIGURES_A_PAGE = 6;
const BUTTONS_A_ROW = 3;

/** The menu of numbers: the sectors, and the article's other sections that have numbers. */
export const numbersMenu = (voice: Voice): Reply => {
  const { content, translate } = voice;
  return {
    html: `<b>${translate('numbers.title')}</b>\n\n${escapeHtml(translate('numbers.choose', { count: content.figures.size }))}`,
    buttons: sectionPicks((code) => actionData('numbers', code, 0), voice),
  };
};

/** A button for each sector and each other section that has numbers. */
export const sectionPicks = (pick: (code: string) => string, { content, language }: Voice): Keyboard => {
  const button = (label: string, code: string): Button => ({ kind: 'action', label, data: pick(code) });
  const withNumbers = [...content.sections.values()].filter(({ code }) => figuresIn(code, content).length > 0);
  const sectors = content.article.sectors
    .filter(({ section }) => withNumbers.some(({ code }) => code === section))
    .map(({ icon, name, section }) => button(`${icon} ${name[language]}`, section));
  const inSectors = new Set(content.article.sectors.map(({ section }) => section));
  const others = withNumbers.filter(({ code }) => !inSectors.has(code)).map(({ code }) => button(code, code));
  return keyboard(sectors.slice(0, BUTTONS_A_ROW), sectors.slice(BUTTONS_A_ROW), others);
};

/** A page of a section's numbers, the key ones first. */
export const numbersPage = (section: Section, page: number, voice: Voice): Reply => {
  const { content, language, translate } = voice;
  const key = new Set(section.keyFigures);
  const figures = figuresIn(section.code, content).toSorted((a, b) => Number(key.has(b.id)) - Number(key.has(a.id)));
  const pages = Math.max(1, Math.ceil(figures.length / FIGURES_A_PAGE));
  const at = Math.min(page, pages - 1);
  const shown = figures.slice(at * FIGURES_A_PAGE, (at + 1) * FIGURES_A_PAGE);
  const lines = shown.map((figure) => `• ${figureLine(figure, voice)} <i>${placeOf(figure, voice)}</i>`);
  return {
    html: [
      `<b>${escapeHtml(translate('numbers.of', { title: section.title[language] }))}</b>`,
      lines.length > 0 ? lines.join('\n') : escapeHtml(translate('numbers.none')),
      ...notesOf(shown, voice),
    ].join('\n\n'),
    buttons: keyboard(
      pager(at, pages, (to) => actionData('numbers', section.code, to)),
      [
        { kind: 'action', label: translate('button.summary'), data: actionData('section', section.code) },
        { kind: 'action', label: translate('button.allNumbers'), data: actionData('numbersMenu') },
      ],
    ),
  };
};

const figuresIn = (code: string, content: Content) => [...content.figures.values()].filter(({ section }) => section === code);
