import i18next, { type i18n } from 'i18next';
import { z } from 'zod';
import type en from '../../locales/en.json';
import type { Language } from './language.js';
import { parseJson, readProgramFile, type ReadText } from './program-file.js';

/** A key of locales/, so that the compiler finds one that isn't there: "none.year", "compare.points" of a counted text. */
export type TextKey = KeysOf<typeof en>;
type KeysOf<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? Named<Key> : `${Key}.${KeysOf<Texts[Key]>}`;
}[keyof Texts & string];
/** Without the ending of a plural; one of the texts that are numbered, such as days of the week, is named by any number. */
type Named<Key extends string> = Key extends `${infer Counted}_ordinal_${Intl.LDMLPluralRule}`
  ? Counted
  : Key extends `${infer Counted}_${Intl.LDMLPluralRule}`
    ? Counted
    : Key extends `${number}`
      ? `${number}`
      : Key;

/** The keys within a part of locales/: "quiz" is one of "commands". */
export type KeyIn<Part extends string> = TextKey extends infer Key ? (Key extends `${Part}.${infer Rest}` ? Rest : never) : never;

/** A text of the bot in a language: its key in locales/ and the values to fill in. */
export type Translate = (key: TextKey, values?: Readonly<Record<string, unknown>>) => string;

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
      missingKeyHandler: (_languages, _namespace, key) => {
        throw new Error(`locales/${language}.json has no text for "${key}"`);
      },
    });
    // No text has another one nested in it, so none is looked for.
    return (key, values) => instance.t(key, { ...values, nest: false });
  };
  return { ru: translator('ru'), en: translator('en') };
};
