import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Compiles the worker as the bot itself is compiled, since its start is part of what is measured; returns its file. */
export const buildWorker = (): string => {
  const tsc = here('../../node_modules/typescript-7/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', here('tsconfig.json')], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The worker doesn't compile:\n${stdout}`);
  return here('../../dist/kills/bench/kills/worker.js');
};
