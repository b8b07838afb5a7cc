import { startChild, type Child } from './child.js';

/** How updates are to be pushed to a webhook. */
export interface Load {
  readonly url: string;
  readonly secret: string;
  readonly perSecond: number;
  readonly seconds: number;
  readonly seed: number;
  /** The first update's number. */
  readonly firstUpdate: number;
  /** The chats that write, in turn. */
  readonly firstChat: number;
  readonly chats: number;
  readonly texts: readonly string[];
  /** As Telegram does, an update is pushed again until it is answered by 200; else once. */
  readonly again: boolean;
}

/** The same pushed by so many connections, each as soon as the one before is answered. */
export type Rush = Omit<Load, 'perSecond' | 'again'> & { readonly connections: number };

/** Column by column, one entry an update. */
export interface Pushed {
  readonly chats: readonly number[];
  /** When it was to be pushed, milliseconds since the epoch. */
  readonly at: readonly number[];
  /** Milliseconds from then to its first answer, and to its last. */
  readonly first: readonly number[];
  readonly took: readonly number[];
  /** The last answer's status; 0 for none. */
  readonly status: readonly number[];
  readonly tries: readonly number[];
}

export interface GeneratorAsk {
  load: Load;
  rush: Rush;
  /** Pushes nothing new; what was begun goes on for so long. */
  finish: { readonly withinMs: number };
}
export interface GeneratorAnswers {
  load: Pushed;
  rush: Pushed;
  finish: undefined;
}

export type Generator = Child<GeneratorAsk, GeneratorAnswers>;

/** Starts the process that pushes updates as Telegram would. */
export const startGenerator = (): Promise<Generator> => startChild(new URL('generator-process.ts', import.meta.url));
