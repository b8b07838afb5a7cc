import type { Line } from './pdf-lines.js';

/** So many lines at a page's top and bottom may be running heads. */
const REACH = 2;

/** Pages without the lines that stand at the top or the bottom of several of them, but for their numbers, and without page numbers. */
export const withoutRunningHeads = (pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] => {
  const edges = pages.map(edgesOf);
  const pagesWith = new Map<string, number>();
  for (const lines of edges) for (const key of new Set([...lines].map(keyOf))) pagesWith.set(key, (pagesWith.get(key) ?? 0) + 1);
  return pages.map((lines, p) =>
    lines.filter((line) => {
      if (!edges[p]?.has(line)) return true;
      return !/^[\s\-–—]*\d+[\s\-–—]*$/.test(line.text) && (pagesWith.get(keyOf(line)) ?? 0) < 2;
    }),
  );
};

const keyOf = ({ text }: Line): string => text.replace(/\d+/g, '#').trim();

/** The lines on the highest and the lowest levels of a page. */
const edgesOf = (lines: readonly Line[]): ReadonlySet<Line> => {
  const levels = [...new Set(lines.map(({ y }) => Math.round(y)))].sort((a, b) => b - a);
  const edge = new Set([...levels.slice(0, REACH), ...levels.slice(-REACH)]);
  return new Set(lines.filter(({ y }) => edge.has(Math.round(y))));
};
