import type { Group } from '../search/terms.js';

const FLOWS: ReadonlySet<string> = new Set(['#export', '#import', '#turnover']);

/** Exports, imports, turnover. */
export const isFlow = ({ terms }: Group): boolean => terms.some((term) => FLOWS.has(term));

/** Goods that leave or arrive, as a matter and as what is traded. */
export const TRADE: readonly string[] = ['#export', '#import', '#exports', '#imports'];
