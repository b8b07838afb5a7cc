/** Where a command prints: `process.stdout`, or a test's own. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** What a shell gives a command that it starts. */
export interface Shell {
  readonly options: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: Screen;
  readonly stderr: Screen;
}

export const shellOf = ({ argv, env, stdout, stderr }: NodeJS.Process): Shell => ({
  options: argv.slice(2),
  environment: env,
  stdout,
  stderr,
});

export const printLine = (screen: Screen, line: string): void => {
  screen.write(`${line}\n`);
};
