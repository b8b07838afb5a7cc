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

/** What stands beside each other: pieces joined, with the fonts that it begins in and has in all. */
interface Segment extends Piece {
  readonly fonts: readonly string[];
}

/** A line of a column; lines of one column share it. */
export interface Line extends Segment {
  readonly column: { readonly x: number; readonly width: number };
}

/** In heights of the text: what is apart by more is in two columns, or cells. */
const GAP = 1.5;
/** In heights: pieces whose base lines are nearer stand on one line; raised figures do. */
const LEVEL = 0.5;
/** Of the height of what it stands behind: a raised figure is smaller. */
const RAISED = 0.8;
/** In heights: a raised figure stands so near to what it's behind. */
const NEAR = 0.3;
/** Of a column's lines: so many begin at its edge. */
const EDGE = 0.2;
/** Of the page's rows: so many may run over both columns (a title, a figure's caption) where there are two. */
const MOST_ACROSS = 0.35;
/** Of a page's segments: so many at least stand in each of two columns. */
const LEAST_IN_COLUMN = 0.15;

/** The lines of a page in the order in which one reads: where there are two columns, the left one first, down to what runs across both. */
export const linesOfPage = (pieces: readonly Piece[]): readonly Line[] => {
  const rows = rowsOf(pieces);
  const gutter = gutterOf(rows);
  if (gutter === undefined) return columnOf(rows.flatMap(asOne));
  const lines: Line[] = [];
  let [left, right]: [Segment[], Segment[]] = [[], []];
  const flush = (): void => {
    lines.push(...columnOf(left), ...columnOf(right));
    [left, right] = [[], []];
  };
  for (const row of rows) {
    const across = row.filter(({ x, width }) => x < gutter && gutter < x + width);
    if (across.length > 0) {
      flush();
      lines.push(...columnOf(asOne(row)));
      continue;
    }
    left.push(...asOne(row.filter(({ x }) => x < gutter)));
    right.push(...asOne(row.filter(({ x }) => x >= gutter)));
  }
  flush();
  return lines;
};

/** The rows of a page from the top down, each of segments: pieces that stand near each other. */
const rowsOf = (pieces: readonly Piece[]): readonly (readonly Segment[])[] => {
  const usual = [...pieces].sort((a, b) => a.height - b.height)[Math.floor(pieces.length / 2)]?.height ?? 0;
  const isRaised = ({ height }: Piece): boolean => height < usual * RAISED;
  const rows: Piece[][] = [];
  const from = [...pieces].sort((a, b) => Number(isRaised(a)) - Number(isRaised(b)) || b.y - a.y);
  for (const piece of from) {
    const onLevel = ([first]: readonly Piece[]): boolean =>
      first !== undefined && Math.abs(first.y - piece.y) < Math.max(first.height, piece.height) * LEVEL;
    // What is raised belongs to what it stands behind, however near the row above is.
    const behind = isRaised(piece) ? rows.find((row) => row.some((each) => isBehind(piece, each))) : undefined;
    const row = behind ?? rows.findLast(onLevel);
    if (row) row.push(piece);
    else rows.push([piece]);
  }
  rows.sort(([a], [b]) => (b?.y ?? 0) - (a?.y ?? 0));
  return rows.map((row) => {
    const segments: Segment[] = [];
    for (const each of [...row].sort((a, b) => a.x - b.x)) {
      const piece = { ...each, fonts: [each.font] };
      const last = segments.at(-1);
      const gap = last ? piece.x - (last.x + last.width) : 0;
      if (last && gap < Math.max(last.height, piece.height) * GAP) segments[segments.length - 1] = joined(last, piece, gap);
      else segments.push(piece);
    }
    return segments;
  });
};

const isBehind = (raised: Piece, { x, width, y, height }: Piece): boolean =>
  y < raised.y && raised.y - y < height && Math.abs(raised.x - (x + width)) < height * NEAR;

/** A column's part of a row as one line, however wide its spaces are: justified text has wide ones. */
const asOne = ([first, ...rest]: readonly Segment[]): readonly Segment[] =>
  first ? [rest.reduce((line, next) => joined(line, next, next.x - (line.x + line.width)), first)] : [];

const UNIT_BEFORE = new RegExp(String.raw`(?:^|\s)(?:${anyOf(LABELS.powered)})$`, 'u');

const joined = (left: Segment, right: Segment, gap: number): Segment => {
  const main = left.text.length >= right.text.length ? left : right;
  // A raised number after a word is a reference; after a metre it's a power.
  const isRaised = /^\d+(?:[,–-]\d+)*$/.test(right.text.trim()) && right.height < left.height * RAISED && right.y > left.y;
  const text = isRaised ? (UNIT_BEFORE.test(left.text) ? right.text : ` [${right.text.trim()}]`) : right.text;
  const space = gap > left.height * 0.15 && !/\s$/.test(left.text) && !/^\s/.test(text) ? ' ' : '';
  return {
    ...main,
    text: left.text + space + text,
    x: left.x,
    y: left.y,
    width: right.x + right.width - left.x,
    height: Math.max(left.height, right.height),
    fonts: isRaised ? left.fonts : [...left.fonts, ...right.fonts],
  };
};

/** Where two columns part: the place near the middle that the fewest rows run across; undefined for one column. */
const gutterOf = (rows: readonly (readonly Segment[])[]): number | undefined => {
  const segments = rows.flat();
  const from = Math.min(...segments.map(({ x }) => x));
  const to = Math.max(...segments.map(({ x, width }) => x + width));
  const places = Array.from({ length: 41 }, (_, i) => from + (to - from) * (0.3 + i * 0.01));
  const across = (place: number): number => rows.filter((row) => row.some(({ x, width }) => x < place && place < x + width)).length;
  const counts = places.map((place) => ({ place, crossing: across(place) }));
  const least = Math.min(...counts.map(({ crossing }) => crossing));
  const best = counts.filter(({ crossing }) => crossing === least);
  const gutter = best[Math.floor(best.length / 2)]?.place;
  if (gutter === undefined || least > rows.length * MOST_ACROSS) return undefined;
  const left = segments.filter(({ x, width }) => x + width <= gutter).length;
  const right = segments.filter(({ x }) => x >= gutter).length;
  return Math.min(left, right) >= Math.max(3, segments.length * LEAST_IN_COLUMN) ? gutter : undefined;
};

const columnOf = (segments: readonly Segment[]): readonly Line[] => {
  // Where most lines begin: a page's number in the middle has an edge of its own.
  const starts = segments.map((segment) => Math.round(segment.x));
  const often = Math.min(...starts.filter((start) => starts.filter((each) => each === start).length > starts.length * EDGE));
  const edge = Number.isFinite(often) ? often : Math.min(...starts);
  const end = Math.max(...segments.map((segment) => segment.x + segment.width));
  const column = { x: edge, width: end - edge };
  return segments.map((segment) => ({ ...segment, text: segment.text.trim(), column }));
};
