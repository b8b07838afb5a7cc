/** So long may those whose turn it is keep the event loop; then sockets and timers have theirs. */
const SLICE_MS = 10;

/**
 * Work that needs the processor, begun one after another in the order of asking. Without it a crowd whose turn comes in one round of
 * the event loop would keep it for as long as all of them take: nobody could be told to come again, and no reply could leave meanwhile.
 */
export interface Turns {
  /** Resolves when it's the asker's turn; what it then does before it next waits for something, it does alone. */
  take(): Promise<void>;
  /** Milliseconds that the first in line has waited: about as long will whoever comes now. */
  readonly delay: number;
}

interface Waiting {
  readonly begin: () => void;
  readonly since: number;
}

export const createTurns = (): Turns => {
  const line: Waiting[] = [];
  let isRunning = false;

  const slice = (): void => {
    const until = performance.now() + SLICE_MS;
    const next = (): void => {
      const first = line.shift();
      if (!first) {
        isRunning = false;
        return;
      }
      first.begin();
      // A tick comes when all promises are through that can be, and so what the first one does at its turn.
      queueMicrotask(() => process.nextTick(() => (performance.now() < until ? next() : setImmediate(slice))));
    };
    next();
  };

  return {
    take: () =>
      new Promise((begin) => {
        line.push({ begin, since: performance.now() });
        if (isRunning) return;
        isRunning = true;
        setImmediate(slice);
      }),
    get delay() {
      const [first] = line;
      return first ? performance.now() - first.since : 0;
    },
  };
};
