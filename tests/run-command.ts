import { spawnSync } from 'node:child_process';

/** Runs one of the commands, built, in a terminal of that language; settings of the developer's own stay out of it. */
export const runCommand = (script: string, options: readonly string[], language = 'en_US.UTF-8', environment = {}) =>
  spawnSync(process.execPath, [`dist/src/${script}`, ...options], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: undefined, LC_ALL: language, ...environment },
  });
