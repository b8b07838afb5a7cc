/** The part of az (npm) that is used: a Russian word's readings, best first. */
declare module 'az' {
  export interface Tag {
    /** Part of speech, as OpenCorpora names it: NOUN, VERB, ADJF … */
    readonly POST: string;
    /** Grammemes of the lemma (Supr, Geox …) and of the form (sing, gent …). */
    readonly stat: readonly string[];
    readonly flex: readonly string[];
  }
  export interface Parse {
    readonly tag: Tag;
    readonly score: number;
    /** How the reading was found: in the dictionary, or guessed by the word's ending. */
    readonly parser: string;
    normalize(): Parse;
    /** The form of the same word with these grammemes; false where there is none. */
    inflect(grammemes: readonly string[]): Parse | false;
    toString(): string;
    readonly word: string;
  }
  const Az: {
    readonly Morph: ((word: string) => readonly Parse[]) & {
      init(folder: string, done: (error: Error | null | undefined) => void): void;
    };
  };
  export default Az;
}

declare module 'wink-lemmatizer' {
  const lemmatize: { noun(word: string): string; verb(word: string): string; adjective(word: string): string };
  export default lemmatize;
}

/** The part of wink-pos-tagger (npm) that is used: each word's part of speech by its neighbours, as the Penn Treebank names it. */
declare module 'wink-pos-tagger' {
  const createTagger: () => { tagRawTokens(words: string[]): readonly { readonly pos: string }[] };
  export default createTagger;
}
