import type { Engine } from '../../answers/engine.js';
import type { Chart, Content } from '../../content/content.js';
import { chartsOf } from '../../replies/picture-buttons.js';
import { ALIKE } from '../../search/name-index.js';
import type { Findable } from '../../search/names.js';

/** The chart that words ask for; if none has such a name, up to three that come nearest, best first. */
export type ChartFound = { readonly kind: 'this'; readonly chart: Chart } | { readonly kind: 'near'; readonly charts: readonly Chart[] };

/** Of so many things that the engine finds, those with a chart are taken. */
const MOST_FOUND = 10;
const MOST_NEAR = 3;

/**
 * Looks for a chart with such a title, then for a number or a section of such a name that has a chart. Whatever else the words find gives
 * charts that are `near`.
 */
export const chartFor = (words: string, { names, find }: Engine, content: Content): ChartFound => {
  const called = names(words).flatMap(({ thing, lacks }) => (lacks <= ALIKE ? [thing] : []));
  const titled = called.flatMap((thing) => (thing.kind === 'chart' ? [thing.chart] : []));
  const [chart] = [...titled, ...called.flatMap((thing) => chartsWith(thing, content))];
  if (chart) return { kind: 'this', chart };
  const near = new Set(find(words, MOST_FOUND).flatMap((target) => chartsWith(target, content)));
  return { kind: 'near', charts: [...near].slice(0, MOST_NEAR) };
};

const chartsWith = (found: Findable, content: Content): readonly Chart[] => {
  switch (found.kind) {
    case 'chart':
      return [found.chart];
    case 'figure':
      return chartsOf(found.figure.id, content);
    case 'section':
      return chartsOf(found.section.code, content);
    case 'statement':
      return found.statement.figures.flatMap(({ id }) => chartsOf(id, content));
    case 'list':
      return [];
  }
};
