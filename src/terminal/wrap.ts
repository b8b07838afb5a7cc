import wrapAnsi from 'wrap-ansi';

/** Lines wider than this are hard to read, however wide the window is. */
const WIDEST = 100;
/** For a window that doesn't tell its width, or tells 0. */
const USUAL = 80;

/** Breaks lines between words where the terminal would break them anywhere; what a line is set in by, such as a quote's bar, goes on. */
export const wrap = (text: string, columns = 0): string => {
  const width = Math.min(columns > 0 ? columns : USUAL, WIDEST);
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
};

const wrapLine = (line: string, width: number): string => {
  const [indent] = /^ *(?:│ )?/.exec(line) ?? [''];
  return wrapAnsi(line.slice(indent.length), width - indent.length)
    .split('\n')
    .map((piece) => indent + piece)
    .join('\n');
};
