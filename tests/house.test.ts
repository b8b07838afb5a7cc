import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ESLint, Linter } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint();

/** The house's own rules for a file of that name. */
const rulesOf = async (file: string): Promise<Linter.RulesRecord> => {
  const config = (await eslint.calculateConfigForFile(file)) as { readonly rules: Linter.RulesRecord };
  const own = ['no-restricted-imports', 'no-restricted-properties', 'no-restricted-syntax'];
  return Object.fromEntries(Object.entries(config.rules).filter(([name]) => own.includes(name)));
};

const refused = async (file: string, code: string): Promise<boolean> =>
  new Linter().verify(code, { rules: await rulesOf(file) }).length > 0;

const imports = (file: string, from: string): Promise<boolean> => refused(file, `import { x } from '${from}'; x();`);

test.each([
  ['src/content/load.ts', '../search/terms.js'],
  ['src/search/terms.ts', '../answers/engine.js'],
  ['src/answers/engine.ts', '../replies/reply.js'],
  ['src/replies/reply.ts', '../dialogue/dialogue.js'],
  ['src/dialogue/dialogue.ts', '../features/quiz/topic.js'],
  ['src/dialogue/dialogue.ts', '../telegram/start.js'],
  ['src/replies/reply.ts', '../features/features.js'],
  ['src/features/quiz/topic.ts', '../compare/topic.js'],
  ['src/features/quiz/topic.ts', '../features.js'],
  ['src/features/quiz/topic.ts', '../../telegram/start.js'],
  ['src/features/charts/picture/draw.ts', '../../quiz/topic.js'],
  ['src/telegram/start.ts', '../features/quiz/topic.js'],
  ['src/telegram/start.ts', '../answers/engine.js'],
  ['src/telegram/start.ts', '../terminal/converse.js'],
  ['src/telegram/sending/send.ts', '../../search/terms.js'],
  ['src/telegram/bot-api/api.ts', '../../store/store.js'],
  ['src/telegram/bot-api/api.ts', '../context.js'],
  ['src/telegram/bot-api/api.ts', '../sending/send.js'],
  ['src/store/store.ts', '../telegram/bot-api/api.js'],
  ['src/telegram/start.ts', '../config.js'],
  ['src/telegram/start.ts', 'telegram-playground'],
  ['src/telegram/start.ts', '../../playground/src/server.js'],
])('%s may not import %s', async (file, from) => {
  expect(await imports(file, from)).toBe(true);
});

test.each([
  ['src/search/terms.ts', '../content/content.js'],
  ['src/answers/engine.ts', './answer.js'],
  ['src/replies/reply.ts', '../answers/answer.js'],
  ['src/features/compare/topic.ts', '../questions/ask.js'],
  ['src/features/compare/topic.ts', '../../dialogue/turn.js'],
  ['src/features/features.ts', './quiz/topic.js'],
  ['src/telegram/start.ts', '../dialogue/dialogue.js'],
  ['src/telegram/start.ts', 'telegraf'],
  ['src/telegram/start.ts', './bot-api/api.js'],
  ['src/telegram/sending/send.ts', '../bot-api/api.js'],
  ['src/telegram/bot-api/api.ts', '../../clock.js'],
  ['src/serve-playground.ts', 'telegram-playground'],
  ['src/terminal/ask.ts', '../answers/engine.js'],
])('%s may import %s', async (file, from) => {
  expect(await imports(file, from)).toBe(false);
});

test('only the entry points and config.ts read the environment', async () => {
  expect(await refused('src/telegram/start.ts', 'process.env.BOT_TOKEN;')).toBe(true);
  expect(await refused('src/main.ts', 'process.env.BOT_TOKEN;')).toBe(false);
});

const foldersOf = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [`${folder}/${entry.name}`] : []));

/** The folders whose directions are told: those of src/, and in place of src/features/ each of its own. The innermost comes first. */
const ROOMS = ['src/telegram/bot-api', ...foldersOf('src').flatMap((folder) => (folder === 'src/features' ? foldersOf(folder) : [folder]))];

test('every folder of src/ has its directions', async () => {
  const rules = await Promise.all(ROOMS.map(async (room) => ({ room, own: await rulesOf(`${room}/any.ts`) })));
  const without = rules.flatMap(({ room, own }) => ('no-restricted-imports' in own ? [] : [room]));
  expect(without, 'give each a line in MAY_IMPORT of eslint.config.js').toEqual([]);
});

test('ECharts is loaded for the first picture, not when the bot starts: src/ imports no more of it than types', () => {
  const names = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const loading = names.filter((name) => /^import (?!type ).* from 'echarts/m.test(readFileSync(join('src', name), 'utf8')));
  expect(loading).toEqual([]);
});

/** Every file of src/ with those of ours that it imports. */
const FILES: ReadonlyMap<string, readonly string[]> = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const file = join('src', name);
      const imported = [...readFileSync(file, 'utf8').matchAll(/ from '(\.[^']+)\.js'/g)].map(([, path = '']) => path);
      return [file, imported.map((path) => `${join(dirname(file), path)}.ts`)];
    }),
);

test('no file imports itself by way of others, but for the parts of a verdict, which hold each other’s types', () => {
  // Files that import nothing of what is left, and files that nothing left imports, are taken away again and again; circles stay.
  let left = [...FILES].filter(([file]) => !file.startsWith('src/answers/'));
  for (let before = Infinity; left.length < before;) {
    before = left.length;
    const names = new Set(left.map(([file]) => file));
    const imported = new Set(left.flatMap(([, others]) => others));
    left = left.filter(([file, others]) => imported.has(file) && others.some((other) => names.has(other)));
  }
  expect(left.map(([file]) => file)).toEqual([]);
});

test('every direction that is allowed is used; what all features may import is used by some', async () => {
  const roomOf = (file: string): string | undefined => ROOMS.find((room) => file.startsWith(`${room}/`));
  const isFeature = (room: string): boolean => room.startsWith('src/features/');
  const used = new Set([...FILES].flatMap(([file, imported]) => imported.map((other) => `${roomOf(file) ?? ''} → ${roomOf(other) ?? ''}`)));
  const common = new Set(['src/content', 'src/search', 'src/answers', 'src/replies', 'src/dialogue']);
  const unused: string[] = [];
  for (const room of ROOMS) {
    const rules = await rulesOf(`${room}/any.ts`);
    for (const other of ROOMS.filter((each) => each !== room && !(isFeature(room) && common.has(each)))) {
      const up = '../'.repeat(room.split('/').length - 1);
      const code = `import { x } from '${up}${other.replace('src/', '')}/any.js'; x();`;
      if (new Linter().verify(code, { rules }).length === 0 && !used.has(`${room} → ${other}`)) unused.push(`${room} → ${other}`);
    }
  }
  expect(unused).toEqual([]);
});
