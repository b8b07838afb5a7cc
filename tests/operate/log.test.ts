import { expect, it } from 'vitest';
import { createLog } from '../../src/operate/log.js';
import { StoreError } from '../../src/store/store-error.js';

const logged = (error: Error): string => {
  const lines: string[] = [];
  createLog({ level: 'info', hide: (text) => text, out: { write: (line) => lines.push(line) } }).error({ err: error }, 'it failed');
  return lines.join('');
};

it('an error is logged with its kind and words, and its cause by its code: a driver names the address that a name leads to', () => {
  const cause = Object.assign(new Error('connect ECONNREFUSED 10.0.0.5:5432'), { code: 'ECONNREFUSED' });
  const line = logged(new StoreError('away', "PostgreSQL can't be reached", { cause }));
  expect(line).toMatch(/StoreError.*PostgreSQL can't be reached.*"cause":"ECONNREFUSED"/);
  expect(line).not.toContain('10.0.0.5');
});

it('a cause without a code is logged by its words', () => {
  expect(logged(new Error('no answer', { cause: new Error('it ended') }))).toContain('"cause":"it ended"');
});
