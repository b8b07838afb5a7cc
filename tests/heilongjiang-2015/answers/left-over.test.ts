import { expect, test } from 'vitest';
import { answerTo } from './article.js';

test.each([
  ['Какие из этих городов НЕ названы среди зон экспортной переработки: Хэйхэ, Харбин, Хулинь, Тунцзян?', ['Харбин']],
  ['что из этого автор НЕ относит к приоритетным отраслям: энергетика, туризм, лес, сельское хозяйство?', ['туризм']],
  ['Which of these is not listed as a problem: too little high-tech cooperation, corruption, unoptimised structure?', ['corruption']],
])('%s: what the list lacks is named', (question, without) => {
  expect(answerTo(question)).toMatchObject({ kind: 'list', without });
});

test.each([
  'Which of these is a problem: too little high-tech cooperation, corruption, unoptimised structure?',
  'Какие из этих городов НЕ названы среди зон экспортной переработки: Хэйхэ, Хулинь, Тунцзян?',
  'Which of these is not a planet: Mars, Venus, Pluto?',
])('%s: nothing is left over', (question) => {
  expect(answerTo(question)).not.toHaveProperty('without');
});
