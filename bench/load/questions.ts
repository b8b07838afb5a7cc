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

/** Words that change nothing of a question but its letters. */
const PADDING = ['please', 'плиз', 'hello', 'ну', 'ok', 'so', 'вот', 'well', 'слушай', 'tell me', 'скажи', 'и'];

/** Thousands of questions, no two alike and far more than the engine keeps: each has to be understood anew. */
export const NEW_QUESTIONS: readonly string[] = PADDING.flatMap((first) =>
  PADDING.flatMap((second) => PADDING.flatMap((third) => QUESTIONS.map((question) => `${first} ${second} ${third} ${question}`))),
);
