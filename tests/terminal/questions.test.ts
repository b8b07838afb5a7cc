import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.js';
import { openStore } from '../../src/store/store.js';

const SCRIPT = resolve('dist/src/terminal/questions.js');

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'amur-questions-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const keep = async (file: string, text: string): Promise<void> => {
  const store = await openStore({ file: join(folder, file), clock: systemClock });
  await store.questions.add({ chatId: 1, text, language: 'en', kind: 'unanswered', answered: null });
  await store.close();
};

/** Runs the command in the folder, with this environment and nothing else of ours but what finding programs needs. */
const run = (environment: Readonly<Record<string, string>> = {}) =>
  new Promise<{ readonly code: unknown; readonly stdout: string; readonly stderr: string }>((done) => {
    const { PATH = '', HOME = '' } = process.env;
    const options = { cwd: folder, env: { PATH, HOME, ...environment } };
    execFile(process.execPath, [SCRIPT], options, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : error.code, stdout, stderr }),
    );
  });

describe('npm run questions', () => {
  it('reads the store that .env names, unless the environment names another', async () => {
    await keep('of-dotenv.db', 'how much tea?');
    await keep('of-environment.db', 'how much salt?');
    // As in .env.example: an empty setting counts as not set.
    writeFileSync(join(folder, '.env'), 'DATABASE_FILE=of-dotenv.db\nDATABASE_URL=\n');
    expect(await run()).toMatchObject({ code: 0, stdout: expect.stringMatching(/^1×\tunanswered\ten\t[\d-]+\t"how much tea\?"\t—\n$/) });
    expect(await run({ DATABASE_FILE: 'of-environment.db' })).toMatchObject({ code: 0, stdout: expect.stringContaining('how much salt?') });
  });

  it('names a wrong setting without its value, and a store that is not there', async () => {
    writeFileSync(join(folder, '.env'), 'DATABASE_URL=mysql://amur:canary@127.0.0.1/amur\n');
    const wrong = await run();
    expect(wrong).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/DATABASE_URL: expected the address/) });
    expect(wrong.stderr).not.toContain('canary');
    writeFileSync(join(folder, '.env'), 'DATABASE_FILE=nowhere.db\n');
    expect(await run()).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('nowhere.db') });
  });
});
