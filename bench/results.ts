import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { format, resolveConfig } from 'prettier';

const FILE = new URL('RESULTS.md', import.meta.url);

/** What one measurement found. */
export interface Finding {
  /** Names its place in the file; each run replaces it. */
  readonly id: string;
  readonly title: string;
  /** What was done, and how it is counted. */
  readonly what: string;
  /** The command that does it again. */
  readonly command: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** What the table doesn't tell: why something fell short, what was left out. */
  readonly notes?: readonly string[];
}

/** Prints the table and puts it into bench/RESULTS.md in the place of the one before; other tables stay as they are. */
export const record = async (finding: Finding): Promise<void> => {
  const section = sectionOf(finding);
  console.log(`\n${section}\n`);
  const [open, close] = [`<!-- ${finding.id} -->`, `<!-- /${finding.id} -->`];
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '# What it holds\n';
  const [start, end] = [before.indexOf(open), before.indexOf(close)];
  const block = `${open}\n\n${section}\n\n${close}`;
  const after = start === -1 ? `${before.trimEnd()}\n\n${block}\n` : before.slice(0, start) + block + before.slice(end + close.length);
  writeFileSync(FILE, await format(after, { ...(await resolveConfig(FILE)), parser: 'markdown' }));
};

const sectionOf = ({ title, what, command, columns, rows, notes = [] }: Finding): string => {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const table = [columns, columns.map(() => '---'), ...rows].map(line).join('\n');
  return [`## ${title}`, what, table, ...notes, `\`${command}\`, ${where()}`].join('\n\n');
};

const where = (): string => {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  return `${new Date().toISOString().slice(0, 10)}, at ${commit}, Node ${process.versions.node}, ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'})`;
};
/** The value that a share of them doesn't exceed (nearest rank); NaN of none. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? NaN;
