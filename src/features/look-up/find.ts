import type { Engine } from '../../answers/engine.js';
import { ALIKE } from '../../search/name-index.js';
import type { Findable } from '../../search/names.js';

/**
 * What the article has for words that may be half typed, best first: things with this name, then records that say something of these
 * words, then things whose name is only similar.
 */
export const findCalled = ({ names, find }: Pick<Engine, 'names' | 'find'>, words: string): readonly Findable[] => {
  const called = names(words);
  const thingsOf = (isAlike: boolean): readonly Findable[] =>
    called.filter(({ lacks }) => lacks <= ALIKE === isAlike).map(({ thing }) => thing);
  const found = [...thingsOf(true), ...find(words), ...thingsOf(false)];
  return [...new Map(found.map((each) => [keyOf(each), each])).values()];
};

/** What tells two things apart. A chart may have the id of a figure, so a chart's key has a word before it. */
const keyOf = (found: Findable): string => {
  switch (found.kind) {
    case 'statement':
      return found.statement.id;
    case 'figure':
      return found.figure.id;
    case 'list':
      return found.list.id;
    case 'section':
      return found.section.code;
    case 'chart':
      return `chart:${found.chart.id}`;
  }
};
