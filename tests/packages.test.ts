import { readFileSync } from 'node:fs';
import { minVersion, satisfies } from 'semver';
import { expect, test } from 'vitest';
import { z } from 'zod';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dev: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
      engines: z.object({ node: z.string().optional() }).optional().catch(undefined),
    }),
  ),
});
const { packages } = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

test('no package that the bot runs with has to run a script to be installed', () => {
  const running = Object.entries(packages).filter(([name, { dev }]) => name !== '' && dev !== true);
  expect(running.length).toBeGreaterThan(50);
  expect(running.filter(([, { hasInstallScript }]) => hasInstallScript).map(([name]) => name)).toEqual([]);
});

test('every package runs on the oldest Node that ours runs on, so that npm has nothing to warn of', () => {
  const oldest = minVersion(packages['']?.engines?.node ?? '')?.version ?? '';
  expect(oldest).toBe('20.19.0');
  const newer = Object.entries(packages).filter(([, { engines }]) => !satisfies(oldest, engines?.node ?? '*'));
  expect(newer.map(([name, { engines }]) => `${name} wants Node ${engines?.node ?? ''}`)).toEqual([]);
});
