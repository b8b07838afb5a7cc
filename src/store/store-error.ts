/** What is wrong with the store, in words that say what to do next; the cause is kept for the log. */
export class StoreError extends Error {
  readonly kind: StoreErrorKind;

  constructor(kind: StoreErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.kind = kind;
  }
}

/**
 * `busy`: another process holds the file. `full`: no space left. `unwritable`: the file can't be opened or written.
 * `corrupt`: it isn't a database, or is damaged. `newer`: a later version of Amur wrote it. `away`: the server can't be reached.
 * `row`: a row doesn't hold what it should. `occupied`: it holds what isn't the bot's, or isn't to be moved into.
 */
export type StoreErrorKind = 'busy' | 'full' | 'unwritable' | 'corrupt' | 'newer' | 'away' | 'row' | 'occupied';

/** Whether there is no room: what is stored can be read, and work that needs no more goes on. */
export const isFull = (error: unknown): error is StoreError => error instanceof StoreError && error.kind === 'full';
