import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createEngine } from '../../../src/answers/engine.js';
import { assemble } from '../../../src/assemble.js';
import { loadContent } from '../../../src/content/load.js';
import { IN_MEMORY } from '../../../src/store/sqlite.js';
import { openStore } from '../../../src/store/store.js';
import { peopleOf, START, translations } from '../../conversation.js';
import { testClock } from '../../test-clock.js';

/** Somebody who talks with a bot that has this content with this text beside it. */
export const personBeside = async (folder: string, text: string) => {
  const copy = mkdtempSync(join(tmpdir(), 'amur-'));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  cpSync(folder, copy, { recursive: true });
  copyFileSync(text, join(copy, 'source.txt'));
  const content = loadContent(copy);
  const clock = testClock(START);
  const store = await openStore({ file: IN_MEMORY, clock });
  return peopleOf(assemble({ content, engine: createEngine(content), translations, store, clock }), clock)('ru');
};
