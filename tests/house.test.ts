import { readdirSync } from 'node:fs';
import { ESLint, Linter } from 'eslint';
import { expect, test } from 'vitest';

/** The messages of the house's own rules for a file of that name with that code. */
const rulesOf = async (file: string): Promise<Linter.RulesRecord> => {
  const config = (await new ESLint().calculateConfigForFile(file)) as { readonly rules: Linter.RulesRecord };
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
  ['src/dialogue/dialogue.ts', '../telegram/send.js'],
  ['src/telegram/send.ts', '../answers/engine.js'],
  ['src/telegram/send.ts', '../terminal/converse.js'],
  ['src/telegram/deep/send.ts', '../../search/terms.js'],
  ['src/telegram/send.ts', '../config.js'],
  ['src/telegram/send.ts', 'telegram-playground'],
  ['src/telegram/send.ts', '../../playground/src/server.js'],
])('%s may not import %s', async (file, from) => {
  expect(await imports(file, from)).toBe(true);
});

test.each([
  ['src/search/terms.ts', '../content/content.js'],
  ['src/answers/engine.ts', './answer.js'],
  ['src/replies/reply.ts', '../answers/answer.js'],
  ['src/telegram/send.ts', '../dialogue/dialogue.js'],
  ['src/telegram/send.ts', 'telegraf'],
  ['src/serve-playground.ts', 'telegram-playground'],
  ['src/terminal/ask.ts', '../answers/engine.js'],
])('%s may import %s', async (file, from) => {
  expect(await imports(file, from)).toBe(false);
});

test('only the entry points and config.ts read the environment', async () => {
  expect(await refused('src/telegram/send.ts', 'process.env.BOT_TOKEN;')).toBe(true);
  expect(await refused('src/main.ts', 'process.env.BOT_TOKEN;')).toBe(false);
});

test('every folder of src/ has its directions', async () => {
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const rules = await Promise.all(folders.map(({ name }) => rulesOf(`src/${name}/any.ts`)));
  expect(rules.every((own) => 'no-restricted-imports' in own)).toBe(true);
});
