import { systemClock } from '../clock.js';
import type { Question } from '../store/records.js';
import { StoreError } from '../store/store-error.js';
import { openQuestions } from '../store/store.js';

/** `npm run questions`: what people asked in vain or disliked, the most frequent first, ready to become content or tests. */
interface Asked {
  readonly question: Question;
  times: number;
  readonly words: string[];
}

const readAll = async (): Promise<readonly Question[]> => {
  const store = await openQuestions({ databaseUrl: process.env['DATABASE_URL'], file: process.env['DATABASE_FILE'], clock: systemClock });
  try {
    return await store.questions.all();
  } finally {
    await store.close();
  }
};

const questions = await readAll().catch((error: unknown) => {
  if (!(error instanceof StoreError)) throw error;
  console.error(error.message);
  process.exit(1);
});

const asked = new Map<string, Asked>();
for (const question of questions) {
  const key = [question.kind, question.language, question.text.trim().toLowerCase()].join(' ');
  const same = asked.get(key) ?? { question, times: 0, words: [] };
  same.times++;
  if (question.word !== null) same.words.push(question.word);
  asked.set(key, same);
}

for (const { question, times, words } of [...asked.values()].sort((a, b) => b.times - a.times)) {
  const { kind, language, text, answered, at } = question;
  console.log(
    [`${times}×`, kind, language, new Date(at).toISOString().slice(0, 10), JSON.stringify(text), answered ?? '—', ...words].join('\t'),
  );
}
if (asked.size === 0) console.log('No questions without an answer, and none disliked, in the last 90 days.');
