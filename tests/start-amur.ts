import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Amur as it is started from a shell: a process of its own, in a folder of its own, with a small article that is soon read. */
export interface Started {
  /** All that it has printed. */
  readonly output: () => string;
  /** Resolves once it has printed this after what was waited for before. */
  readonly prints: (words: string) => Promise<void>;
  readonly type: (keys: string) => void;
  /** Ends its input. */
  readonly endInput: () => void;
  /** Nobody reads what it prints any more, as after `| head -1`. */
  readonly closeOutput: () => void;
  /** What a supervisor sends. */
  readonly signal: (name: NodeJS.Signals) => void;
  /** Its exit code. */
  readonly exited: Promise<number | null>;
}

export interface Start {
  readonly folder: string;
  readonly flags?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** At a terminal (util-linux's `script` is one), in the background there, or by pipes. */
  readonly at: 'terminal' | 'background' | 'pipe';
}

/** An empty folder to start it in; its store and its `.env` would be there. */
export const emptyFolder = (): { readonly folder: string; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'amur-start-'));
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
};

export const startAmur = ({ folder, flags = [], environment = {}, at }: Start): Started => {
  const command = [process.execPath, resolve('dist/src/main.js'), ...flags];
  const typed = at === 'background' ? `bash -ic '${command.join(' ')} & wait'` : command.join(' ');
  const [program = '', ...rest] = at === 'pipe' ? command : ['script', '--quiet', '--return', '--command', typed, '/dev/null'];
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(program, rest, {
    cwd: folder,
    env: { PATH, HOME, LANG: 'C.UTF-8', CONTENT_DIR: resolve('tests/fixtures/bees'), ...environment },
    stdio: 'pipe',
  });
  let output = '';
  let waitedFor = 0;
  let look: () => void = () => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      look();
    });
  }
  /** In the background of a shell it's a process of the shell's, which tells its number. */
  const own = (): number | undefined => (at === 'background' ? Number(/^\[1\] (\d+)/m.exec(output)?.[1]) : child.pid);
  const exited = once(child, 'close').then(([code]) => code as number | null);
  return {
    output: () => output,
    prints: (words) =>
      new Promise((done, fail) => {
        look = () => {
          const found = output.indexOf(words, waitedFor);
          if (found === -1) return;
          waitedFor = found + words.length;
          done();
        };
        look();
        void exited.then(() => {
          fail(new Error(`It ended without "${words}":\n${output}`));
        });
      }),
    type: (keys) => void child.stdin.write(keys),
    endInput: () => {
      child.stdin.end();
    },
    closeOutput: () => {
      child.stdout.destroy();
    },
    signal: (name) => {
      const pid = own();
      if (pid === undefined || Number.isNaN(pid)) throw new Error(`It told no number of its process:\n${output}`);
      process.kill(pid, name);
    },
    exited,
  };
};
