import { z } from 'zod';
import type { Language } from '../content/language.js';
import { readLexicon } from './lexicon.js';

const words = z.array(z.string());
const abbreviations = readLexicon('abbreviations', z.object({ ru: words, en: words }));
const KNOWN = new Set([...abbreviations.ru, ...abbreviations.en]);
const INITIAL = /^\p{Lu}\.$/u;
const ORDINAL = /^(?:\d+|[IVX]+)\.$/;

const segmenters: Readonly<Record<Language, Intl.Segmenter>> = {
  ru: new Intl.Segmenter('ru', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
};

/**
 * The sentences of a text in order, each with the space after it, so that they join to the text again. "4,18 млрд долл. США" and
 * "С. А. Иванов" are not torn apart, nor is an ordinal from what it counts.
 */
export const sentencesOf = (text: string, language: Language): readonly string[] => {
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of segmenters[language].segment(text)) {
    open += segment;
    if (goesOn(open)) continue;
    sentences.push(open);
    open = '';
  }
  return open === '' ? sentences : [...sentences, open];
};

/** A text's first sentence. */
export const firstSentence = (text: string, language: Language): string => (sentencesOf(text, language)[0] ?? text).trimEnd();

/** Whether what looks like a sentence's end is that of a short form. */
const goesOn = (text: string): boolean => {
  const last = text.trimEnd().split(/\s/).at(-1) ?? '';
  if (INITIAL.test(last)) return true;
  if (ORDINAL.test(text.trim())) return true;
  return (
    last.endsWith('.') &&
    KNOWN.has(
      last
        .slice(0, -1)
        .replace(/^[(«“"]+/, '')
        .toLowerCase(),
    )
  );
};
