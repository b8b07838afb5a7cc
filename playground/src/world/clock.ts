/** Time as the playground sees it: handed in, so that tests and benches move it by hand. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs `run` once, `ms` from now; the function that it returns calls that off. */
  after(ms: number, run: () => void): () => void;
}

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** A clock that stands still until it is moved. */
export interface HandClock extends Clock {
  /** Moves the time on by `ms` and runs what fell due, in order. */
  advance(ms: number): void;
}

export const createHandClock = (start: number): HandClock => {
  let now = start;
  const due = new Map<symbol, { readonly at: number; readonly run: () => void }>();
  return {
    now: () => now,
    after: (ms, run) => {
      const key = Symbol();
      due.set(key, { at: now + ms, run });
      return () => {
        due.delete(key);
      };
    },
    advance: (ms) => {
      const end = now + ms;
      for (;;) {
        const next = [...due].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
        if (!next) break;
        const [key, { at, run }] = next;
        due.delete(key);
        now = Math.max(now, at);
        run();
      }
      now = end;
    },
  };
};
