/** What the doctor found about one thing: it is well, it is worth a thought, or it is in the way of serving. */
export interface Finding {
  readonly what: string;
  readonly state: 'well' | 'thought' | 'ill';
  readonly says: string;
  /** What to do about it. */
  readonly mend?: string;
}

/** All is well with it. */
export const well = (what: string, says: string): Finding => ({ what, state: 'well', says });
/** It works, and something about it is worth a thought. */
export const thought = (what: string, says: string, mend: string): Finding => ({ what, state: 'thought', says, mend });
/** It is in the way of serving. */
export const ill = (what: string, says: string, mend: string): Finding => ({ what, state: 'ill', says, mend });

const MARKS: Readonly<Record<Finding['state'], string>> = { well: '✓', thought: '!', ill: '✗' };

/** The finding in a line or two. */
export const toLines = ({ what, state, says, mend }: Finding): string =>
  `${MARKS[state]} ${what.padEnd(10)} ${says}${mend === undefined ? '' : `\n  ${' '.repeat(10)} → ${mend}`}`;
