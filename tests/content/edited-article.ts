import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { loadContent } from '../../src/content/load.js';
import { ContentError, type Problem } from '../../src/content/problem.js';

/** One change of one file: the first `from` becomes `to`. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export const BEES = 'tests/fixtures/bees';
export const LIGHTHOUSES = 'tests/fixtures/lighthouses';

/** A folder of the test's own, gone when the test is over. */
export const scratchFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'amur-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

/** A copy of the article about bees with these edits; throws when there is nothing to edit. */
export const editedBees = (edits: readonly Edit[]): string => {
  const folder = scratchFolder();
  cpSync(BEES, folder, { recursive: true });
  for (const { file, from, to } of edits) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no "${from}" to edit`);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
  }
  return folder;
};

/** The line, from 1, of the first `text` in a file of `folder`. */
export const lineOf = (folder: string, file: string, text: string): number => {
  const before = readFileSync(join(folder, file), 'utf8').split(text)[0];
  return before?.split('\n').length ?? 0;
};

/** What the loader refuses in a folder; nothing if it loads. */
export const problemsOf = (folder: string): readonly Problem[] => {
  try {
    loadContent(folder);
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
  return [];
};
