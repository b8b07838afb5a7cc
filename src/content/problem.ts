/** A mistake in content that a person can mend: where it is, what is wrong and what to write instead. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** All the mistakes of a content folder at once, one a line, as `file:line: message`. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const lines = problems.map(({ file, line, message }) => `  ${file}:${line}: ${message}`);
    super(`The content has ${problems.length} mistake(s) to mend:\n${lines.join('\n')}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}
