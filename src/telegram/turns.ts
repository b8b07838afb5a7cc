/**
 * Work that needs the processor, begun one piece a round of the event loop, in the order of asking. Without it a crowd whose turn comes
 * in one round would keep the loop for as long as all of them take: nobody could be told to come again, and no reply could leave
 * meanwhile; nor could anybody connect, since Node takes one new connection a round (libuv since 1.45).
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

/** A line of its own, empty at first. */
export const createTurns = (): Turns => {
  const line: Waiting[] = [];
  let isRunning = false;

  const next = (): void => {
    const first = line.shift();
    isRunning = first !== undefined;
    if (!first) return;
    first.begin();
    setImmediate(next);
  };

  return {
    take: () =>
      new Promise((begin) => {
        line.push({ begin, since: performance.now() });
        if (isRunning) return;
        isRunning = true;
        setImmediate(next);
      }),
    get delay() {
      const [first] = line;
      return first ? performance.now() - first.since : 0;
    },
  };
};
