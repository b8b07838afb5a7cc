import type { Content } from '../content/content.js';
import type { Language } from '../content/language.js';
import { createFormat, type Format } from './format.js';
import type { Translate, Translations } from './translations.js';

/** One language about one article: the content, the bot's texts and the forms of numbers. All that writes a reply is given one. */
export interface Voice {
  readonly content: Content;
  readonly language: Language;
  readonly translate: Translate;
  readonly format: Format;
}

/** A voice for every language. */
export type Voices = Readonly<Record<Language, Voice>>;

const createVoice = (content: Content, language: Language, translate: Translate): Voice => ({
  content,
  language,
  translate,
  format: createFormat(content, language, translate),
});

/** The voices in which the bot speaks of this article. */
export const createVoices = (content: Content, translations: Translations): Voices => ({
  ru: createVoice(content, 'ru', translations.ru),
  en: createVoice(content, 'en', translations.en),
});
