/**
 * Does what the Dockerfile says without a container engine: npx tsx --conditions=playground-source deploy/try-dockerfile.ts
 * Each stage is a clean folder; the last one is then run by a user who owns nothing in it but data/, as the container's would be,
 * against the playground's Bot API. The image's own parts (Debian, Node's build, the user `node`) are this machine's.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPlayground } from 'telegram-playground';
import { z } from 'zod';
import { execForm, lastOf, pairsOf, readDockerfile, type Stage } from './dockerfile.js';

const PORT = '18080';
const HEALTHY_WITHIN_MS = 20_000;

const folder = mkdtempSync(join(tmpdir(), 'amur-image-'));
chmodSync(folder, 0o755);
const isRoot = process.getuid?.() === 0;
/** Without root there is no other user to run as; then the folders belong to whoever tries. */
const asUser = (command: readonly string[]): readonly [string, readonly string[]] =>
  isRoot ? ['setpriv', ['--reuid=nobody', '--regid=nogroup', '--clear-groups', ...command]] : [command[0] ?? '', command.slice(1)];
const onThisMachine = (text: string): string => text.replaceAll('node:node', isRoot ? 'nobody:nogroup' : `${process.getuid?.() ?? ''}`);

/** The build's context: the files of the repository that .dockerignore lets through. */
const makeContext = (): string => {
  const allowed = readFileSync('.dockerignore', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1));
  const context = join(folder, 'context');
  for (const file of execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n')) {
    if (!allowed.some((name) => file === name || file.startsWith(`${name}/`)) || !existsSync(file)) continue;
    mkdirSync(dirname(join(context, file)), { recursive: true });
    cpSync(file, join(context, file));
  }
  return context;
};

const build = (stage: Stage, root: string, context: string, rootOf: (name: string) => string): void => {
  let workdir = '/';
  for (const { name, text } of stage.instructions) {
    if (name === 'WORKDIR') {
      workdir = text;
      mkdirSync(join(root, workdir), { recursive: true });
    }
    if (name === 'RUN') {
      console.log(`RUN ${text}`);
      execFileSync('sh', ['-c', onThisMachine(text)], { cwd: join(root, workdir), stdio: ['ignore', 'ignore', 'inherit'] });
    }
    if (name === 'COPY') {
      const words = text.split(/\s+/);
      const from = words[0]?.startsWith('--from=') ? rootOf(words.shift()?.slice('--from='.length) ?? '') : context;
      const to = words.pop() ?? '';
      for (const source of words) {
        const target = join(root, workdir, to, to.endsWith('/') ? source : '');
        cpSync(join(from, source), target, { recursive: true, verbatimSymlinks: true });
      }
    }
  }
};

const isRefused = (command: readonly string[], cwd: string): boolean => {
  const [file, args] = asUser(command);
  try {
    execFileSync(file, args, { cwd, stdio: 'ignore' });
    return false;
  } catch {
    return true;
  }
};

const dependenciesOf = (path: string): readonly string[] =>
  Object.keys(z.object({ dependencies: z.record(z.string(), z.string()) }).parse(JSON.parse(readFileSync(path, 'utf8'))).dependencies);

/** Packages that only the playground needs. */
const ofThePlayground = (): readonly string[] => {
  const ours = new Set(dependenciesOf('package.json'));
  return dependenciesOf('playground/package.json').filter((name) => !ours.has(name));
};

const problems: string[] = [];
const check = (what: string, holds: boolean): void => {
  console.log(`${holds ? 'yes' : 'NO '}  ${what}`);
  if (!holds) problems.push(what);
};

const tryImage = async (image: Stage, root: string): Promise<void> => {
  const app = join(root, lastOf(image, 'WORKDIR'));
  if (isRoot) check('the program is not writable for its user', isRefused(['touch', 'written'], app));
  check('data/ is writable for it', !isRefused(['touch', 'data/written'], app));
  const leftOut = ['typescript', 'typescript-7', 'vitest', 'telegram-playground', ...ofThePlayground()].map(
    (name) => `node_modules/${name}`,
  );
  for (const left of ['tests', 'bench', 'playground', '.env', '.git', ...leftOut])
    check(`the image has no ${left}`, !existsSync(join(app, left)));

  const [program, options] = asUser(execForm(lastOf(image, 'CMD')));
  const { stderr } = spawnSync(program, options, { cwd: app, env: { PATH: process.env['PATH'] ?? '' }, encoding: 'utf8' });
  check('without a token it says what to do', stderr.includes('Set BOT_TOKEN'));

  const playground = await startPlayground({ limiter: 'off' });
  const environment = {
    ...pairsOf(lastOf(image, 'ENV')),
    PATH: process.env['PATH'] ?? '',
    HOST: '127.0.0.1',
    PORT,
    BOT_TOKEN: playground.token,
    API_ROOT: playground.apiRoot,
  };
  const bot = spawn(program, options, { cwd: app, env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(bot, 'exit') as Promise<[number | null]>;

  const [probe = '', ...probeArgs] = execForm(lastOf(image, 'HEALTHCHECK'));
  const isHealthy = (): boolean => {
    try {
      execFileSync(probe, probeArgs, { cwd: app, env: environment, stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };
  check('HEALTHCHECK fails while nothing listens', !isHealthy());
  const until = Date.now() + HEALTHY_WITHIN_MS;
  let healthy = false;
  while (!healthy && Date.now() < until) {
    await sleep(500);
    healthy = isHealthy();
  }
  check('HEALTHCHECK passes once the bot is at work', healthy);

  const { english } = playground.people;
  const chat = playground.chats.private(english);
  english.send('how much coal did Russia export to China in 2013?');
  const answer = await chat.next({ within: 20_000 });
  check('it answers', answer.text?.includes('4.27') === true);
  english.send('/chart machinery');
  const menu = await chat.next({ within: 20_000 });
  await english.press(menu, '📊 1');
  check('it draws', (await chat.next({ within: 30_000 })).photo !== undefined);
  check('its store is in data/', existsSync(join(app, 'data/amur.db')));

  bot.kill('SIGTERM');
  const code = await Promise.race([ended.then(([exit]) => exit), sleep(12_000, undefined)]);
  check('it ends at SIGTERM by itself, with code 0', code === 0);
  await playground.close();
};

const context = makeContext();
const stages = readDockerfile('Dockerfile');
const roots = new Map(stages.map((stage, i) => [stage, join(folder, stage.name ?? `stage-${i}`)] as const));
const rootOf = (name: string): string => join(folder, name);
for (const [stage, root] of roots) build(stage, root, context, rootOf);
const [image, root] = [...roots].at(-1) ?? [];
if (image && root !== undefined) await tryImage(image, root);
console.log(`size of the image's own part: ${execFileSync('du', ['-sh', root ?? folder], { encoding: 'utf8' }).split('\t')[0] ?? ''}`);
rmSync(folder, { recursive: true });
process.exitCode = problems.length > 0 ? 1 : 0;
