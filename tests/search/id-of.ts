import type { Named } from '../../src/search/names.js';

/** The id or the code of what a name is the name of. */
export const idOf = (named: Named): string => {
  switch (named.kind) {
    case 'figure':
      return named.figure.id;
    case 'list':
      return named.list.id;
    case 'section':
      return named.section.code;
    case 'chart':
      return named.chart.id;
  }
};
