import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const READY_WITHIN_MS = 180_000;
const LOOK_EVERY_MS = 50;

/** A server under measurement, in a process of its own. */
export interface Server {
  readonly pid: number;
  readonly url: string;
  /** Resident memory, in bytes. */
  memory(): number;
  /** Processor time that it has taken so far, all its threads together, in milliseconds. */
  processor(): number;
  kill(signal: NodeJS.Signals): boolean;
  /** The code it ended with, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

export interface ServerOrder {
  /** The compiled file that it runs. */
  readonly file: string;
  readonly args?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly url: string;
  /** What it prints goes here. */
  readonly log: string;
  /** Whether it is at work. */
  ready(): Promise<boolean>;
}

/** Starts a server and waits until it is at work. */
export const startServer = async ({ file, args = [], environment, url, log, ready }: ServerOrder): Promise<Server> => {
  const child: ChildProcess = spawn(process.execPath, [...args, file], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = createWriteStream(log, { flags: 'a' });
  child.stdout?.pipe(written, { end: false });
  child.stderr?.pipe(written, { end: false });
  const ended = once(child, 'exit').then(([code, signal]: (number | string | null)[]) => code ?? signal ?? 0);
  const start = Date.now();
  while (!(await ready().catch(() => false))) {
    if (child.exitCode !== null || Date.now() - start > READY_WITHIN_MS) {
      child.kill('SIGKILL');
      throw new Error(`${file} does not get to work:\n${readFileSync(log, 'utf8').slice(-2_000)}`);
    }
    await sleep(LOOK_EVERY_MS);
  }
  const pid = child.pid ?? 0;
  return { pid, url, ended, memory: () => residentOf(pid), processor: () => processorOf(pid), kill: (signal) => child.kill(signal) };
};

/** Resident memory of a process, in bytes; 0 when it has ended. */
const residentOf = (pid: number): number => {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1_024;
  } catch {
    return 0;
  }
};

/** The kernel counts in hundredths of a second, in user's and in its own mode. */
const processorOf = (pid: number): number => {
  try {
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const fields = rest.split(' ').map(Number);
    return ((fields[11] ?? 0) + (fields[12] ?? 0)) * 10;
  } catch {
    return 0;
  }
};

export const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};
