import { sectionOf } from '../content/content.js';
import { capital } from './wording.js';
import type { Locale } from './locale.js';

/** A section in a word: its number in the article ("III.2"); if it has none, its title («Вступление»). */
export const markOf = (code: string, { content, language }: Pick<Locale, 'content' | 'language'>): string =>
  /^\p{Ll}/u.test(code) ? sectionOf(content, code).title[language] : code;

/** A section in a line: "III.2 · Лесная отрасль", or its title alone where that is its mark. */
export const namedSection = (code: string, locale: Pick<Locale, 'content' | 'language'>): string => {
  const mark = markOf(code, locale);
  const title = sectionOf(locale.content, code).title[locale.language];
  return mark === title ? title : `${mark} · ${title}`;
};

/** A section on a button: a sector by its icon and name, any other by the first, short one of its names: "Сибирь". */
export const shortNameOf = (code: string, { content, language }: Pick<Locale, 'content' | 'language'>): string => {
  const sector = content.article.sectors.find(({ section }) => section === code);
  if (sector) return `${sector.icon} ${sector.name[language]}`;
  const { names, title } = sectionOf(content, code);
  return capital(names[language][0] ?? title[language]);
};
