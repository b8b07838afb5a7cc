import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type KillsResult, runKills } from '../../../../bench/kills/kills.js';
import { seededRandom } from '../../../seeded-random.js';
import { askServer, databaseUrl } from '../../../store/databases-of-server.js';

/** A short slice of `npm run bench -- kills`. */
const plan = { chats: 90, kills: 2, aliveForMs: 1_200 };
const PATIENCE_MS = 240_000;

const expectKept = ({ lost, storeSent, repeated, kills }: KillsResult): void => {
  expect({ lost, storeSent }).toEqual({ lost: 0, storeSent: plan.chats });
  for (const kill of kills) expect(kill.repeated).toBeLessThanOrEqual(kill.inFlight);
  expect(repeated).toBeLessThanOrEqual(kills.reduce((sum, { inFlight }) => sum + inFlight, 0));
};

describe(
  'a delivery whose process is killed again and again loses nothing, and repeats at most what was in flight',
  { timeout: PATIENCE_MS },
  () => {
    test('on SQLite', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'amur-kills-'));
      try {
        expectKept(await runKills({ ...plan, database: { file: join(folder, 'amur.db') }, random: seededRandom(1) }));
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

    const server = process.env['TEST_DATABASE_URL'] ?? '';
    test.skipIf(server === '')('on PostgreSQL', async () => {
      const name = `amur_kills_${randomUUID().replaceAll('-', '')}`;
      await askServer(server, `create database ${name}`);
      try {
        expectKept(await runKills({ ...plan, database: { databaseUrl: databaseUrl(server, name) }, random: seededRandom(2) }));
      } finally {
        await askServer(server, `drop database ${name} with (force)`);
      }
    });
  },
);
