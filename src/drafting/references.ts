/** A reference as articles print it, "[7]" or "[6; 4]": what stands between its brackets, and where it stands. */
export interface Reference {
  readonly inside: string;
  readonly from: number;
  readonly to: number;
}

/** The references of a text: brackets that hold a number. */
export const referencesIn = (text: string): readonly Reference[] => {
  const found: Reference[] = [];
  for (let from = text.indexOf('['); from >= 0; from = text.indexOf('[', from + 1)) {
    const end = text.indexOf(']', from);
    if (end < 0) break;
    const inside = text.slice(from + 1, end);
    if (/\d/.test(inside) && !inside.includes('[')) found.push({ inside, from, to: end + 1 });
  }
  return found;
};

/** A text without its references. */
export const withoutReferences = (text: string): string =>
  [...referencesIn(text)]
    .reverse()
    .reduce((rest, { from, to }) => rest.slice(0, from).trimEnd() + rest.slice(to), text)
    .trim();
