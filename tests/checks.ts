/**
 * npm run check: what needs no run of the program.
 * npm test [-- OPTIONS OF VITEST]: the same with --tests, and the tests.
 * As many at once as there are processors, the longest first; what a check prints is shown at the end if it fails. Exit code 1 if any does.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import PQueue from 'p-queue';

interface Check {
  readonly of: string;
  readonly command: string;
  /** Shown as it comes. */
  readonly isTold?: boolean;
}

const CONTENT = 'tsx src/content/check.ts --source ../shared/article.txt --questions ../shared/questions.jsonl --if-there';

const CHECKS: readonly Check[] = [
  // These two look at each file alone, so what they found right is right until it, their settings or they themselves change.
  { of: 'style', command: 'eslint . --max-warnings 0 --cache --cache-strategy content --cache-location node_modules/.cache/eslint/' },
  { of: 'format', command: 'prettier --check . --cache --cache-strategy content' },
  // The compiler's errors, and the rules that need types: in one program, which takes an eighth of the time of two.
  { of: 'types', command: 'oxlint --type-aware --type-check --deny-warnings' },
  { of: 'content', command: CONTENT },
  { of: 'dead code', command: 'knip' },
];

const SECOND = 1000;

/** Runs one and tells how it went; what it printed if it went wrong. */
const run = async ({ of, command, isTold = false }: Check): Promise<string | undefined> => {
  const began = performance.now();
  const output = isTold ? 'inherit' : 'pipe';
  const child = spawn(command, { shell: true, stdio: ['ignore', output, output] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (printed += text));
  await once(child, 'close');
  const isRight = child.exitCode === 0;
  console.log(`${isRight ? 'right' : 'WRONG'}  ${of}: ${command} (${Math.round((performance.now() - began) / SECOND)} s)`);
  return isRight ? undefined : `${of}: ${command}\n${printed}`;
};

const [withTests, ...options] = process.argv.slice(2);
const quoted = options.map((option) => ` '${option.replaceAll("'", `'\\''`)}'`).join('');
const TESTS: readonly Check[] = withTests === '--tests' ? [{ of: 'tests', command: `vitest run${quoted}`, isTold: true }] : [];

const queue = new PQueue({ concurrency: availableParallelism() });
const wrong = (await queue.addAll([...CHECKS, ...TESTS].map((check) => () => run(check)))).filter((words) => words !== undefined);
for (const words of wrong) console.log(`\nWRONG  ${words}`);
if (wrong.length > 0) process.exitCode = 1;
