const segmenter = new Intl.Segmenter();

/** The most code units that count as one letter. The emoji of a family of four has 11; longer "letters" are piles of accents. */
const LONGEST_LETTER = 16;

/**
 * The index, at most `most` in UTF-16 units, at which a text can be cut without splitting a letter as a person sees it: no emoji,
 * no accent. Only a letter that is longer than `most` by itself is cut, between its code points.
 */
export const cutAt = (text: string, most: number): number => {
  if (text.length <= most) return text.length;
  // Whether a letter ends here depends only on what follows at once. The segmenter is slow on long texts, so it gets no more than that.
  const index = segmenter.segment(text.slice(0, most + 2)).containing(most)?.index ?? 0;
  if (index > 0) return index;
  const isPair = (text.codePointAt(most - 1) ?? 0) > 0xffff;
  return isPair ? most - 1 : most;
};

/** The text in at most so many letters as a person counts them, with an ellipsis where it was cut. */
export const shorten = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const head = text.slice(0, cutAt(text, most * LONGEST_LETTER));
  const starts: number[] = [];
  for (const { index } of segmenter.segment(head)) if (starts.push(index) > most) break;
  if (starts.length <= most && head.length === text.length) return text;
  return `${head.slice(0, starts[most - 1] ?? starts.at(-1) ?? 0).trimEnd()}…`;
};

/** A person's words, to be repeated to them: in one line, with at most so many letters. */
export const inOneLine = (words: string, most: number): string =>
  shorten(
    words
      .slice(0, most * LONGEST_LETTER)
      .replace(/\s+/g, ' ')
      .trim(),
    most,
  );

/** The text with a capital letter at its start. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
