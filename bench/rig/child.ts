import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process of the measurement's own, asked by messages; each question has one answer. */
export interface Child<Ask, Answers> {
  readonly pid: number;
  ask<K extends keyof Ask & keyof Answers & string>(kind: K, values: Ask[K]): Promise<Answers[K]>;
  stop(): Promise<void>;
}

interface Asked {
  readonly id: number;
  readonly kind: string;
  readonly values: unknown;
}
interface Answered {
  readonly id: number;
  readonly answer?: unknown;
  readonly error?: string;
}

/** Starts a TypeScript file as a process of its own, with flags for Node. */
export const startChild = async <Ask, Answers>(file: URL, flags: readonly string[] = []): Promise<Child<Ask, Answers>> => {
  const child: ChildProcess = fork(fileURLToPath(file), {
    execArgv: ['--conditions=playground-source', '--import', 'tsx', ...flags],
    serialization: 'advanced',
  });
  const waiting = new Map<number, (answered: Answered) => void>();
  child.on('message', (answered: Answered) => {
    waiting.get(answered.id)?.(answered);
    waiting.delete(answered.id);
  });
  child.on('exit', () => {
    for (const [id, settle] of waiting) settle({ id, error: `${file.pathname} has ended` });
  });
  let last = 0;
  await once(child, 'spawn');
  return {
    pid: child.pid ?? 0,
    ask: (kind, values) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        // What the other side answers is typed by the pair of Ask and Answers that both import.
        waiting.set(id, ({ answer, error }) => (error === undefined ? resolve(answer as never) : reject(new Error(error))));
        child.send({ id, kind, values } satisfies Asked);
      }),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
};

/** In the process itself: answers what it is asked. */
export const answerParent = <Ask, Answers>(answers: {
  readonly [K in keyof Ask & keyof Answers]: (values: Ask[K]) => Answers[K] | Promise<Answers[K]>;
}): void => {
  process.on('message', ({ id, kind, values }: Asked) => {
    const run = answers[kind as keyof typeof answers] as (values: unknown) => unknown;
    Promise.resolve()
      .then(() => run(values))
      .then(
        (answer) => process.send?.({ id, answer } satisfies Answered),
        (error: unknown) => process.send?.({ id, error: error instanceof Error ? error.message : String(error) } satisfies Answered),
      );
  });
  process.on('disconnect', () => process.exit());
};
