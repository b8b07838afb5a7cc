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
