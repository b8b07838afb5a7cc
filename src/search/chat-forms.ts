import { z } from 'zod';
import { LANGUAGES } from '../content/language.js';
import { readLexicon } from './lexicon.js';
import { normalize } from './normalize.js';

const forms = z.record(z.string(), z.string());
const schema = z.strictObject({ ru: forms, en: forms });

const WORD = /\p{L}+(?:-\p{L}+)*/gu;
const PART = /\p{L}+/gu;

/** Writes out what people cut short or spell by ear when they chat: "скока" → "сколько". Takes and returns a normalized message. */
export const createChatForms = (): ((message: string) => string) => {
  const lexicon = readLexicon('chat-forms', schema);
  const meant = new Map(
    LANGUAGES.flatMap((language) => Object.entries(lexicon[language])).map(([form, word]) => [normalize(form), normalize(word)]),
  );
  // A word with a hyphen may be a form by itself, or have one for a part.
  const part = (word: string): string => meant.get(word) ?? word;
  return (message) => message.replace(WORD, (word) => meant.get(word) ?? word.replace(PART, part));
};
