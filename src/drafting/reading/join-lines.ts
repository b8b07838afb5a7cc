import { lookUp } from '../../search/dictionary.js';
import { isCyrillic } from '../../search/tokens.js';

const WORD = /\p{L}+(?:-\p{L}+)*/gu;
const REST_OF_WORD = /^\p{Ll}+/u;

/**
 * Lines as one text. A hyphen at a line's end is the word's own, or the line's: the dictionary tells where it knows the word, else
 * how the rest of the text writes it; a soft hyphen always goes.
 */
export const createLineJoiner = (whole: string): ((lines: readonly string[]) => string) => {
  const written = new Set((whole.toLowerCase().match(WORD) ?? []).map((word) => word));

  const isHyphenated = (before: string, after: string): boolean => {
    const [hyphenated, glued] = [`${before}-${after}`, before + after].map((word) => word.toLowerCase()) as [string, string];
    if (written.has(hyphenated)) return true;
    if (written.has(glued)) return false;
    return isCyrillic(glued) && !lookUp(glued).isKnown;
  };

  return (lines) =>
    lines
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .reduce((text, line) => {
        if (text === '') return line;
        if (text.endsWith('\u00ad')) return text.slice(0, -1) + line;
        const before = brokenWord(text);
        const after = REST_OF_WORD.exec(line)?.[0];
        if (before === undefined) return `${text} ${line}`;
        if (after === undefined || isHyphenated(before, after)) return text + line;
        return text.slice(0, -1) + line;
      }, '')
      .replaceAll('\u00ad', '')
      .replace(/\s+/g, ' ');
};

/** The letters before a hyphen that a text ends with. */
const brokenWord = (text: string): string | undefined => {
  if (!text.endsWith('-')) return undefined;
  const last = text.slice(text.lastIndexOf(' ') + 1, -1);
  return last.match(/\p{L}+/gu)?.at(-1);
};
