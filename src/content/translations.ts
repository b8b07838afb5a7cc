import i18next, { type i18n } from 'i18next';
import { z } from 'zod';
import type { Language } from './language.js';
import { parseJson, readProgramFile, type ReadText } from './program-file.js';

/** A text of the bot in a language: its key in locales/ and the values to fill in. */
export type Translate = (key: string, values?: Readonly<Record<string, unknown>>) => string;

export type Translations = Readonly<Record<Language, Translate>>;

interface Texts {
  readonly [key: string]: string | Texts;
}
const textsSchema: z.ZodType<Texts> = z.lazy(() => z.record(z.string(), z.union([z.string(), textsSchema])));

/**
 * The bot's texts from locales/, one translator a language. A missing key throws: nobody should ever see one.
 * @throws Error that names a file which is broken or missing
 */
export const loadTranslations = (read?: ReadText): Translations => {
  const textsOf = (language: Language): Texts =>
    readProgramFile(`locales/${language}.json`, (text) => textsSchema.parse(parseJson(text)), read);
  // One instance a language: a fixed translator of several copies all options for each text, a third of a text's time.
  const translator = (language: Language): Translate => {
    const instance: i18n = i18next.createInstance();
    void instance.init({
      initAsync: false,
      lng: language,
      resources: { [language]: { translation: textsOf(language) } },
      supportedLngs: [language],
      interpolation: { escapeValue: false },
      saveMissing: true,
      missingKeyHandler: (languages, _namespace, key) => {
        throw new Error(`locales/${languages.join()}.json has no text for "${key}"`);
      },
    });
    return (key, values) => instance.t(key, { ...values });
  };
  return { ru: translator('ru'), en: translator('en') };
};
