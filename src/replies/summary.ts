import { figureOf, type Figure, type Section, type SummaryLength } from '../content/content.js';
import { printValue } from '../content/value.js';
import { figureLine } from './figure-line.js';
import { namedSection } from './section-mark.js';
import type { Locale } from './locale.js';

const KEY_NUMBERS = 3;

/** A section's place and title in one; the section that tells the article as a whole goes by the article's name. */
export const titleOfSection = (section: Section, locale: Locale): string =>
  isWholeArticle(section, locale.content.article) ? locale.content.article.name[locale.language] : namedSection(section.code, locale);

/** A section, or the article, at this length. */
export const summaryText = (section: Section, length: SummaryLength, { content, language }: Locale): string =>
  (isWholeArticle(section, content.article) ? content.article.summary : section.summary)[length][language];

const isWholeArticle = (
  { code }: Section,
  article: Locale['content']['article'],
): article is typeof article & { readonly summary: Section['summary'] } => code === article.overview && article.summary !== undefined;

/** The three most important numbers of a section: rather those that its summary in one sentence doesn't say. */
export const threeNumbers = (section: Section, locale: Locale): readonly Figure[] => {
  const figures = section.keyFigures.map((id) => figureOf(locale.content, id));
  const said = summaryText(section, 'one', locale).split(NOT_OF_A_NUMBER);
  const news = figures.filter(({ value }) => !said.includes(printValue(value, locale.language)));
  const chosen = new Set([...news, ...figures].slice(0, KEY_NUMBERS));
  return figures.filter((figure) => chosen.has(figure));
};

const NOT_OF_A_NUMBER = /[^\d.,–]+|[.,](?!\d)/;

/** Numbers, a line each. */
export const numberLines = (figures: readonly Figure[], locale: Locale): string =>
  figures.map((figure) => `• ${figureLine(figure, locale)}`).join('\n');
