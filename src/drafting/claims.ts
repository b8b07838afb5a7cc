import type { Language } from '../content/language.js';
import { sentencesOf } from '../search/sentences.js';
import { isVerb } from './verb.js';
import { patternOf, readDraftingWords, readPrintedUnits } from './words.js';

/** A sentence of a paragraph, or an item of a list in it. */
export interface DraftClaim {
  readonly text: string;
  readonly isItem: boolean;
}

/** A sentence's end before a number, where the word before the point is no short form. */
const BEFORE_NUMBER = /(?<=\p{Ll}{4}[.!?] )(?=\d)/u;
/** Items of a list that stand in one paragraph. */
const ITEM = /(?<=[:;]) (?=[–•▪-] )/u;
const LEADING = /^[–•▪-]\s+/u;

/** The sentences of a paragraph, and the items of a list in it, each without what only joins it to others. */
export const claimsIn = (paragraph: string, language: Language): readonly DraftClaim[] =>
  sentencesOf(paragraph, language)
    .flatMap((sentence) => atShortForms(sentence, language))
    .flatMap((sentence) => sentence.split(BEFORE_NUMBER))
    .flatMap((sentence) => sentence.split(ITEM))
    .map((claim) => claim.trim())
    .map((claim) => ({ text: claim.replace(LEADING, ''), isItem: LEADING.test(claim) }))
    .filter(({ text }) => /\p{L}/u.test(text));

const [words, { units }] = [readDraftingWords(), readPrintedUnits()];

/** Short forms that stand after a number and may end a sentence, too («2035 г.», «525,8 млрд руб.»), and what goes on with them («дол. США»). */
const shortForms = (language: Language): { readonly end: RegExp; readonly goesOn: ReadonlySet<string> } => {
  const forms = [...words.years[language], ...units.flatMap((unit) => unit[language])].filter((form) => /^\p{L}+(?: \p{L}+)?$/u.test(form));
  return {
    end: new RegExp(String.raw`\d\s?(?:\p{L}+\.?\s)?(?:${patternOf(forms)})(?<=\.) (?=\p{Lu})`, 'giu'),
    goesOn: new Set([...units.flatMap((unit) => unit[language])].flatMap((form) => /\s(\p{L}+)$/u.exec(form)?.[1] ?? [])),
  };
};
const SHORT_FORMS = { ru: shortForms('ru'), en: shortForms('en') };

/** Parts a sentence after a short form where the clause before it is whole: «В 2013 г. Госсовет утвердил» goes on, «вырос в 2013 г. Импорт» doesn't. */
const atShortForms = (text: string, language: Language): readonly string[] => {
  const { end, goesOn } = SHORT_FORMS[language];
  const parts: string[] = [];
  let from = 0;
  for (const { 0: match, index } of text.matchAll(end)) {
    const to = index + match.length;
    const clause =
      text
        .slice(from, to)
        .split(/[,;]\s|\s[–—]\s/u)
        .at(-1) ?? '';
    const next = /^\p{L}+/u.exec(text.slice(to))?.[0].toLowerCase() ?? '';
    if (goesOn.has(next) || !(clause.match(/\p{L}{3,}/gu) ?? []).some(isVerb)) continue;
    parts.push(text.slice(from, to));
    from = to;
  }
  return [...parts, text.slice(from)];
};
