import { describe, expect, it } from 'vitest';
import { answerTo, valuesOf } from '../article.js';

describe('numbers chosen by what they are', () => {
  it.each([
    ['В каком году доля перерабатывающей торговли с Россией была между 5 и 6 процентами?', ['5.18']],
    ['In which year was the processing trade share above 8 percent?', ['8.58']],
    ['Which regions have more than 20 million hectares of arable land?', ['22', '90.16']],
  ])('%s', (question, values) => {
    const answer = answerTo(question);
    expect(answer).toMatchObject({ kind: 'figures', why: 'selected' });
    expect(valuesOf(answer).toSorted()).toEqual(values.toSorted());
  });

  it('tells what there is where none of them is such', () => {
    expect(answerTo('In which year was the processing trade share above 10 percent?')).toMatchObject({
      kind: 'none',
      refusal: { why: 'none-such' },
    });
  });

  it.each([
    'Which of the three years had the lowest processing-trade share?',
    'В каком году доля перерабатывающей торговли была наименьшей?',
  ])('%s', (question) => {
    expect(valuesOf(answerTo(question))).toEqual(['2.04', '5.18', '8.58']);
  });

  it('is none of them all where nothing is named', () => {
    expect(answerTo('What is the largest number in the article?').kind).toBe('none');
  });
});
