import { anyOf, LABELS } from '../../content/labels.js';

/** A piece of text as a PDF draws it, in points from the page's lower left corner; `y` is its base line. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly font: string;
}

/** A line of a column; lines of one column share it. */
export interface Line extends Piece {
  readonly column: { readonly x: number; readonly width: number };
}

/** In heights of the text: what is apart by more is in two columns, or cells. */
const GAP = 1.5;
/** In heights: pieces whose base lines are nearer stand on one line; raised figures do. */
const LEVEL = 0.5;
/** Of the page's text: so much of it may run over both columns (a title, a figure's caption) where there are two. */
const MOST_ACROSS = 0.35;
/** Of a page's segments: so many at least stand in each of two columns. */
const LEAST_IN_COLUMN = 0.15;

/** The lines of a page in the order in which one reads: where there are two columns, the left one first, down to what runs across both. */
export const linesOfPage = (pieces: readonly Piece[]): readonly Line[] => {
  const segments = segmentsOf(pieces);
  const gutter = gutterOf(segments);
  if (gutter === undefined) return columnOf(segments);
  const lines: Line[] = [];
  let [left, right]: [Piece[], Piece[]] = [[], []];
  const flush = (): void => {
    lines.push(...columnOf(left), ...columnOf(right));
    [left, right] = [[], []];
  };
  for (const segment of segments) {
    if (segment.x + segment.width <= gutter) left.push(segment);
    else if (segment.x >= gutter) right.push(segment);
    else {
      flush();
      lines.push(...columnOf([segment]));
    }
  }
  flush();
  return lines;
};

/** Pieces joined to segments, from the top down and from left to right. */
const segmentsOf = (pieces: readonly Piece[]): readonly Piece[] => {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.findLast(
      ([first]) => first !== undefined && Math.abs(first.y - piece.y) < Math.max(first.height, piece.height) * LEVEL,
    );
    if (row) row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row) => {
    const segments: Piece[] = [];
    for (const piece of [...row].sort((a, b) => a.x - b.x)) {
      const last = segments.at(-1);
      const gap = last ? piece.x - (last.x + last.width) : 0;
      if (last && gap < Math.max(last.height, piece.height) * GAP) segments[segments.length - 1] = joined(last, piece, gap);
      else segments.push(piece);
    }
    return segments;
  });
};

const UNIT_BEFORE = new RegExp(String.raw`(?:^|\s)(?:${anyOf(LABELS.powered)})$`, 'u');

const joined = (left: Piece, right: Piece, gap: number): Piece => {
  const main = left.text.length >= right.text.length ? left : right;
  // A raised number after a word is a reference; after a metre it's a power.
  const isRaised = /^\d+(?:[,–-]\d+)*$/.test(right.text.trim()) && right.height < left.height * 0.8 && right.y > left.y;
  const text = isRaised ? (UNIT_BEFORE.test(left.text) ? right.text : ` [${right.text.trim()}]`) : right.text;
  const space = gap > left.height * 0.15 && !/\s$/.test(left.text) && !/^\s/.test(text) ? ' ' : '';
  return {
    ...main,
    text: left.text + space + text,
    x: left.x,
    y: left.y,
    width: right.x + right.width - left.x,
    height: Math.max(left.height, right.height),
  };
};

/** Where two columns part: the place near the middle that the fewest segments run across; undefined for one column. */
const gutterOf = (segments: readonly Piece[]): number | undefined => {
  const from = Math.min(...segments.map(({ x }) => x));
  const to = Math.max(...segments.map(({ x, width }) => x + width));
  const places = Array.from({ length: 41 }, (_, i) => from + (to - from) * (0.3 + i * 0.01));
  const across = (place: number): number => segments.filter(({ x, width }) => x < place && place < x + width).length;
  const counts = places.map((place) => ({ place, crossing: across(place) }));
  const least = Math.min(...counts.map(({ crossing }) => crossing));
  const best = counts.filter(({ crossing }) => crossing === least);
  const gutter = best[Math.floor(best.length / 2)]?.place;
  if (gutter === undefined || least > segments.length * MOST_ACROSS) return undefined;
  const left = segments.filter(({ x, width }) => x + width <= gutter).length;
  const right = segments.filter(({ x }) => x >= gutter).length;
  return Math.min(left, right) >= Math.max(3, segments.length * LEAST_IN_COLUMN) ? gutter : undefined;
};

const columnOf = (segments: readonly Piece[]): readonly Line[] => {
  const x = Math.min(...segments.map((segment) => segment.x));
  const end = Math.max(...segments.map((segment) => segment.x + segment.width));
  const column = { x, width: end - x };
  return segments.map((segment) => ({ ...segment, text: segment.text.trim(), column }));
};
