import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Block } from '../../src/drafting/reading/block.js';

const require = createRequire(import.meta.url);
const REGULAR = require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf');
const BOLD = require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf');

export interface Layout {
  readonly title: string;
  /** Stands at the top of every page. */
  readonly head: string;
  readonly blocks: readonly Block[];
}

const PAGE = { width: 420, height: 595, top: 60, bottom: 540 };
const COLUMNS = [40, 218] as const;
const COLUMN_WIDTH = 162;
const SIZE = 8;
const PITCH = 10;
const INDENT = 10;

interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly bold: boolean;
}

/**
 * A journal's page as a PDF: a title across the page, two columns, a running head, page numbers. Each page's lines are drawn row by
 * row, across both columns, as many programs do, so that only the geometry tells how to read.
 */
export const twoColumnPdf = async ({ title, head, blocks }: Layout): Promise<Buffer> => {
  const document = new PDFDocument({ size: [PAGE.width, PAGE.height], margin: 0, autoFirstPage: false });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const done = new Promise((resolve) => document.on('end', resolve));
  const font = (bold: boolean) => document.font(bold ? BOLD : REGULAR).fontSize(SIZE);

  const wrap = (text: string, bold: boolean, indent: number): string[] => {
    font(bold);
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(' ')) {
      const room = COLUMN_WIDTH - (lines.length === 0 ? indent : 0);
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && document.widthOfString(longer) > room) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  };

  const pages: Placed[][] = [[]];
  let column = 0;
  let y = PAGE.top + 40;
  for (const { kind, text } of blocks) {
    const bold = kind === 'heading';
    if (bold) y += PITCH;
    wrap(text, bold, INDENT).forEach((line, i) => {
      if (y > PAGE.bottom) {
        column = 1 - column;
        if (column === 0) pages.push([]);
        y = PAGE.top + (pages.length === 1 ? 40 : 0);
      }
      pages.at(-1)?.push({ text: line, x: (COLUMNS[column] ?? 0) + (i === 0 && !bold ? INDENT : 0), y, bold });
      y += PITCH;
    });
    if (bold) y += PITCH / 2;
  }

  pages.forEach((placed, number) => {
    document.addPage();
    document
      .font(REGULAR)
      .fontSize(6)
      .text(`${head} ${number + 1}`, COLUMNS[0], 25, { lineBreak: false });
    if (number === 0) document.font(BOLD).fontSize(13).text(title, COLUMNS[0], PAGE.top, { lineBreak: false });
    for (const { text, x, y: at, bold } of [...placed].sort((a, b) => a.y - b.y || a.x - b.x))
      font(bold).text(text, x, at, { lineBreak: false });
    document
      .font(REGULAR)
      .fontSize(6)
      .text(String(number + 1), PAGE.width / 2, 570, { lineBreak: false });
  });
  document.end();
  await done;
  return Buffer.concat(parts);
};
