import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const ask = (input: string, ...flags: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/terminal/ask.ts', ...flags], { input, encoding: 'utf8' });

test('questions by a pipe are answered, each alone', () => {
  const { stdout, status } = ask(
    'how much oil did Russia sell to China in 2013?\n\nhow much coal did Russia export to China in 2013?\n',
    '--json',
  );
  expect(status).toBe(0);
  expect(stdout).toMatch(/19\.33 million[\s\S]*4\.27 million/);
});

test.each([
  { flags: [], says: 'What is the question?' },
  { flags: ['--lang', 'fr', 'combien'], says: 'ru or en' },
  { flags: ['--nosuch'], says: "'--nosuch'" },
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
