/** Updates coming in, by polling or by webhook. */
export interface Reception {
  /** Resolves when no more come; rejects when it can't go on, such as when another process polls. */
  readonly done: Promise<void>;
  /** Takes no more; resolves when what was under way is handled, kept, or left to Telegram, at the latest after the grace. */
  readonly stop: () => Promise<void>;
}
