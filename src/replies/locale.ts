import type { Content } from '../content/content.js';
import type { Language } from '../content/language.js';
import { createFormat, type Format } from './format.js';
import type { Translate, Translations } from '../content/translations.js';

/** One language about one article: the content, the bot's texts and the forms of numbers. All that writes a reply is given one. */
export interface Locale {
  readonly content: Content;
  readonly language: Language;
  readonly translate: Translate;
  readonly format: Format;
}

/** A locale for every language. */
export type Locales = Readonly<Record<Language, Locale>>;

const createLocale = (content: Content, language: Language, translate: Translate): Locale => ({
  content,
  language,
  translate,
  format: createFormat(content, language, translate),
});

/** The locales in which the bot speaks of this article. */
export const createLocales = (content: Content, translations: Translations): Locales => ({
  ru: createLocale(content, 'ru', translations.ru),
  en: createLocale(content, 'en', translations.en),
});
