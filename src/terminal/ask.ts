/**
 * `npm run ask -- "question"`: one answer, or one for each question that comes by a pipe. Exit code 1 if what it's asked for can't be done.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { figuresOf, sectionsOf, verdictOf } from '../answers/answer.js';
import { createEngine } from '../answers/engine.js';
import type { Thread } from '../answers/thread/thread.js';
import { readConfig } from '../config.js';
import { contentFolder } from '../content/folder.js';
import { LANGUAGES, type Language } from '../content/language.js';
import { loadContent } from '../content/load.js';
import { onClosedPipe } from '../operate/stopping.js';
import { renderWhole } from '../replies/render-answer.js';
import { plainText } from '../replies/reply.js';
import { loadTranslations } from '../replies/translations.js';
import { createVoices } from '../replies/voice.js';
import { someSlotsSchema, type Slots } from '../query/slots.js';
import { openReader } from '../open-reader.js';
import { createAnswering } from '../second-reader/answering.js';
import { ASK_USAGE } from './usage.js';

const language = z.enum(LANGUAGES, `expected ${LANGUAGES.join(' or ')} as the language`);
const lineSchema = z.object({ id: z.string(), q: z.string(), lang: language.optional(), session: z.string().optional() });
const queryLineSchema = lineSchema.omit({ session: true }).extend({ query: someSlotsSchema });

const createAnswer = () => {
  const content = loadContent(contentFolder('content', process.env['CONTENT_DIR']));
  const engine = createEngine(content);
  // The other settings are a bot's and don't matter here.
  const reader = openReader(process.env['READER_URL'] === undefined ? undefined : readConfig(process.env).reader, content);
  const answering = createAnswering(engine, reader?.open());
  const voices = createVoices(content, loadTranslations());
  const threads = new Map<string, Thread | undefined>();
  return async (
    question: string,
    chosen: Language | undefined,
    { session, read }: { session?: string | undefined; read?: readonly Slots[] } = {},
  ) => {
    const start = performance.now();
    const thread = session === undefined ? undefined : threads.get(session);
    const asking = { chosen, thread, now: Date.now(), read };
    const answered = read ? engine.answer(question, asking) : await answering(question, asking);
    if (session !== undefined) threads.set(session, answered.thread);
    const text = plainText(renderWhole(answered, voices[answered.language]));
    return {
      kind: answered.answer.kind,
      verdict: verdictOf(answered.answer),
      query: answered.query,
      text,
      sections: sectionsOf(answered.answer),
      figures: figuresOf(answered.answer).map(({ id }) => id),
      ms: Number((performance.now() - start).toFixed(3)),
    };
  };
};

const NO_QUESTION = `What is the question?\n\n${ASK_USAGE}`;

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
  const answer = createAnswer();
  const tell = async (one: string): Promise<void> => {
    const result = await answer(one, chosen);
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
      console.log(JSON.stringify({ id, ...(await answer(q, lang ?? chosen, { session })) }));
    } else {
      await tell(line);
      if (!values.json) console.log();
    }
  }
  if (asked === 0) throw new Error(NO_QUESTION);
};

/** Answers questions whose queries are given, a line of JSON each: it measures answering apart from reading. */
const answerQueries = async (file: string): Promise<void> => {
  const answer = createAnswer();
  for (const [at, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = queryLineSchema.safeParse(JSON.parse(line));
    if (!read.success) throw new Error(`${file}, line ${at + 1}:\n${z.prettifyError(read.error)}`);
    const { id, q, lang, query } = read.data;
    console.log(JSON.stringify({ id, ...(await answer(q, lang, { read: [query] })) }));
  }
};

onClosedPipe(() => process.exit(0));
await ask().catch((error: unknown) => {
  console.error(error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error));
  process.exit(1);
});
