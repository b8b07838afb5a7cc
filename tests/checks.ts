/**
 * What `npm test` checks before the tests: npm run check
 * As many at once as there are processors, the longest first; what one prints is shown if it fails. Exit code 1 if any does.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import PQueue from 'p-queue';

const CONTENT = 'tsx src/content/check.ts --source ../shared/article.txt --questions ../shared/questions.jsonl --if-there';

const CHECKS = [
  { of: 'style', command: 'eslint .' },
  { of: 'format', command: 'prettier --check .' },
  { of: 'types', command: 'tsc --noEmit' },
  { of: 'content', command: CONTENT },
  { of: 'dead code', command: 'knip' },
] as const;

const SECOND = 1000;

/** Runs one and tells how it went; whether it went well. */
const run = async ({ of, command }: (typeof CHECKS)[number]): Promise<boolean> => {
  const began = performance.now();
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  await once(child, 'close');
  const isRight = child.exitCode === 0;
  console.log(`${isRight ? 'right' : 'WRONG'}  ${of}: ${command} (${Math.round((performance.now() - began) / SECOND)} s)`);
  if (!isRight) console.log(printed);
  return isRight;
};

const queue = new PQueue({ concurrency: availableParallelism() });
const results = await queue.addAll(CHECKS.map((check) => () => run(check)));
if (results.includes(false)) process.exitCode = 1;
