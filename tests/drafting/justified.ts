import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

const require = createRequire(import.meta.url);
const REGULAR = require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf');
const BOLD = require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf');
const [SIZE, PITCH, INDENT, WIDTH, BOTTOM] = [9, 11, 17, 150, 300];
const COLUMNS = [40, 210] as const;

interface Word {
  readonly text: string;
  readonly bold: boolean;
}

/**
 * Paragraphs in two narrow justified columns, a word at a time, with first lines indented; `**…**` is bold, a digit after "m^" is raised.
 */
export const justifiedPdf = async (paragraphs: readonly string[]): Promise<Buffer> => {
  const document = new PDFDocument({ size: [400, 340], margin: 0 });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const done = new Promise((resolve) => document.on('end', resolve));
  const font = ({ bold }: Word) => document.font(bold ? BOLD : REGULAR).fontSize(SIZE);
  const widthOf = (word: Word): number => font(word).widthOfString(word.text.replace('^', ''));

  let [column, y] = [0, 40];
  const draw = (line: readonly Word[], indent: number, isLast: boolean): void => {
    if (y > BOTTOM) [column, y] = [column + 1, 40];
    const room = WIDTH - indent - line.reduce((sum, word) => sum + widthOf(word), 0);
    const gap = isLast ? 3 : room / Math.max(1, line.length - 1);
    let x = (COLUMNS[column] ?? 0) + indent;
    for (const word of line) {
      const [plain = '', raised] = word.text.split('^');
      font(word).text(plain, x, y, { lineBreak: false });
      if (raised !== undefined) {
        const at = x + font(word).widthOfString(plain);
        document.fontSize(SIZE * 0.65).text(raised.slice(0, 1), at, y - 1, { lineBreak: false });
        if (raised.length > 1) font(word).text(raised.slice(1), at + 4, y, { lineBreak: false });
      }
      x += widthOf(word) + gap;
    }
    y += PITCH;
  };

  for (const paragraph of paragraphs) {
    const words = paragraph
      .split('**')
      .flatMap((piece, i) => piece.split(' ').map((text) => ({ text, bold: i % 2 === 1 })))
      .filter(({ text }) => text !== '');
    let [line, indent]: [Word[], number] = [[], INDENT];
    for (const word of words) {
      const width = [...line, word].reduce((sum, each) => sum + widthOf(each) + 3, indent);
      if (line.length > 0 && width > WIDTH) {
        draw(line, indent, false);
        [line, indent] = [[], 0];
      }
      line.push(word);
    }
    draw(line, indent, true);
  }
  document.end();
  await done;
  return Buffer.concat(parts);
};
