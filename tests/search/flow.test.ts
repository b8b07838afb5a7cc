import { expect, test } from 'vitest';
import type { Concept } from '../../src/content/content.js';
import { flowOf, tradeIn } from '../../src/search/flow.js';

const concept = (id: string, kind: Concept['kind'], flow?: Concept['flow']): [string, Concept] => [
  id,
  { id, kind, flow, broader: [], name: { ru: id, en: id }, ru: [], en: [] },
];
const glossary = new Map([
  concept('sold-abroad', 'measure', 'export'),
  concept('honey-abroad', 'thing', 'export'),
  concept('both-ways', 'measure', 'turnover'),
  concept('export', 'measure'),
]);

test.each([
  ['sold-abroad', 'export'],
  ['both-ways', 'turnover'],
  ['honey-abroad', undefined],
])('the flow that %s names is what its concept says: %s', (id, flow) => {
  expect(flowOf([`#${id}`], { glossary })).toBe(flow);
});

test('an id by itself means nothing', () => {
  expect(flowOf(['#export'], { glossary })).toBeUndefined();
});

test('what leaves or arrives is traded, by any id', () => {
  expect(tradeIn({ glossary })).toEqual(['#sold-abroad', '#honey-abroad']);
});
