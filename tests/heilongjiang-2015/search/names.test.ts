import { expect, test } from 'vitest';
import { queriesOf, WAY_NAMES, type WayName } from '../../../bench/names/queries.js';
import { loadLexicon } from '../../../src/search/lexicon.js';
import { createNames } from '../../../src/search/names.js';
import { seededRandom } from '../../seeded-random.js';
import { idOf } from '../../search/id-of.js';
import { content } from '../article.js';

const names = createNames(content, loadLexicon().fillers);

const FLOORS: Readonly<Record<WayName, number>> = { half: 0.97, turned: 0.97, letters: 0.9, slip: 0.985 };

test.each(WAY_NAMES)('names as they are typed, %s, are found among the first ten', (way) => {
  // A lookup takes a while: every third does.
  const queries = queriesOf(content, way, seededRandom(1)).filter((_, q) => q % 3 === 0);
  expect(queries.length).toBeGreaterThan(150);
  const missed = queries.filter(({ text, thing }) => {
    const found = names(text).slice(0, 10);
    return !found.some((hit) => hit.thing.kind === thing.kind && idOf(hit.thing) === idOf(thing));
  });
  expect(1 - missed.length / queries.length, missed.map(({ text }) => text).join(' | ')).toBeGreaterThanOrEqual(FLOORS[way]);
});
