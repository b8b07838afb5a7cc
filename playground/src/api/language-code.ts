import { z } from 'zod';
import { text } from './parameters.js';

/** Two small letters, or nothing: for everyone else. */
export const languageCode = text.refine((code) => /^(?:[a-z]{2})?$/.test(code), 'Invalid language code specified').pipe(z.string());
