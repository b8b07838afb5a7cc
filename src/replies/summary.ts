import { figureOf, type Figure, type Section, type SummaryLength } from '../content/content.js';
import { printValue } from '../content/value.js';
import { figureLine } from './figure-line.js';
import { namedSection } from './section-mark.js';
import type { Voice } from './voice.js';

const KEY_NUMBERS = 3;

/** A section's place and title in one; the section that tells the article as a whole goes by the article's name. */
export const titleOfSection = (section: Section, voice: Voice): string =>
  isWholeArticle(section, voice.content.article) ? voice.content.article.name[voice.language] : namedSection(section.code, voice);

/** A section, or the article, at this length. */
export const summaryText = (section: Section, length: SummaryLength, { content, language }: Voice): string =>
  (isWholeArticle(section, content.article) ? content.article.summary : section.summary)[length][language];

const isWholeArticle = (
  { code }: Section,
  article: Voice['content']['article'],
): article is typeof article & { readonly summary: Section['summary'] } => code === article.overview && article.summary !== undefined;

/** The three most important numbers of a section: rather those that its summary in one sentence doesn't say. */
export const threeNumbers = (section: Section, voice: Voice): readonly Figure[] => {
  const figures = section.keyFigures.map((id) => figureOf(voice.content, id));
  const said = summaryText(section, 'one', voice).split(NOT_OF_A_NUMBER);
  const news = figures.filter(({ value }) => !said.includes(printValue(value, voice.language)));
  const chosen = new Set([...news, ...figures].slice(0, KEY_NUMBERS));
  return figures.filter((figure) => chosen.has(figure));
};

const NOT_OF_A_NUMBER = /[^\d.,–]+|[.,](?!\d)/;

/** Numbers, a line each. */
export const numberLines = (figures: readonly Figure[], voice: Voice): string =>
  figures.map((figure) => `• ${figureLine(figure, voice)}`).join('\n');
