import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';

const { resolve } = createRequire(import.meta.url);

/** What is said to somebody who writes in another language, in that language where we have it, else under `other`. */
export const FOREIGN: Readonly<Record<string, string>> = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync(resolve('#locales/foreign.json'), 'utf8')));
