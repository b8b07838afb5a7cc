import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test.each(['telegraf', 'grammy'])('the README shows the example for %s as it runs', (library) => {
  const example = readFileSync(new URL(`../examples/${library}.test.ts`, import.meta.url), 'utf8');
  expect(readFileSync(new URL('../README.md', import.meta.url), 'utf8')).toContain(`\`\`\`ts\n${example}\`\`\``);
});
