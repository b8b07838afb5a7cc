import type { Language } from '../content/language.js';
import { sentencesOf } from '../search/sentences.js';

/** A sentence's end before a number, where the word before the point is no short form. */
const BEFORE_NUMBER = /(?<=\p{Ll}{4}[.!?] )(?=\d)/u;
/** Items of a list that stand in one paragraph. */
const ITEM = /(?<=[:;]) (?=[–•▪-] )/u;
const LEADING = /^[–•▪-]\s+/u;

/** The sentences of a paragraph, and the items of a list in it, each without what only joins it to others. */
export const claimsIn = (paragraph: string, language: Language): readonly string[] =>
  sentencesOf(paragraph, language)
    .flatMap((sentence) => sentence.split(BEFORE_NUMBER))
    .flatMap((sentence) => sentence.split(ITEM))
    .map((claim) => claim.trim().replace(LEADING, ''))
    .filter((claim) => /\p{L}/u.test(claim));
