import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { BENCHES } from '../../bench/benches.js';

const bench = (...options: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'bench/main.ts', ...options], { encoding: 'utf8' });

test('without a name each measurement is told; one that there isn’t fails', () => {
  const list = bench();
  expect(list.status).toBe(0);
  for (const [name, { about }] of Object.entries(BENCHES)) expect(list.stdout).toMatch(new RegExp(`^ {2}${name} +${about}`, 'm'));
  const unknown = bench('nosuch');
  expect(unknown.status).toBe(1);
  expect(unknown.stderr).toContain('"nosuch"');
  expect(unknown.stdout).toBe(list.stdout);
});

test('a measurement gets its options and ends as it does', () => {
  const refused = bench('load', '--nosuch');
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain("'--nosuch'");
});

test('each measurement has its file', () => {
  expect(Object.values(BENCHES).filter(({ file }) => !existsSync(`bench/${file}`))).toEqual([]);
});

test('what the results and the guide say to run is there', () => {
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const texts = ['README.md', 'CONTRIBUTING.md', 'bench/RESULTS.md', 'docs/scale.md'].map((file) => readFileSync(file, 'utf8')).join('\n');
  const benches = [...texts.matchAll(/npm run bench -- ([a-z-]+)/g)].map(([, name = '']) => name);
  expect(benches.length).toBeGreaterThan(10);
  expect(benches.filter((name) => !(name in BENCHES))).toEqual([]);
  const named = [...texts.matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
