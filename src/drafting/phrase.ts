/** Words or phrases as they are counted: how they are called, and their forms. */
export interface Phrase {
  readonly name: string;
  readonly words: number;
  readonly kind: 'place' | 'organisation' | 'person' | 'thing';
  /** As it stands in the text, in lower case. */
  readonly written: string;
  /** What the dictionary has of it, made when it's needed: that takes its time. */
  forms(): readonly string[];
}
