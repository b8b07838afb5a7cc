import { citedIn } from '../content/cited.js';
import type { Content, Section } from '../content/content.js';
import type { WordReader } from '../query/word-reader.js';
import type { Reading } from '../search/reading.js';
import type { Answer } from './answer.js';

/** Parts of the article asked for by code or number, and numbers of its references: there, or said not to be. */
export interface Exact {
  answer(message: string, reading: Reading): Answer | undefined;
}

const ASKED_REFERENCE = /\[(\d+)\]/;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** Reads the codes of an article's sections and parts, and the numbers of its references, once. */
export const createExact = (content: Content, words: WordReader): Exact => {
  const sections = [...content.sections.values()];
  const codes = [...sections.map(({ code }) => code), ...content.article.parts.map(({ code }) => code)].filter(
    (code) => code.length > 1 || code === 'I',
  );
  const known = new Set([...sections, ...content.article.parts].map(({ code }) => code));
  const cited = citedIn(content);

  /** Whether a message has nothing but small words and a code, which stands at these words. */
  const isBare = ({ groups }: Reading, at: ReadonlySet<number>): boolean =>
    groups.every(({ from, kind }) => at.has(from) || kind === 'number');

  const partOf = (code: string): readonly Section[] =>
    content.article.parts
      .filter((part) => part.code === code)
      .flatMap((part) => sections.filter((section) => part.sections.includes(section.code)));

  /** The code that a number means: as the article has it, "3.2" or "2", or with its first number in Roman, "III.2". */
  const codeOf = (number: string | undefined): string | undefined => {
    if (number === undefined) return undefined;
    const [first = '', ...rest] = number.split('.');
    const roman = [ROMAN[Number(first) - 1] ?? first, ...rest].join('.');
    return [number, roman].find((each) => known.has(each)) ?? number;
  };

  const sectionAnswer = (code: string | undefined, cues: Cues, reading: Reading): Answer | undefined => {
    const isNamed = cues.has('section');
    const asked = code ?? codeOf(numberBeside(cues, reading));
    if (asked === undefined) return undefined;
    const ofCode = new Set(reading.typed.flatMap(({ text }, i) => (isOfCode(text, asked) ? [i] : [])));
    // A code alone, or with small words beside it: "what is section II.3 about". With more it's a question within the section.
    const isWhole = isNamed || reading.typed.length <= asked.split('.').length + MOST_BESIDE;
    if (!isWhole || !(isNamed || isBare(reading, ofCode))) return undefined;
    const section = sections.find((each) => each.code.toLowerCase() === asked.toLowerCase());
    const part = partOf(asked);
    if (part.length > 1) return { kind: 'part', part: asked, sections: part };
    const whole = section ?? part[0];
    if (whole) return { kind: 'section', section: whole };
    return { kind: 'none', refusal: { why: 'section' }, neighbours: [] };
  };

  const referenceAnswer = (message: string, cues: Cues): Answer | undefined => {
    const bracketed = ASKED_REFERENCE.exec(message);
    const typed = cues.has('reference') ? /(?<!\d)(\d{1,2})(?!\d)/.exec(message) : null;
    const number = Number((bracketed ?? typed)?.[1] ?? Number.NaN);
    if (Number.isNaN(number)) return undefined;
    const found = cited.find((each) => each.number === number);
    if (!found) return { kind: 'none', refusal: { why: 'reference', number, known: cited.map((each) => each.number) }, neighbours: [] };
    const [statement, ...others] = found.statements;
    return { kind: 'statement', statement, context: others };
  };

  return {
    answer: (message, reading) => {
      const capitals = message.toUpperCase();
      const code = codes.find((each) => isCodeIn(each.toUpperCase(), capitals));
      const cues = words.cuesIn(reading.typed);
      if (code !== undefined || /\d/.test(message)) return referenceAnswer(message, cues) ?? sectionAnswer(code, cues, reading);
      const counted = sectionCounted(cues, reading);
      return counted === undefined ? undefined : sectionAnswer(codeOf(counted), cues, reading);
    },
  };
};

type Cues = ReadonlyMap<string, readonly number[]>;

/** "Section 3.2", "part 2"; of "what part of the 30 parks" the number is none of a section. "2.1.3" is two tokens. */
const numberBeside = (cues: Cues, { typed }: Reading): string | undefined => {
  for (const at of cues.get('section') ?? [])
    for (const start of [at + 1, at - 1]) {
      const token = typed[start];
      if (token?.kind !== 'number' || !/^\d{1,2}(?:\.\d{1,2})?$/.test(token.text)) continue;
      const next = typed[start + 1];
      return start > at && token.text.includes('.') && next?.kind === 'number' ? `${token.text}.${next.text}` : token.text;
    }
  return undefined;
};

/** "The third section", with nothing else but the article named: of "the first part of the aim" it's no section's number. */
const sectionCounted = (cues: Cues, { groups, typed }: Reading): string | undefined => {
  const [at] = cues.get('section') ?? [];
  const isBare = groups.every(({ kind, from, terms }) => kind === 'number' || from === at || terms.includes('#article'));
  const ordinal = groups.find(({ kind, from }) => kind === 'number' && at !== undefined && Math.abs(from - at) === 1);
  return isBare && ordinal && typed[ordinal.from]?.kind === 'word' ? ordinal.terms[0]?.replace(/^n:/, '') : undefined;
};

/** So many words may stand beside a bare code: "about II.3", "о чём III.2". */
const MOST_BESIDE = 3;

/** Whether a code stands in a message, both in capitals. */
const isCodeIn = (code: string, message: string): boolean => {
  const at = message.indexOf(code);
  if (at < 0) return false;
  const [before = ' ', after = ' '] = [message[at - 1], message[at + code.length]];
  return !/[\p{L}\d.]/u.test(before) && !/[\p{L}\d]/u.test(after) && !(after === '.' && /\d/.test(message[at + code.length + 1] ?? ''));
};

const isOfCode = (text: string, code: string): boolean => code.toLowerCase().split('.').includes(text) || /^\d/.test(text);
