import { loadTranslations, type TextKey, type Translate } from './translations.js';

/** What to tell a person: a text of locales/ by its key, and the values to fill in. */
export interface Saying {
  readonly key: TextKey;
  readonly values?: Readonly<Record<string, unknown>> | undefined;
}

export const inWords = ({ key, values }: Saying, translate: Translate): string => translate(key, values);

/** An error that a person can mend, told in their own language; `message` is in English, as logs are. */
export class MendableError extends Error {
  readonly saying: Saying;

  constructor(key: TextKey, values?: Saying['values'], options?: ErrorOptions) {
    super(loadTranslations().en(key, values), options);
    this.name = 'MendableError';
    this.saying = { key, values };
  }
}

/** Any error in the words of a language, as far as it's told in that. */
export const errorInWords = (error: unknown, translate: Translate): string => {
  if (error instanceof MendableError) return inWords(error.saying, translate);
  return error instanceof Error ? error.message : String(error);
};
