/** Something that takes a share of the axis: a bar, a heading, a gap. */
export interface AxisPart<T> {
  readonly what: T;
  /** How many bands it is wide; odd, so that it has one in its middle. */
  readonly bands: number;
}

/**
 * An axis of categories has bands of one width, but headings, bars and gaps want different ones. So the axis has
 * narrow bands, each part takes several, and its bar or label sits in the middle one.
 */
export const bandsOf = <T>(parts: readonly AxisPart<T>[]): readonly (T | undefined)[] =>
  parts.flatMap(({ what, bands }) => Array.from({ length: bands }, (_, b) => (b === (bands - 1) / 2 ? what : undefined)));
