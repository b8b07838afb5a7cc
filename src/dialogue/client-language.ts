import type { Language } from '../content/language.js';

/** The language for a client or a system set to this one (IETF tag): Russian for its neighbours' languages too, English for all others. */
export const languageFor = (code: string | undefined): Language => (/^(?:ru|be|kk|ky|tg|uk|uz)\b/.test(code ?? '') ? 'ru' : 'en');
