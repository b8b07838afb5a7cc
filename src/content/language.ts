/** The languages that every text of the content and of the bot exists in. */
export const LANGUAGES = ['ru', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One text in each language. */
export type Bilingual<T = string> = Readonly<Record<Language, T>>;

/**
 * The language for a client or a system set to this one (an IETF tag such as "uk-UA"): Russian for Russian and for its neighbours'
 * languages, English for all others.
 */
export const languageFor = (code: string | undefined): Language => (/^(?:ru|be|kk|ky|tg|uk|uz)(?![a-z])/.test(code ?? '') ? 'ru' : 'en');

/** The language at a terminal: the first that LC_ALL, LC_MESSAGES and LANG name ("ru_RU.UTF-8"), else the system's. */
export const languageAtTerminal = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language =>
  languageFor([LC_ALL, LC_MESSAGES, LANG].find(Boolean) ?? Intl.DateTimeFormat().resolvedOptions().locale);
