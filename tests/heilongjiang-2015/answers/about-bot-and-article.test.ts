import { expect, test } from 'vitest';
import { answerTo } from './article.js';

test.each(['о чём статья?', 'перескажи статью коротко', 'what is this article about?', 'sum up the article in a few lines'])(
  '"%s" is answered by the section that tells the article as a whole',
  (question) => {
    expect(answerTo(question)).toMatchObject({ kind: 'section', section: { code: 'abstract' } });
  },
);

test.each([
  ['как процитировать статью', 'journal'],
  ['how do I cite this?', 'journal'],
  ['в каком журнале вышла статья', 'journal'],
])('"%s" is answered by the article\'s record', (question, field) => {
  expect(answerTo(question)).toEqual({ kind: 'record', field });
});

test('what the record lacks is said to be lacking', () => {
  expect(answerTo('where can I download the paper')).toMatchObject({ kind: 'none', refusal: { why: 'record', field: 'doi' } });
});
