import type { Saying } from '../content/saying.js';
import type { Language } from '../content/language.js';
import { claimsIn } from './claims.js';
import type { Block, Read } from './reading/block.js';
import { endsSentence } from './reading/whole-sentence.js';
import type { DraftingWords } from './words.js';

/** A section as it was found: its own heading and paragraphs. */
export interface OutlineSection {
  readonly code: string;
  readonly title: string;
  /** How it begins in the text. */
  readonly begins: string;
  readonly paragraphs: readonly string[];
}

export interface OutlinePart {
  readonly code: string;
  readonly title: string;
  readonly sections: readonly OutlineSection[];
}

/** What an article consists of, as far as its file tells. */
export interface Outline {
  readonly language: Language;
  readonly title: string | undefined;
  readonly heads: readonly string[];
  readonly keywords: readonly string[];
  readonly parts: readonly OutlinePart[];
  /** What isn't drafted, each with why. */
  readonly leftOut: readonly Saying[];
}

interface Heading {
  /** "III", "2.1", or none. */
  readonly marker: string | undefined;
  readonly title: string;
  readonly depth: 1 | 2;
  readonly paragraphs: string[];
}

const MARKED = /^(?:(?<roman>[IVX]+)|(?<decimal>\d+(?:\.\d+)*))[.)]?\s+(?<rest>\S.*)$/u;
const LONGEST_HEADING = 160;
/** Letters of what is left out. */
const LONGEST_SHOWN = 50;

/** Finds the sections of an article: by its headings, and by numbered openings of paragraphs ("1. The forest. Russia is …"). */
export const outlineOf = ({ blocks, title: told, heads = [] }: Read, words: DraftingWords, name: string): Outline => {
  const language = languageOf(blocks);
  const leftOut: Saying[] = [];
  const keywords: string[] = [];
  const runIn = expandRunIn(blocks, language);
  const { title, rest } = titleOf(runIn, told, words);
  const restarts = rest.filter(({ kind, text }) => kind === 'heading' && MARKED.exec(text)?.groups?.['decimal'] === '1').length > 1;

  const headings: Heading[] = [];
  let skipping: string | undefined;
  const open = (heading: Omit<Heading, 'paragraphs'>): Heading => {
    const opened = { ...heading, paragraphs: [] };
    headings.push(opened);
    return opened;
  };
  for (const { kind, text } of rest) {
    if (kind === 'heading') {
      const { roman, decimal, rest: bare } = MARKED.exec(text)?.groups ?? {};
      const plain = (bare ?? text).replace(/[.:]$/, '');
      skipping = isOneOf(plain, words['left-out']) ? plain : undefined;
      if (skipping !== undefined) leftOut.push({ key: 'drafting.noPart', values: { heading: skipping } });
      const isUnder = decimal !== undefined && (decimal.includes('.') || (restarts && headings.length > 0));
      if (skipping === undefined) open({ marker: roman ?? decimal, title: plain, depth: isUnder ? 2 : 1 });
      continue;
    }
    if (skipping !== undefined) continue;
    const listed = keywordsIn(text, words);
    if (listed) {
      if (isIn(text, language)) keywords.push(...listed);
      continue;
    }
    // What stands under the title without being a sentence, such as who wrote it, is no section.
    if (headings.length === 0 && !endsSentence(text)) {
      leftOut.push({ key: 'drafting.noSentence', values: { text: text.slice(0, LONGEST_SHOWN) } });
      continue;
    }
    const heading = headings.at(-1) ?? open({ marker: undefined, title: title ?? name, depth: 1 });
    const last = heading.paragraphs.at(-1);
    if (!isIn(text, language)) leftOut.push({ key: 'drafting.otherLanguage', values: { text: text.slice(0, LONGEST_SHOWN) } });
    // Items belong to what leads to them.
    else if (last !== undefined && (/^[–•▪-]\s/u.test(text) || !endsSentence(last)))
      heading.paragraphs[heading.paragraphs.length - 1] = `${last} ${text}`;
    else heading.paragraphs.push(text);
  }
  return { language, title, heads, keywords, leftOut, parts: partsOf(headings, words) };
};

/** The language of most letters. */
const languageOf = (blocks: readonly Block[]): Language => {
  const text = blocks.map(({ text: own }) => own).join(' ');
  return isIn(text, 'ru') ? 'ru' : 'en';
};

const isIn = (text: string, language: Language): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return letters === 0 || cyrillic > letters / 2 === (language === 'ru');
};

const isOneOf = (text: string, { ru, en }: Readonly<Record<Language, readonly string[]>>): boolean =>
  [...ru, ...en].includes(text.toLowerCase().trim());

const startsWithOneOf = (title: string, { ru, en }: Readonly<Record<Language, readonly string[]>>): boolean =>
  [...ru, ...en].some((word) => `${title.toLowerCase()} `.startsWith(`${word} `));

const keywordsIn = (text: string, { keywords }: DraftingWords): readonly string[] | undefined => {
  const start = [...keywords.ru, ...keywords.en].find((word) => new RegExp(`^${word}\\s*[:.—–-]`, 'iu').test(text));
  if (start === undefined) return undefined;
  return text
    .slice(start.length)
    .replace(/^\s*[:.—–-]/u, '')
    .split(/[;,]/)
    .map((word) => word.trim().replace(/\.$/, ''))
    .filter((word) => word !== '');
};

/** Splits "1. The forest. Russia is one of …" where such openings count on; one alone may be anything. */
const expandRunIn = (blocks: readonly Block[], language: Language): readonly Block[] => {
  const found = new Map<Block, { readonly marker: string; readonly heading: string; readonly rest: string }>();
  for (const block of blocks) {
    const { roman, decimal, rest } = (block.kind === 'paragraph' ? MARKED.exec(block.text)?.groups : undefined) ?? {};
    const marker = roman ?? decimal;
    if (marker === undefined || rest === undefined || !/^(?:[IVX]+|\d+)[.)]/.test(block.text)) continue;
    const first = claimsIn(rest, language)[0]?.text ?? '';
    const heading = first.replace(/\.$/, '');
    if (heading.length <= LONGEST_HEADING && /^\p{Lu}/u.test(heading))
      found.set(block, { marker, heading, rest: rest.slice(rest.indexOf(first) + first.length) });
  }
  const markers = [
    ...[...found.values()].map(({ marker }) => marker),
    ...blocks.flatMap(({ kind, text }) => (kind === 'heading' ? (/^([IVX]+|\d+)[.)]/.exec(text)?.[1] ?? []) : [])),
  ];
  const counts = (marker: string): boolean => (/\d/.test(marker) ? markers.includes('1') && markers.includes('2') : markers.includes('II'));
  return blocks.flatMap((block): readonly Block[] => {
    const opening = found.get(block);
    if (!opening || !counts(opening.marker)) return [block];
    const heading: Block = { kind: 'heading', text: `${opening.marker}. ${opening.heading}` };
    return opening.rest.trim() === '' ? [heading] : [heading, { kind: 'paragraph', text: opening.rest.trim() }];
  });
};

/** The article's title: as its file names it, or the heading that stands above all. */
const titleOf = (
  blocks: readonly Block[],
  told: string | undefined,
  { headings }: DraftingWords,
): { readonly title: string | undefined; readonly rest: readonly Block[] } => {
  const [first, second] = blocks;
  const isFirst = first?.kind === 'heading' && !MARKED.test(first.text) && !headings.some((known) => isOneOf(first.text, known));
  if (told !== undefined && first?.text.toLowerCase() === told.toLowerCase()) return { title: told, rest: blocks.slice(1) };
  if (isFirst && second !== undefined) return { title: first.text, rest: blocks.slice(1) };
  return { title: told, rest: blocks };
};

/** Sections in parts: a heading with others under it is a part with its own text first. */
const partsOf = (headings: readonly Heading[], words: DraftingWords): readonly OutlinePart[] => {
  const parts: { readonly code: string; readonly title: string; readonly sections: OutlineSection[] }[] = [];
  const taken = new Set<string>();
  const free = (wanted: string): string => {
    let code = wanted;
    for (let i = 2; taken.has(code); i++) code = `${wanted}.${i}`;
    taken.add(code);
    return code;
  };
  headings.forEach((heading, h) => {
    const { title, marker, depth, paragraphs } = heading;
    const own = paragraphs.map(ended);
    const begins = `${title} ${(own[0] ?? '').split(' ').slice(0, OPENING).join(' ')}`;
    const section = (code: string): OutlineSection => ({ code, title, begins, paragraphs: own });
    if (depth === 1) {
      const known = words.headings.find((each) => startsWithOneOf(title, each))?.code;
      const code = free(marker ?? known ?? String.fromCharCode('A'.charCodeAt(0) + parts.length));
      const isParent = headings[h + 1]?.depth === 2;
      parts.push({ code, title, sections: paragraphs.length > 0 ? [section(isParent ? `${code}.0` : code)] : [] });
    } else {
      const part = parts.at(-1);
      if (paragraphs.length > 0)
        part?.sections.push(section(free(marker?.includes('.') ? marker : `${part.code}.${marker ?? part.sections.length + 1}`)));
    }
  });
  return parts.filter(({ sections }) => sections.length > 0);
};

/** With so many words of its first paragraph a heading is found nowhere else. */
const OPENING = 4;

const ended = (paragraph: string): string => (endsSentence(paragraph) ? paragraph : `${paragraph}.`);
