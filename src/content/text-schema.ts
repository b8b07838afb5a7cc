import { z } from 'zod';
import { LANGUAGES, type Bilingual, type Language } from './language.js';

export const text = z.string().trim().min(1, 'the text is empty');

/** The keys of a record that is told itself in one language or in both. */
export const inLanguages = { ru: text.optional(), en: text.optional() };

type Written<T> = Readonly<Partial<Record<Language, T | undefined>>>;

/** What is written in one language alone stands for the other, too, until somebody translates it: everybody can be told everything. */
export const inBoth = <T, R extends Written<T>>(record: R, context: z.RefinementCtx): Omit<R, Language> & Bilingual<T> => {
  const [ru, en] = [record.ru ?? record.en, record.en ?? record.ru];
  if (ru !== undefined && en !== undefined) return { ...record, ru, en };
  context.addIssue({ code: 'custom', message: `it is missing; write it in one of the languages at least: ${LANGUAGES.join(', ')}` });
  return z.NEVER;
};

export const bilingual = z.strictObject(inLanguages).transform((record, context) => inBoth<string, typeof record>(record, context));

const written = z.array(text).min(1).optional();

/** Ways of asking: none, or some in one language or in both. */
export const phrases = z
  .strictObject({ ru: written, en: written })
  .default({})
  .transform(({ ru = [], en = [] }): Bilingual<string[]> => ({ ru, en }));

/** Names that are shown, too: what has none in a language is called by those of the other. */
export const names = z
  .strictObject({ ru: written, en: written })
  .default({})
  .transform(({ ru, en }): Bilingual<string[]> => ({ ru: ru ?? en ?? [], en: en ?? ru ?? [] }));

/** A record that content:new has guessed says so; it's refused until a person has looked at it and taken this away. */
export const drafted = z.literal(true).optional();

/** Ids travel in buttons and deep links, so they keep to Telegram's payload alphabet and stay short. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case letters, digits and single dashes')
  .max(40, 'an id has 40 characters at most');
