import { execFileSync } from 'node:child_process';

/**
 * Whether the terminal is this process's to talk at: its input and output are one, and it's in front there. A process in the background
 * (`npm start &`) would be stopped for reading.
 */
export const isAtTerminal = (): boolean => process.stdin.isTTY && process.stdout.isTTY && isInFront();

const isInFront = (): boolean => {
  try {
    const told = execFileSync('ps', ['-o', 'pgid=,tpgid=', '-p', String(process.pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [own, inFront] = told.trim().split(/\s+/);
    return own === inFront;
  } catch {
    // Without `ps`, as in a small container, nobody puts it into the background either.
    return true;
  }
};
