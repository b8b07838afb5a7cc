import type { Offer } from '../../dialogue/offering.js';
import { arithmeticOf } from '../../answers/operations/arithmetic.js';
import type { Figure } from '../../content/content.js';
import type { Target } from '../../search/records.js';
import { whatAndWhen } from '../../replies/figure-line.js';
import { renderFigure, renderList, renderSection, renderShort, renderStatement } from '../../replies/render-answer.js';
import { namedSection } from '../../replies/section-mark.js';
import { BESIDE, figureTitle, pairPayload, payloadOf } from '../../replies/share.js';
import type { Voice } from '../../replies/voice.js';

/** What inline mode lists for these targets. */
export const offersOf = (targets: readonly Target[], voice: Voice): readonly Offer[] => targets.map((target) => offerOf(target, voice));

/** What a thing of the article is called when it is shared: a number with what it is, a statement's text, a title. */
export const titleOf = (target: Target, voice: Voice): string => {
  const { language } = voice;
  switch (target.kind) {
    case 'figure':
      return figureTitle(target.figure, voice);
    case 'statement':
      return target.statement[language];
    case 'list':
      return target.list.title[language];
    case 'section':
      return target.section.title[language];
  }
};

/** Two numbers side by side as inline mode lists them. */
export const comparisonOffer = (first: Figure, second: Figure, voice: Voice): Offer => {
  const { content, format } = voice;
  const pair = [first, second];
  return {
    id: pairPayload(first, second),
    icon: voice.translate('inline.icon.comparison'),
    title: pair.map((figure) => format.figure(figure)).join(BESIDE),
    description: pair.map((figure) => whatAndWhen(figure, voice)).join(BESIDE),
    html: renderShort({ kind: 'comparison', first, second, arithmetic: arithmeticOf(first, second, content) }, voice),
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

const offerOf = (target: Target, voice: Voice): Offer => ({ ...contentsOf(target, voice), icon: iconOf(target, voice) });

const iconOf = (target: Target, { content, translate }: Voice): string =>
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

const contentsOf = (target: Target, voice: Voice): Omit<Offer, 'icon'> => {
  const { language, format } = voice;
  switch (target.kind) {
    case 'figure': {
      const { figure, statement } = target;
      return {
        id: figure.id,
        title: format.figure(figure),
        description: whatAndWhen(figure, voice),
        html: renderFigure(figure, statement, [], voice),
        payload: figure.id,
      };
    }
    case 'statement': {
      const { statement } = target;
      const { head, rest } = headline(statement[language]);
      return {
        id: statement.id,
        title: head,
        description: [rest, namedSection(statement.section, voice)].filter((part) => part !== '').join(' · '),
        html: renderStatement(statement, voice),
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
        html: renderList(list, voice),
        payload: list.id,
      };
    }
    case 'section': {
      const { section } = target;
      return {
        id: section.code,
        title: section.title[language],
        description: section.summary.one[language],
        html: renderSection(section, voice),
        payload: payloadOf(section.code),
      };
    }
  }
};
