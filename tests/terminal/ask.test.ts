import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LUMARIA } from '../article.js';

const ask = (input: string, ...flags: readonly string[]) =>
  spawnSync(process.execPath, ['dist/src/terminal/ask.js', ...flags], {
    input,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: LUMARIA },
  });

test('questions by a pipe are answered, each alone', () => {
  const { stdout, status } = ask(
    'how much oil did Lumaria sell to Kardia in 2013?\n\nhow much coal did Lumaria export to Kardia in 2013?\n',
    '--json',
  );
  expect(status).toBe(0);
  expect(stdout).toMatch(/12\.48 million[\s\S]*3\.61 million/);
});

test.each([
  { flags: [], says: 'What is the question?' },
  { flags: ['--lang', 'fr', 'combien'], says: 'ru or en' },
  { flags: ['--nosuch'], says: "'--nosuch'" },
  { flags: ['/chart coal'], says: '/chart is a command' },
  { flags: ['/источники'], says: 'npm start -- --terminal' },
])('what can’t be answered is told in a few words: $flags', ({ flags, says }) => {
  const { stderr, status } = ask('', ...flags);
  expect(status).toBe(1);
  expect(stderr).toContain(says);
  expect(stderr).not.toContain('    at ');
});

test('--help tells what there is', () => {
  const { stdout, status } = ask('', '--help');
  expect(status).toBe(0);
  expect(stdout).toContain('--jsonl');
});

describe('--queries', () => {
  const folder = mkdtempSync(join(tmpdir(), 'amur-queries-'));
  const written = (...lines: readonly unknown[]): string => {
    const file = join(folder, 'queries.jsonl');
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
    return file;
  };

  test('answers questions by the queries beside them', () => {
    const query = { asked: 'amount', things: ['coal'], places: ['kardia'], times: ['2013'] };
    const { stdout, status } = ask('', '--queries', written({ id: 'a', q: 'and that one?', lang: 'en', query }));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ id: 'a', verdict: 'told', query });
    expect(stdout).toContain('3.61');
  });

  test('says which line has which mistake', () => {
    const { stderr, status } = ask(
      '',
      '--queries',
      written({ id: 'a', q: 'oil?', query: {} }, { id: 'b', q: 'oil?', query: { thing: [] } }),
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/line 2[\s\S]*thing/);
  });
});
