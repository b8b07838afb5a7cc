const segmenter = new Intl.Segmenter();

/** The text in at most so many letters as a person counts them, with an ellipsis where it was cut. */
export const shorten = (text: string, most: number): string => {
  const letters = Array.from(segmenter.segment(text), ({ segment }) => segment);
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
};
