import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** Questions that the article answers with one message each, of several kinds and in both languages. */
export const QUESTIONS: readonly string[] = [
  'how much crude oil did china get from russia in 2013',
  'сколько парков будет в 2020 году',
  'what was the turnover of crude oil',
  'какая доля машиностроения в ВВП',
  'how much did processors import in 2012',
  'Каков был товарооборот Хэйлунцзяна с русскими в 2013-м?',
  'forecast of gas share by 2035',
  'сколько пашни на Дальнем Востоке',
];

const FOLDER = 'bench/answers/questions';
const line = z.object({ q: z.string() });

/** Nearly two thousand questions of the development sets, in the order of their writing: each has to be understood anew. */
export const NEW_QUESTIONS: readonly string[] = readdirSync(FOLDER).flatMap((file) =>
  readFileSync(`${FOLDER}/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((text) => line.parse(JSON.parse(text)).q),
);
