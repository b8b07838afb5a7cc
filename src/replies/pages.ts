import type { Button } from './reply.js';

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Which page it is, from 0, and of how many; an empty list has one empty page. */
  readonly at: number;
  readonly of: number;
  /** The index in the whole list of its first item. */
  readonly from: number;
}

/** The page of a list, at `size` items a page; a number beyond the last page gives the last one. */
export const paged = <T>(items: readonly T[], page: number, size: number): Page<T> => {
  const of = Math.max(1, Math.ceil(items.length / size));
  const at = Math.min(page, of - 1);
  const from = at * size;
  return { items: items.slice(from, from + size), at, of, from };
};

/** ◀ 2/5 ▶: the row that leafs through pages by editing the message; no row for a single page. */
export const pager = (page: number, pages: number, to: (page: number) => string): readonly Button[] => {
  if (pages < 2) return [];
  const around = (at: number): number => (at + pages) % pages;
  return [
    { kind: 'action', label: '◀', data: to(around(page - 1)) },
    { kind: 'action', label: `${page + 1}/${pages}`, data: to(page) },
    { kind: 'action', label: '▶', data: to(around(page + 1)) },
  ];
};
