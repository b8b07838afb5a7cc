import { z } from 'zod';

export const text = z.string().trim().min(1, 'the text is empty');
export const bilingual = z.strictObject({ ru: text, en: text });

/** Ids travel in buttons and deep links, so they keep to Telegram's payload alphabet and stay short. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case letters, digits and single dashes')
  .max(40, 'an id has 40 characters at most');
