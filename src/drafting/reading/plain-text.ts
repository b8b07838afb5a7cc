import type { Block, Read } from './block.js';
import { createLineJoiner } from './join-lines.js';
import { endsSentence } from './whole-sentence.js';

/** Nobody writes a longer heading. */
const LONGEST_HEADING = 160;
/** Of the width: a line of such a length is full. */
const FULL = 0.8;
/** Of the width: letters differ, so a line of fewer than that has room. */
const SURE = 0.95;
/** Of the lines: from so many full ones on, a text is taken for one that was broken into lines by a program. */
const MOSTLY = 0.5;

/**
 * Plain text. A blank line ends a paragraph after a whole sentence alone, since it may be a page's end, too; where lines are broken by a
 * program, one that ends although the next word had room ends its paragraph. What stands alone and ends as no sentence does is a heading.
 * Running heads and page numbers go.
 */
export const readPlainText = (text: string): Read => {
  const all = text
    .replaceAll('\r\n', '\n')
    .split(/[\n\f]/)
    .map((line) => line.trim());
  const heads = all.filter(isRunningHead);
  const lines = all.filter((line) => !isRunningHead(line));
  const width = usualWidth(lines);
  const join = createLineJoiner(text);
  const blocks: Block[] = [];
  let open: string[] = [];

  const close = (): void => {
    const whole = join(open);
    open = [];
    if (whole === '') return;
    const last = blocks.at(-1);
    // A paragraph that was broken off by a page's end goes on.
    if (last?.kind === 'paragraph' && !endsSentence(last.text))
      blocks[blocks.length - 1] = { kind: 'paragraph', text: join([last.text, whole]) };
    else blocks.push({ kind: isHeading(whole) ? 'heading' : 'paragraph', text: whole });
  };

  lines.forEach((line, i) => {
    if (line === '') {
      if (open.length > 0 && (endsSentence(open.at(-1) ?? '') || isHeading(open.join(' ')))) close();
      return;
    }
    open.push(line);
    const next = lines[i + 1] ?? '';
    const isBroken = next !== '' && (width === undefined || hasRoom(line, next, width));
    if (isBroken && (endsSentence(line) || (open.length === 1 && isHeading(line) && BEGINS.test(next)))) close();
  });
  close();
  return { blocks, heads };
};

const BEGINS = /^(?:[\p{Lu}«“"]|\d+[.)])/u;

/** What is short, begins as a heading does and isn't cut off. */
const isHeading = (text: string): boolean =>
  text.length <= LONGEST_HEADING &&
  BEGINS.test(text) &&
  !endsSentence(text) &&
  !/[,;-]$/.test(text) &&
  !HOLDS_SENTENCES.test(text.replace(MARKER, ''));

/** "1. A new stage. On 20 May": more than a heading. */
const MARKER = /^(?:[IVX]+|\d+)\. /;
const HOLDS_SENTENCES = /\p{L}{2}[.!?] /u;

/** Whether the next line's first word would have stood on this line, too, wide letters or not: no program broke it there. */
const hasRoom = (line: string, next: string, width: number): boolean => line.length + 1 + (next.split(' ')[0] ?? '').length < width * SURE;

/** The length that most full lines come near; undefined where each paragraph is a line. */
const usualWidth = (lines: readonly string[]): number | undefined => {
  const lengths = lines
    .map(({ length }) => length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const long = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const near = lengths.filter((length) => length > long * FULL && length <= long * 1.1).length;
  return near >= lengths.length * MOSTLY && long < LONGEST_HEADING ? long : undefined;
};

const isRunningHead = (line: string): boolean => /^\d+$/.test(line) || (/\bISSN\b/.test(line) && line.length < LONGEST_HEADING);
