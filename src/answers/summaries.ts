import { z } from 'zod';
import type { Content, SummaryLength } from '../content/content.js';
import { LANGUAGES } from '../content/language.js';
import { readLexicon } from '../search/lexicon.js';
import { normalize } from '../search/normalize.js';
import { type Answer, sectionsOf } from './answer.js';

const words = z.array(z.string());
const forms = z.object({ ru: words, en: words });
const lexicon = readLexicon('summaries', z.object({ ask: forms, one: forms, three: forms, whole: forms, beside: forms }));

/** Whole words that match one of the forms, wherever they stand. */
const patternOf = (kind: keyof typeof lexicon): RegExp => {
  const each = LANGUAGES.flatMap((language) => lexicon[kind][language])
    .map((form) => normalize(form).replaceAll('*', String.raw`\p{L}*`))
    .toSorted((a, b) => b.length - a.length);
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${each.join('|')})(?![\p{L}\d])`, 'gu');
};

const ASK = patternOf('ask');
const LENGTHS: readonly (readonly [SummaryLength, RegExp])[] = [
  ['one', patternOf('one')],
  ['three', patternOf('three')],
  ['whole', patternOf('whole')],
];
const BESIDE_WORDS = patternOf('beside');
const WORD = /[\p{L}\d%]+/gu;

/** A wish for a summary: how long, if the message says so, and the words that are left to say of what; none of them means the article. */
interface Wish {
  readonly length: SummaryLength | undefined;
  readonly of: string;
}

/** Reads a message that asks for a summary ("перескажи коротко", "forestry in one sentence"); undefined for any other. */
const readWish = (message: string): Wish | undefined => {
  const text = (normalize(message).match(WORD) ?? []).join(' ');
  const named = LENGTHS.find(([, pattern]) => text.search(pattern) >= 0);
  const asks = text.search(ASK) >= 0;
  if (!named && !asks) return undefined;
  const rest = (named ? text.replace(named[1], ' ') : text).replace(ASK, ' ');
  const of = namingIn(rest);
  return { length: named?.[0], of };
};

/** The words of a text that may name something. */
const namingIn = (text: string): string => (normalize(text).replace(BESIDE_WORDS, ' ').match(WORD) ?? []).join(' ');

/** The section that goes by just these words, by the name of its sector first. */
const sectionNamed = (of: string, { article, sections }: Content): string | undefined => {
  const sector = article.sectors.find(({ name }) => LANGUAGES.some((language) => namingIn(name[language]) === of));
  if (sector) return sector.section;
  return [...sections.values()].find(({ title }) => LANGUAGES.some((language) => namingIn(title[language]) === of))?.code;
};

/** Without a length the article is told in so many sentences. */
const USUAL: SummaryLength = 'three';

/**
 * The summary that a message asks for: of the article, or of the section that `find` answers the words with that say of what. Undefined
 * for a message that asks for none, for one of which nothing is found, and for a section's without a length: that one is answered at a glance.
 */
export const summaryAnswer = (message: string, content: Content, find: (words: string) => Answer): Answer | undefined => {
  const wish = readWish(message);
  if (!wish || (wish.of !== '' && wish.length === undefined)) return undefined;
  const code = wish.of === '' ? content.article.overview : (sectionNamed(wish.of, content) ?? sectionsOf(find(wish.of))[0]);
  const section = content.sections.get(code ?? '');
  return section && { kind: 'section', section, length: wish.length ?? USUAL };
};
