import type { Group } from '../search/terms.js';

/** Exports, imports, turnover. */
export const isFlow = ({ flow }: Group): boolean => flow !== undefined;
