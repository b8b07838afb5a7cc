import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder } from '../../src/content/folder.js';
import { BEES, LIGHTHOUSES, scratchFolder } from './edited-article.js';

const rootWith = (...articles: readonly string[]): string => {
  const root = scratchFolder();
  for (const article of articles) cpSync(article, join(root, article.split('/').at(-1) ?? ''), { recursive: true });
  return root;
};

test('the only article is served without asking', () => {
  const root = rootWith(BEES);
  expect(contentFolder(root)).toBe(join(root, 'bees'));
});

test('two articles and no choice stop the start, and tell both', () => {
  expect(() => contentFolder(rootWith(BEES, LIGHTHOUSES))).toThrow(/bees, lighthouses\. Choose with CONTENT_DIR/);
});

test('CONTENT_DIR chooses', () => {
  const root = rootWith(BEES, LIGHTHOUSES);
  expect(contentFolder(root, join(root, 'lighthouses'))).toBe(join(root, 'lighthouses'));
});

test('a choice that is no article is refused, and says what would be one', () => {
  expect(() => contentFolder(rootWith(BEES), 'nowhere')).toThrow(/nowhere has no article\.yaml; name .*such as/);
});

test('no article at all stops the start', () => {
  expect(() => contentFolder(scratchFolder())).toThrow(/holds: –/);
});
