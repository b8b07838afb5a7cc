import type { Update } from '@grammyjs/types';
import type { Clock } from './clock.js';

/** What an update carries, before it has its number. */
export type NewUpdate = Omit<Update, 'update_id'>;

/** Kinds that a bot gets only when it names them in allowed_updates. */
const ON_REQUEST: ReadonlySet<string> = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);
const DAY = 24 * 60 * 60 * 1000;
/** An offset so far beyond the next number is still taken at its word. */
const NEAR = 10;

/** The updates that wait for the bot: each stays until it is confirmed, or for 24 hours. */
export interface UpdateQueue {
  /** Queues an update, unless allowed_updates leaves its kind out. */
  push(update: NewUpdate): void;
  /** Queues anything as an update, asked for or not. */
  force(update: object): void;
  /**
   * Confirms all before `offset` and returns up to `limit` from it on; a negative one keeps the last `-offset` only. As at Telegram (TDLib's
   * TQueue), one that lies far beyond all that there is confirms nothing and gives all.
   */
  read(offset: number, limit: number): Update[];
  confirm(updateId: number): void;
  clear(): void;
  /** Numbers what comes from here on, as Telegram does, anywhere, after a week without updates. */
  numberFrom(id: number): void;
  /** undefined: no list was ever set, or an empty one; all kinds but those on request come. */
  allow(kinds: readonly string[]): void;
  readonly allowed: readonly string[] | undefined;
  readonly size: number;
  /** Resolves when no update waits any more. */
  empty(): Promise<void>;
  /** Calls `listener` after each push; the function that it returns ends that. */
  onPush(listener: () => void): () => void;
}

export const createUpdateQueue = (clock: Clock, firstId: number): UpdateQueue => {
  const waiting = new Map<number, { readonly update: Update; readonly at: number }>();
  const listeners = new Set<() => void>();
  const whenEmpty = new Set<() => void>();
  let nextId = firstId;
  let allowed: readonly string[] | undefined;

  const wanted = (update: NewUpdate): boolean => {
    const kind = Object.keys(update)[0] ?? '';
    return allowed ? allowed.includes(kind) : !ON_REQUEST.has(kind);
  };
  const enter = (update: object): void => {
    const id = nextId++;
    waiting.set(id, { update: { update_id: id, ...update }, at: clock.now() });
    for (const listener of listeners) listener();
  };
  const forget = (id: number): void => {
    waiting.delete(id);
    if (waiting.size > 0) return;
    for (const tell of whenEmpty) tell();
    whenEmpty.clear();
  };
  const forgetOld = (): void => {
    for (const [id, { at }] of waiting) {
      if (clock.now() - at < DAY) break;
      forget(id);
    }
  };
  const forgetBefore = (offset: number): void => {
    for (const id of waiting.keys()) {
      if (id >= offset) break;
      forget(id);
    }
  };

  return {
    push: (update) => {
      if (wanted(update)) enter(update);
    },
    force: enter,
    read: (offset, limit) => {
      forgetOld();
      if (offset < 0) forgetBefore([...waiting.keys()].at(offset) ?? 0);
      else if (offset <= nextId + NEAR) forgetBefore(offset);
      const found: Update[] = [];
      for (const { update } of waiting.values()) {
        if (found.length === limit) break;
        found.push(update);
      }
      return found;
    },
    confirm: forget,
    clear: () => {
      for (const id of waiting.keys()) forget(id);
    },
    numberFrom: (id) => {
      nextId = id;
    },
    allow: (kinds) => {
      allowed = kinds.length === 0 ? undefined : kinds;
    },
    get allowed() {
      return allowed;
    },
    get size() {
      return waiting.size;
    },
    empty: () =>
      new Promise((resolve) => {
        if (waiting.size === 0) resolve();
        else whenEmpty.add(resolve);
      }),
    onPush: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};
