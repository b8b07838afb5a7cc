import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { createRanking, type Document } from '../../src/search/ranking.js';
import { WEIGHTS } from '../../src/search/weights.js';

const documents: readonly Document[] = [
  { asks: ['#oil', '#export', 'много'], body: ['#oil', '#china', '#oil'], around: ['#trade'] },
  { asks: ['#gas', '#export'], body: ['#gas', '#china'], around: ['#oil', '#trade'] },
  { asks: ['#coal'], body: ['#coal', '#russia'], around: ['#gas'] },
  { asks: ['#park', '#park', '#china'], body: [], around: ['#trade', '#oil'] },
];
const rank = createRanking(documents);

describe('ranking', () => {
  test.each([
    [{ '#oil': 1 }],
    [{ '#oil': 0.6, '#export': 0.8 }],
    [{ '#trade': 0.3, '#china': 1, '#gas': 1.5 }],
    [{ '#nothing': 1, '#coal': 0.4, '#trade': 0.25 }],
  ])('scores %j as MiniSearch does when it is asked for all of it at once', (asked) => {
    const factors = new Map(Object.entries(asked));
    const engine = new MiniSearch({
      fields: ['asks', 'body', 'around'],
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
      searchOptions: { boost: WEIGHTS.boost },
    });
    engine.addAll(
      documents.map(({ asks, body, around }, id) => ({ id, asks: asks.join(' '), body: body.join(' '), around: around.join(' ') })),
    );
    const expected = engine.search([...factors.keys()].join(' '), { boostTerm: (term) => factors.get(term) ?? 1 });
    const found = rank(factors, 10);
    expect(found.map(({ document }) => document)).toEqual(expected.map(({ id }) => Number(id)));
    found.forEach(({ score }, i) => expect(score).toBeCloseTo(expected[i]?.score ?? NaN, 10));
  });

  test('gives the best of them when there are more than are wanted', () => {
    const all = rank(new Map([['#trade', 1]]), 10);
    expect(all).toHaveLength(3);
    expect(rank(new Map([['#trade', 1]]), 2)).toEqual(all.slice(0, 2));
  });

  test('begins anew with each search', () => {
    const first = rank(new Map([['#oil', 1]]), 10);
    rank(new Map([['#china', 1]]), 10);
    expect(rank(new Map([['#oil', 1]]), 10)).toEqual(first);
  });

  test('finds nothing for terms that stand nowhere', () => {
    expect(rank(new Map([['#nothing', 1]]), 10)).toEqual([]);
  });
});
