import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { figuresOf, sectionsOf } from '../answers/answer.js';
import { createEngine } from '../answers/engine.js';
import type { Memory } from '../answers/memory.js';
import { contentFolder } from '../content/folder.js';
import { LANGUAGES, type Language } from '../content/language.js';
import { loadContent } from '../content/load.js';
import { renderAnswer } from '../replies/render-answer.js';
import { plainText } from '../replies/reply.js';
import { loadTranslations } from '../replies/translations.js';
import { createVoices } from '../replies/voice.js';

const language = z.enum(LANGUAGES);
const lineSchema = z.object({ id: z.string(), q: z.string(), lang: language.optional(), session: z.string().optional() });

const content = loadContent(contentFolder('content', process.env['CONTENT_DIR']));
const engine = createEngine(content);
const voices = createVoices(content, loadTranslations());

const memories = new Map<string, Memory | undefined>();

const answer = (question: string, chosen: Language | undefined, session?: string) => {
  const start = performance.now();
  const memory = session === undefined ? undefined : memories.get(session);
  const answered = engine.answer(question, { chosen, memory, now: Date.now() });
  if (session !== undefined) memories.set(session, answered.memory);
  const text = plainText(renderAnswer(answered, voices[answered.language]));
  return {
    kind: answered.answer.kind,
    text,
    sections: sectionsOf(answered.answer),
    figures: figuresOf(answered.answer).map(({ id }) => id),
    ms: Number((performance.now() - start).toFixed(3)),
  };
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string' }, json: { type: 'boolean' }, jsonl: { type: 'boolean' } },
});
const chosen = values.lang === undefined ? undefined : language.parse(values.lang);
if (values.jsonl) {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const { id, q, lang, session } = lineSchema.parse(JSON.parse(line));
    console.log(JSON.stringify({ id, ...answer(q, lang ?? chosen, session) }));
  }
} else {
  const result = answer(positionals.join(' '), chosen);
  console.log(values.json ? JSON.stringify(result, undefined, 2) : result.text);
}
