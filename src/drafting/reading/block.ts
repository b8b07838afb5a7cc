/** A piece of an article as a file has it, in its order: a heading, or a paragraph on one line. */
export interface Block {
  readonly kind: 'heading' | 'paragraph';
  readonly text: string;
}

/** What a file gives: its blocks and, where it tells, how the article is called. */
export interface Read {
  readonly blocks: readonly Block[];
  readonly title?: string | undefined;
  /** What stands at the top or the bottom of pages: the journal, its year and issue. */
  readonly heads?: readonly string[];
}

/** Says how far long work has come: 3 of 12 pages. */
export type OnProgress = (what: 'pages' | 'sections', done: number, of: number) => void;
