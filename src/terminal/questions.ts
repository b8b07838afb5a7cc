/**
 * `npm run questions`: what people asked in vain or disliked, the most frequent first, ready to become content or tests. Exit code 1 if
 * they can't be read.
 */
import '../operate/no-debug-output.js';
import { config as readDotenv } from 'dotenv';
import { systemClock } from '../clock.js';
import { readConfig } from '../config.js';
import { createHiding } from '../operate/secrets.js';
import { onClosedPipe } from '../operate/stopping.js';
import type { StoredQuestion } from '../store/records.js';
import { openQuestions } from '../store/store.js';
import { questionLines } from './question-lines.js';

let hide = createHiding({});

const readAll = async (): Promise<readonly StoredQuestion[]> => {
  readDotenv({ quiet: true });
  const { store: place } = readConfig(process.env);
  hide = createHiding({ databaseUrl: place.databaseUrl });
  const store = await openQuestions({ ...place, clock: systemClock });
  try {
    return await store.questions.all();
  } finally {
    await store.close();
  }
};

const questions = await readAll().catch((error: unknown) => {
  console.error(hide(error instanceof Error ? error.message : String(error)));
  process.exit(1);
});

onClosedPipe(() => process.exit(0));
const lines = questionLines(questions);
console.log(lines.length > 0 ? lines.join('\n') : 'No questions without an answer, and none disliked, in the last 90 days.');
