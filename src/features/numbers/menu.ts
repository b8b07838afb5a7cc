import type { Content, Section } from '../../content/content.js';
import { actionData } from '../../replies/actions.js';
import { figureLine, placeOf } from '../../replies/figure-line.js';
import { notesOf } from '../../replies/notes.js';
import { paged, pager } from '../../replies/pages.js';
import { escapeHtml, keyboard, type Button, type Reply } from '../../replies/reply.js';
import { sectionPicks, sectorsWithoutNumbers } from '../../replies/section-picks.js';
import type { Locale } from '../../replies/locale.js';

const FIGURES_A_PAGE = 6;

/** The menu of numbers: the sectors, the article's other sections that have numbers, and the quiz. */
export const numbersMenu = (locale: Locale): Reply => {
  const { content, translate } = locale;
  const codes = [...content.sections.keys()].filter((code) => figuresIn(code, content).length > 0);
  const quiz: Button = { kind: 'action', label: translate('button.quiz'), data: actionData('quiz') };
  const picks = sectionPicks(codes, (code) => actionData('numbers', code, 0), locale);
  return {
    html: [
      `<b>${translate('numbers.title')}</b>`,
      escapeHtml(translate('numbers.choose', { count: content.figures.size })),
      ...sectorsWithoutNumbers(codes, locale),
    ].join('\n\n'),
    buttons: [...picks.slice(0, -1), [...(picks.at(-1) ?? []), quiz]],
  };
};

/** A page of a section's numbers, the key ones first. */
export const numbersPage = (section: Section, page: number, locale: Locale): Reply => {
  const { content, language, translate } = locale;
  const key = new Set(section.keyFigures);
  const figures = figuresIn(section.code, content).toSorted((a, b) => Number(key.has(b.id)) - Number(key.has(a.id)));
  const { items: shown, at, of } = paged(figures, page, FIGURES_A_PAGE);
  const lines = shown.map((figure) => `• ${figureLine(figure, locale)} <i>${placeOf(figure, locale)}</i>`);
  return {
    html: [
      `<b>${escapeHtml(translate('numbers.of', { title: section.title[language] }))}</b>`,
      lines.length > 0 ? lines.join('\n') : escapeHtml(translate('numbers.none')),
      ...notesOf(shown, locale),
    ].join('\n\n'),
    buttons: keyboard(
      pager(at, of, (to) => actionData('numbers', section.code, to)),
      [
        { kind: 'action', label: translate('button.summary'), data: actionData('summary', section.code) },
        { kind: 'action', label: translate('button.allNumbers'), data: actionData('numbersMenu') },
      ],
    ),
  };
};

const figuresIn = (code: string, content: Content) => [...content.figures.values()].filter(({ section }) => section === code);
