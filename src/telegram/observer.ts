/** What became of a request to the Bot API; `limited` is its 429, `failed` the network's or its own failure. */
export type CallOutcome = 'ok' | 'limited' | 'refused' | 'failed';
/** What became of an update; `elsewhere`: another instance had it; `failed`: it may come again. */
export type UpdateOutcome = 'handled' | 'elsewhere' | 'failed';

/** Is told what goes on, so that it can be counted. */
export interface Observer {
  update(kind: string, outcome: UpdateOutcome, seconds: number): void;
  call(method: string, outcome: CallOutcome, seconds: number): void;
  /** Telegram was asked for updates, and answered or didn't. */
  polled(): void;
}

export const NOBODY: Observer = { update: () => undefined, call: () => undefined, polled: () => undefined };
