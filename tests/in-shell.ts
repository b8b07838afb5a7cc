import type { Shell } from '../src/content/shell.js';

/** Runs a command in this process, as in a terminal of that language; settings of the developer's own stay out of it. */
export const inShell = async (
  command: (shell: Shell) => number | Promise<number>,
  options: readonly string[],
  { language = 'en_US.UTF-8', ...environment }: Readonly<Record<string, string>> = {},
) => {
  const printed = { stdout: '', stderr: '' };
  const screen = (name: keyof typeof printed) => ({ write: (text: string) => void (printed[name] += text) });
  const status = await command({
    options,
    environment: { LC_ALL: language, ...environment },
    stdout: screen('stdout'),
    stderr: screen('stderr'),
  });
  return { status, ...printed };
};
