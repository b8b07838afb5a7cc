/**
 * `npm run ask -- "question"`: one answer, or one for each question that comes by a pipe. Exit code 1 if what it's asked for can't be done.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readConfig } from '../config.js';
import { LANGUAGES } from '../content/language.js';
import { onClosedPipe } from '../operate/stopping.js';
import { someSlotsSchema } from '../query/slots.js';
import { ASK_USAGE } from './usage.js';

const language = z.enum(LANGUAGES, `expected ${LANGUAGES.join(' or ')} as the language`);
const lineSchema = z.object({ id: z.string(), q: z.string(), lang: language.optional(), session: z.string().optional() });
const queryLineSchema = lineSchema.omit({ session: true }).extend({ query: someSlotsSchema });

/** The whole program is loaded for the first question: it takes a second or two, which a wrong option or --help would wait in vain. */
const createAnswer = async ({ warmed = false } = {}) => {
  const { createAnswerAlone } = await import('../answer-alone.js');
  // The other settings are a bot's and don't matter here.
  const reader = process.env['READER_URL'] === undefined ? undefined : readConfig(process.env).reader;
  return createAnswerAlone({ contentDir: process.env['CONTENT_DIR'], reader, warmed });
};

const NO_QUESTION = `What is the question?\n\n${ASK_USAGE}`;

const COMMAND = /^\/\p{L}+/u;
const noCommand = (name: string): string =>
  `${name} is a command, and this answers questions alone. Commands are for a conversation: npm start -- --terminal`;

const ask = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      json: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      queries: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const question = positionals.join(' ').trim();
  if (values.help) {
    console.log(ASK_USAGE);
    return;
  }
  if (values.queries !== undefined) {
    await answerQueries(values.queries);
    return;
  }
  if (question === '' && process.stdin.isTTY) throw new Error(NO_QUESTION);
  const chosen = values.lang === undefined ? undefined : language.parse(values.lang);
  let answer: ReturnType<typeof createAnswer> | undefined;
  const answered = async (one: string, language = chosen, session?: string) =>
    (await (answer ??= createAnswer({ warmed: values.jsonl === true })))(one, language, { session });
  const tell = async (one: string): Promise<void> => {
    const [command] = COMMAND.exec(one.trim()) ?? [];
    if (command !== undefined) throw new Error(noCommand(command));
    const result = await answered(one);
    console.log(values.json ? JSON.stringify(result, undefined, 2) : result.text);
  };
  if (question !== '' && !values.jsonl) {
    await tell(question);
    return;
  }
  let asked = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    asked++;
    if (values.jsonl) {
      const { id, q, lang, session } = lineSchema.parse(JSON.parse(line));
      console.log(JSON.stringify({ id, ...(await answered(q, lang, session)) }));
    } else {
      await tell(line);
      if (!values.json) console.log();
    }
  }
  if (asked === 0) throw new Error(NO_QUESTION);
};

/** Answers questions whose queries are given, a line of JSON each: it measures answering apart from reading. */
const answerQueries = async (file: string): Promise<void> => {
  const given = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      const read = queryLineSchema.safeParse(JSON.parse(line));
      if (!read.success) throw new Error(`${file}, line ${at + 1}:\n${z.prettifyError(read.error)}`);
      return [read.data];
    });
  const answer = await createAnswer();
  for (const { id, q, lang, query } of given) {
    console.log(JSON.stringify({ id, ...(await answer(q, lang, { read: [query] })) }));
  }
};

onClosedPipe(() => process.exit(0));
await ask().catch((error: unknown) => {
  console.error(error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error));
  process.exit(1);
});
