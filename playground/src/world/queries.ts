import type { Clock } from './clock.js';

/** Questions that Telegram put to the bot and that it may answer for a while: pressed buttons, inline queries. */
export interface Queries<Answer> {
  /** A new question's id and the promise of its answer: undefined if the time ran out. */
  open(): { readonly id: string; readonly answer: Promise<Answer | undefined> };
  /** False if the question is unknown, or too old. */
  answer(id: string, answer: Answer): boolean;
  close(): void;
}

export const createQueries = <Answer>(clock: Clock, lifetime: number, firstId: number): Queries<Answer> => {
  const waiting = new Map<string, { readonly settle: (answer: Answer | undefined) => void; readonly cancel: () => void }>();
  let nextId = firstId;
  return {
    open: () => {
      const id = String(nextId++);
      const { promise, resolve } = withResolvers<Answer | undefined>();
      const cancel = clock.after(lifetime, () => {
        waiting.delete(id);
        resolve(undefined);
      });
      waiting.set(id, { settle: resolve, cancel });
      return { id, answer: promise };
    },
    answer: (id, answer) => {
      const query = waiting.get(id);
      query?.settle(answer);
      return query !== undefined;
    },
    close: () => {
      for (const { settle, cancel } of waiting.values()) {
        cancel();
        settle(undefined);
      }
      waiting.clear();
    },
  };
};

/** Promise.withResolvers, which Node 20 lacks. */
const withResolvers = <T>() => {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
};
