/** The languages that every text of the content and of the bot exists in. */
export const LANGUAGES = ['ru', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One text in each language. */
export type Bilingual<T = string> = Readonly<Record<Language, T>>;
