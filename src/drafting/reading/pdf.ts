import type { Block, OnProgress, Read } from './block.js';
import { createLineJoiner } from './join-lines.js';
import { linesOfPage, type Line, type Piece } from './pdf-lines.js';
import { withoutRunningHeads } from './running-heads.js';
import { endsSentence } from './whole-sentence.js';

/** Of the body's height: a heading is so much larger, or of another face and not smaller. */
const LARGER = 1.08;
const SMALLER = 0.95;
const LONGEST_HEADING = 200;
/** In heights of a line: the indent that begins a paragraph. */
const INDENT = 0.7;
/** Of the usual step from line to line: what is farther is apart. */
const FAR = 1.35;
/** Of all lines: so many indented ones say that paragraphs begin so. */
const INDENTED = 0.03;
/** Letters are of different widths. */
const SURE = 1.2;

/** A PDF that holds text: columns one after the other, running heads left out, headings by their size or face. */
export const readPdf = async (bytes: Buffer, onProgress: OnProgress): Promise<Read> => {
  const { getDocumentProxy, getMeta } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const pages: (readonly Line[])[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(linesOfPage(items.flatMap((item) => ('str' in item ? pieceOf(item) : []))));
    onProgress('pages', number, document.numPages);
  }
  const { info } = (await getMeta(document)) as { readonly info: { readonly Title?: unknown } };
  const title = typeof info.Title === 'string' && info.Title.trim() !== '' ? info.Title.trim() : undefined;
  return { title, blocks: blocksOf(withoutRunningHeads(pages).flat()) };
};

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

const pieceOf = ({ str, transform: [, , , , x = 0, y = 0], width, height, fontName }: Item): readonly Piece[] =>
  str.trim() === '' ? [] : [{ text: str, x, y, width, height, font: fontName }];

/** Paragraphs and headings out of lines in the order of reading. */
const blocksOf = (lines: readonly Line[]): readonly Block[] => {
  const height = Number(mostOf(lines, (line) => String(Math.round(line.height * 2) / 2)));
  const font = mostOf(lines, (line) => line.font);
  const steps = lines.flatMap((line, i) => stepOf(lines[i - 1], line) ?? []).sort((a, b) => a - b);
  const pitch = steps[Math.floor(steps.length / 2)] ?? 0;
  const join = createLineJoiner(lines.map(({ text }) => text).join('\n'));

  const isFar = (before: Line | undefined, line: Line): boolean => (stepOf(before, line) ?? 0) > pitch * FAR;
  const looksLikeHeading = (line: Line, before: Line | undefined, isOpen: boolean): boolean => {
    if (isMixed(line)) return false;
    if (line.height > height * LARGER) return true;
    if (line.font === font || line.height < height * SMALLER) return false;
    // A line of italics inside a paragraph is none.
    return isOpen || before === undefined || endsSentence(before.text) || isFar(before, line);
  };
  const isSameHeading = (before: Line, line: Line): boolean =>
    Math.abs(before.height - line.height) < 1 && before.font === line.font && !isFar(before, line);
  // Where first lines are indented, what isn't begins no paragraph.
  const indents = lines.filter((line) => indentOf(line) > height * INDENT).length > lines.length * INDENTED;
  const beginsParagraph = (before: Line, line: Line): boolean => {
    const ended = endsSentence(before.text);
    if (/^[–•▪]\s/u.test(line.text) && (ended || before.text.endsWith(';'))) return true;
    if (isFar(before, line)) return true;
    // At the top of a column or a page nothing but the last sentence tells.
    const isTop = stepOf(before, line) === undefined;
    const isIndented = indentOf(line) > height * INDENT;
    const wasIndented = !isTop && indentOf(before) > height * INDENT;
    return ended && ((isIndented && !wasIndented) || (isIndented === wasIndented && (isTop || !indents) && hadRoom(before, line)));
  };

  const blocks: { readonly kind: Block['kind']; readonly lines: Line[] }[] = [];
  for (const line of lines) {
    const open = blocks.at(-1);
    const before = open?.lines.at(-1);
    const kind = looksLikeHeading(line, before, open?.kind === 'heading') ? 'heading' : 'paragraph';
    // "**1. The forest of the** / **north.** It grows …": what began as a heading opens a paragraph.
    if (
      kind === 'paragraph' &&
      open?.kind === 'heading' &&
      before &&
      line.fonts[0] === before.font &&
      isMixed(line) &&
      !isFar(before, line)
    ) {
      blocks[blocks.length - 1] = { kind, lines: [...open.lines, line] };
      continue;
    }
    const goesOn =
      open?.kind === kind && before !== undefined && (kind === 'heading' ? isSameHeading(before, line) : !beginsParagraph(before, line));
    if (goesOn) open.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  return blocks.map(({ kind, lines: own }) => {
    const text = join(own.map((line) => line.text));
    return { kind: text.length > LONGEST_HEADING ? 'paragraph' : kind, text };
  });
};

/** Whether a line is of two faces, such as a bold beginning and plain text behind it. */
const isMixed = ({ fonts }: Line): boolean => new Set(fonts).size > 1;

/** How far a line is below the one before it; undefined at the top of a column. */
const stepOf = (before: Line | undefined, line: Line): number | undefined =>
  before?.column === line.column ? before.y - line.y : undefined;

const indentOf = ({ x, column }: Line): number => x - column.x;

/** Whether the next line's first word would have stood on this line, too. */
const hadRoom = ({ x, width, column, text }: Line, next: Line): boolean => {
  const letter = width / text.length;
  const word = (next.text.split(' ')[0] ?? '').length + 1;
  return column.x + column.width - (x + width) > letter * word * SURE;
};

/** The value that most of the text has, by its letters. */
const mostOf = (lines: readonly Line[], of: (line: Line) => string): string => {
  const letters = new Map<string, number>();
  for (const line of lines) letters.set(of(line), (letters.get(of(line)) ?? 0) + line.text.length);
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
};
