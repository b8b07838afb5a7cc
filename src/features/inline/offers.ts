import type { Offer } from '../../dialogue/offering.js';
import { arithmeticOf } from '../../answers/operations/arithmetic.js';
import type { Figure } from '../../content/content.js';
import type { Target } from '../../search/records.js';
import { whatAndWhen } from '../../replies/figure-line.js';
import { renderFigure, renderList, renderSection, renderShort, renderStatement } from '../../replies/render-answer.js';
import { namedSection } from '../../replies/section-mark.js';
import { BESIDE, figureTitle, pairPayload, payloadOf } from '../../replies/share.js';
import type { Locale } from '../../replies/locale.js';

/** What inline mode lists for these targets. */
export const offersOf = (targets: readonly Target[], locale: Locale): readonly Offer[] => targets.map((target) => offerOf(target, locale));

/** What a thing of the article is called when it is shared: a number with what it is, a statement's text, a title. */
export const titleOf = (target: Target, locale: Locale): string => {
  const { language } = locale;
  switch (target.kind) {
    case 'figure':
      return figureTitle(target.figure, locale);
    case 'statement':
      return target.statement[language];
    case 'list':
      return target.list.title[language];
    case 'section':
      return target.section.title[language];
  }
};

/** Two numbers side by side as inline mode lists them. */
export const comparisonOffer = (first: Figure, second: Figure, locale: Locale): Offer => {
  const { content, format } = locale;
  const pair = [first, second];
  return {
    id: pairPayload(first, second),
    icon: locale.translate('inline.icon.comparison'),
    title: pair.map((figure) => format.figure(figure)).join(BESIDE),
    description: pair.map((figure) => whatAndWhen(figure, locale)).join(BESIDE),
    html: renderShort({ kind: 'comparison', first, second, arithmetic: arithmeticOf(first, second, content) }, locale),
    payload: pairPayload(first, second),
  };
};

/** About as much as a phone shows of a title. */
const LONGEST_HEAD = 48;

/** A sentence as a title and what follows it, broken between two words. */
const headline = (text: string): { readonly head: string; readonly rest: string } => {
  if (text.length <= LONGEST_HEAD) return { head: text, rest: '' };
  const space = text.lastIndexOf(' ', LONGEST_HEAD);
  if (space <= 0) return { head: text, rest: '' };
  return { head: `${text.slice(0, space)}…`, rest: `…${text.slice(space + 1)}` };
};

const offerOf = (target: Target, locale: Locale): Offer => ({ ...contentsOf(target, locale), icon: iconOf(target, locale) });

const iconOf = (target: Target, { content, translate }: Locale): string =>
  content.article.sectors.find(({ section }) => section === placeOf(target))?.icon ?? translate(`inline.icon.${target.kind}`);

const placeOf = (target: Target): string => {
  switch (target.kind) {
    case 'figure':
      return target.figure.section;
    case 'statement':
      return target.statement.section;
    case 'list':
      return target.list.section;
    case 'section':
      return target.section.code;
  }
};

const contentsOf = (target: Target, locale: Locale): Omit<Offer, 'icon'> => {
  const { language, format } = locale;
  switch (target.kind) {
    case 'figure': {
      const { figure, statement } = target;
      return {
        id: figure.id,
        title: format.figure(figure),
        description: whatAndWhen(figure, locale),
        html: renderFigure(figure, statement, [], locale),
        payload: figure.id,
      };
    }
    case 'statement': {
      const { statement } = target;
      const { head, rest } = headline(statement[language]);
      return {
        id: statement.id,
        title: head,
        description: [rest, namedSection(statement.section, locale)].filter((part) => part !== '').join(' · '),
        html: renderStatement(statement, locale),
        payload: statement.id,
      };
    }
    case 'list': {
      const { list } = target;
      const items = list.items.map((item) => item[language]).join(' · ');
      return {
        id: list.id,
        title: list.title[language],
        description: items,
        html: renderList(list, locale),
        payload: list.id,
      };
    }
    case 'section': {
      const { section } = target;
      return {
        id: section.code,
        title: section.title[language],
        description: section.summary.one[language],
        html: renderSection(section, locale),
        payload: payloadOf(section.code),
      };
    }
  }
};
