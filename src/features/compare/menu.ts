import { arithmeticOf } from '../../answers/operations/arithmetic.js';
import { comparableTo } from '../../answers/nearest-figures.js';
import type { Content, Figure, Section } from '../../content/content.js';
import { actionData } from '../../replies/actions.js';
import { replyOf } from '../../replies/answer-reply.js';
import { figureLine } from '../../replies/figure-line.js';
import { paged, pager } from '../../replies/pages.js';
import { escapeHtml, keyboard, type Button, type Reply } from '../../replies/reply.js';
import { sectionPicks, sectorsWithoutNumbers } from '../../replies/section-picks.js';
import type { Locale } from '../../replies/locale.js';

const FIGURES_A_PAGE = 6;

/** The first step: the section that the first number is from. */
export const compareStart = (locale: Locale): Reply => {
  const codes = [...locale.content.sections.values()]
    .filter((section) => figuresWithMates(section, locale.content).length > 0)
    .map(({ code }) => code);
  return {
    html: [
      `<b>${locale.translate('compare.title')}</b>`,
      escapeHtml(locale.translate('compare.from')),
      ...sectorsWithoutNumbers(codes, locale),
    ].join('\n\n'),
    buttons: sectionPicks(codes, (code) => actionData('pickFrom', code, 0), locale),
  };
};

/** The numbers of a section to pick the first one from. */
export const pickFirst = (section: Section, page: number, locale: Locale): Reply =>
  picks(
    locale.translate('compare.first', { title: section.title[locale.language] }),
    figuresWithMates(section, locale.content),
    page,
    { pick: (figure) => actionData('pickFirst', figure.id, 0), turn: (to) => actionData('pickFrom', section.code, to) },
    locale,
  );

/** The numbers that can be set beside the first one. */
export const pickSecond = (first: Figure, page: number, locale: Locale): Reply =>
  picks(
    locale.translate('compare.second', { first: `${locale.format.figure(first)} — ${first.label[locale.language]}` }),
    comparableTo(first, locale.content),
    page,
    { pick: (figure) => actionData('pickSecond', figure.id), turn: (to) => actionData('pickFirst', first.id, to) },
    locale,
  );

/** The two numbers side by side, with our arithmetic. */
export const compared = (first: Figure, second: Figure, locale: Locale): Reply =>
  replyOf({ kind: 'comparison', first, second, arithmetic: arithmeticOf(first, second, locale.content) }, locale);

const figuresWithMates = (section: Section, content: Content): readonly Figure[] =>
  [...content.figures.values()].filter((figure) => figure.section === section.code && comparableTo(figure, content).length > 0);

interface Leads {
  readonly pick: (figure: Figure) => string;
  readonly turn: (page: number) => string;
}

const picks = (title: string, figures: readonly Figure[], page: number, { pick, turn }: Leads, locale: Locale): Reply => {
  const { items: shown, at, of, from } = paged(figures, page, FIGURES_A_PAGE);
  const numberOf = (i: number): string => String(from + i + 1);
  const lines = shown.map((figure, i) => `${numberOf(i)}. ${figureLine(figure, locale)}`);
  return {
    html: [`<b>${escapeHtml(title)}</b>`, lines.length > 0 ? lines.join('\n') : escapeHtml(locale.translate('compare.nothing'))].join(
      '\n\n',
    ),
    buttons: keyboard(
      shown.map((figure, i): Button => ({ kind: 'action', label: numberOf(i), data: pick(figure) })),
      pager(at, of, turn),
      [{ kind: 'action', label: locale.translate('compare.restart'), data: actionData('compareStart') }],
    ),
  };
};
