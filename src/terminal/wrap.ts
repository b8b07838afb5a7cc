import wrapAnsi from 'wrap-ansi';

/** Lines wider than this are hard to read, however wide the window is. */
const WIDEST = 100;
/** If the window doesn't tell its width, or says 0. */
const USUAL = 80;

/**
 * Breaks lines between words, where the terminal would break them anywhere. What a line begins with, such as the bar of a quote, is
 * repeated.
 */
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
