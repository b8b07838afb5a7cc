/** Things that came and nobody has taken yet, in order. */
export interface Mailbox<T> {
  put(thing: T): void;
  /** The next thing that nobody has taken, now or when it comes. Rejects if none comes within `within` ms of real time. */
  take(within: number): Promise<T>;
}

/** `what` names the things in the error of one that doesn't come; `hint` adds what may explain it. */
export const createMailbox = <T>(what: string, hint: () => string): Mailbox<T> => {
  const things: T[] = [];
  const waiting: ((thing: T) => void)[] = [];
  return {
    put: (thing) => {
      const next = waiting.shift();
      if (next) next(thing);
      else things.push(thing);
    },
    take: (within) => {
      const ready = things.shift();
      if (ready !== undefined) return Promise.resolve(ready);
      return new Promise((resolve, reject) => {
        const give = (thing: T): void => {
          clearTimeout(timer);
          resolve(thing);
        };
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(give), 1);
          reject(new Error(`${what} did not come within ${within} ms. ${hint()}`));
        }, within);
        waiting.push(give);
      });
    },
  };
};
