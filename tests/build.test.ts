import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amur-build-'));
  for (const name of ['tsconfig.json', 'tsconfig.build.json']) cpSync(name, join(folder, name));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'src'));
  writeSource('one');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const writeSource = (word: string): void => {
  writeFileSync(join(folder, 'src/main.ts'), `export const word: string = '${word}';\n`);
};
const compiled = (): string => join(folder, 'dist/src/main.js');
/** What `npm start` does before it starts. */
const build = (): void => {
  execFileSync(process.execPath, [resolve('node_modules/typescript-7/bin/tsc'), '-b', 'tsconfig.build.json'], { cwd: folder });
};

test('what hasn’t changed isn’t compiled again, what has is', () => {
  build();
  const { mtimeMs } = statSync(compiled());
  build();
  expect(statSync(compiled()).mtimeMs).toBe(mtimeMs);
  writeSource('another');
  build();
  expect(execFileSync(process.execPath, ['-e', `import('${compiled()}').then((all) => console.log(all.word))`], { encoding: 'utf8' })).toBe(
    'another\n',
  );
});

test('a folder of compiled files that was emptied as one empties a folder, by a pattern, is filled again', () => {
  build();
  const dist = join(folder, 'dist');
  // As `rm -rf dist/*` does: what is hidden stays.
  for (const name of readdirSync(dist).filter((one) => !one.startsWith('.'))) rmSync(join(dist, name), { recursive: true });
  build();
  expect(existsSync(compiled())).toBe(true);
});
