import type { Button } from './reply.js';

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
