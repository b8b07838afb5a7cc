import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import i18next, { type i18n } from 'i18next';
import { LANGUAGES, type Language } from '../content/language.js';

/** A text of the bot in a language: its key in locales/ and the values to fill in. */
export type Translate = (key: string, values?: Readonly<Record<string, unknown>>) => string;

export type Translations = Readonly<Record<Language, Translate>>;

/** Found by package.json's imports, from the source and from what is built of it alike. */
const { resolve } = createRequire(import.meta.url);

const read = (language: Language): Record<string, unknown> =>
  JSON.parse(readFileSync(resolve(`#locales/${language}.json`), 'utf8')) as Record<string, unknown>;

/** The bot's texts from locales/, one translator a language. A missing key throws: nobody should ever see one. */
export const loadTranslations = (): Translations => {
  const instance: i18n = i18next.createInstance();
  void instance.init({
    initAsync: false,
    resources: Object.fromEntries(LANGUAGES.map((language) => [language, { translation: read(language) }])),
    supportedLngs: [...LANGUAGES],
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (languages, _namespace, key) => {
      throw new Error(`locales/${languages.join()}.json has no text for "${key}"`);
    },
  });
  const translator = (language: Language): Translate => {
    const t = instance.getFixedT(language);
    // Most texts have nothing to fill in, and a message takes a dozen.
    const fixed = new Map<string, string>();
    return (key, values) => {
      if (values) return t(key, { ...values });
      const known = fixed.get(key) ?? t(key);
      fixed.set(key, known);
      return known;
    };
  };
  return { ru: translator('ru'), en: translator('en') };
};
