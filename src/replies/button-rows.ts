import { keyboard, type Button, type Keyboard } from './reply.js';

/** With more rows the buttons would hide the message on a phone. */
export const MOST_ROWS = 3;

/**
 * Buttons in their order, in three rows at most. Telegram gives all buttons of a row the same width and cuts labels that don't fit. So the
 * rows are broken where the longest label of each row has the most room.
 */
export const inRows = (buttons: readonly Button[], rows = MOST_ROWS): Keyboard => keyboard(...best(buttons, rows).rows);

interface Broken {
  readonly rows: readonly (readonly Button[])[];
  /** How wide the widest row would be if all its buttons were as wide as its longest label; in letters. */
  readonly width: number;
}

const best = (buttons: readonly Button[], rows: number): Broken => {
  const whole = { rows: [buttons], width: widthOf(buttons) };
  if (rows <= 1 || buttons.length <= 1) return whole;
  const broken = buttons.slice(1).map((_, i): Broken => {
    const first = buttons.slice(0, i + 1);
    const rest = best(buttons.slice(i + 1), rows - 1);
    return { rows: [first, ...rest.rows], width: Math.max(widthOf(first), rest.width) };
  });
  return [whole, ...broken].reduce((least, each) => (each.width < least.width ? each : least));
};

const widthOf = (row: readonly Button[]): number => row.length * Math.max(0, ...row.map(({ label }) => label.length));
