import type { Bilingual } from '../content/language.js';
import type { KeyIn, Translations } from '../content/translations.js';

/** What a command does, in each language: the text of locales/ under `commands`. */
export type CommandTexts = (key: KeyIn<'commands'>, values?: Bilingual<Readonly<Record<string, string>>>) => Bilingual;

/** Reads them from the translations; variables are filled in language by language. */
export const createCommandTexts =
  (translations: Translations): CommandTexts =>
  (key, values) => ({
    ru: translations.ru(`commands.${key}`, values?.ru),
    en: translations.en(`commands.${key}`, values?.en),
  });
