/**
 * Leads through what was guessed of an article, in the browser: npm run content:edit -- FOLDER [--port N] [--helper URL --model NAME]
 *   FOLDER         the article's folder; CONTENT_DIR, or the only one of content/, unless told
 *   --port N       of the page on this machine: 8016 unless told
 *   --helper URL   a language model that may propose texts, in the chat-completions form (http://localhost:11434/v1);
 *                  --model names it, HELPER_KEY in the environment is its key. None is asked unless it's named, and nothing of it is
 *                  taken over without you
 */
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { askerOf, namesThisMachine } from 'telegram-playground';
import type { Content } from '../content/content.js';
import { contentFolder } from '../content/folder.js';
import { loadTranslations } from '../content/translations.js';
import { createAsking } from './asking.js';
import { createEditing } from './folder.js';
import { serveEditing } from './server.js';
import { createSuggesting, type Translated } from './suggesting.js';

const PORT = 8016;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string' }, helper: { type: 'string' }, model: { type: 'string' } },
});

const translated = ({ article, glossary }: Content): Translated => ({
  language: article.language,
  names: [...glossary.values()].map(({ name }) => name),
});

const edit = async (): Promise<void> => {
  const folder = contentFolder('content', positionals[0] ?? process.env['CONTENT_DIR']);
  const editing = createEditing(folder);
  if (values.helper !== undefined && values.model === undefined) throw new Error('name the model, too: --helper URL --model NAME');
  const suggest =
    values.helper !== undefined && values.model !== undefined
      ? createSuggesting({ url: values.helper, model: values.model, key: process.env['HELPER_KEY'] }, () => translated(editing.content()))
      : undefined;
  const server = await serveEditing({
    editing,
    ask: createAsking(editing.content),
    suggest,
    translations: loadTranslations(),
    isOwn: (headers) => namesThisMachine(headers) && askerOf(headers) === 'own page',
    page: fileURLToPath(new URL('page', import.meta.url)),
    port: Number(values.port ?? PORT),
  });
  console.log(`${folder}: open ${server.url} in a browser. Ctrl-C ends it; what you confirm is written at once.`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.close();
};

try {
  await edit();
} catch (error) {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    isTaken ? `port ${values.port ?? PORT} is taken; choose another one with --port` : error instanceof Error ? error.message : error,
  );
  process.exitCode = 1;
}
