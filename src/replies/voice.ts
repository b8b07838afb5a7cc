import type { Content } from '../content/content.js';
import type { Language } from '../content/language.js';
import { createFormat, type Format } from './format.js';
import type { Translate, Translations } from './translations.js';

/** What a renderer needs to speak one language about one article. */
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
