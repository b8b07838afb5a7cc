import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editorSchemas } from '../../src/content/editor-schemas.js';
import { loadContent } from '../../src/content/load.js';
import { scratchFolder } from './edited-article.js';

test('the records of docs/content.md are a whole article that loads', () => {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'sections'));
  const page = readFileSync('docs/content.md', 'utf8');
  const files = [...page.matchAll(/```yaml\n# (\S+)\n([^`]+)```/g)];
  for (const [, name = '', text = ''] of files) writeFileSync(join(folder, name), text);
  const content = loadContent(folder);
  expect([...content.sections.keys()]).toEqual(['abstract', '2.1']);
  expect(content.figures.size).toBe(3);
  expect(content.charts.size).toBe(1);
  expect(content.lists.size).toBe(1);
});

test.each([...editorSchemas()])('docs/schemas/%s.json is what the loader takes (npm run content:schemas)', (name, schema) => {
  expect(JSON.parse(readFileSync(`docs/schemas/${name}.json`, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
});
