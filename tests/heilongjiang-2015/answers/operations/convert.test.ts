import { describe, expect, it } from 'vitest';
import { answerTo } from '../article.js';

describe('a number in another unit', () => {
  it.each([
    ['Переведи планируемую площадь парков в гектары', '3526', 'ha'],
    ['Сколько сельхозугодий у России, если считать в квадратных километрах?', '1952000', 'km2'],
    ["Convert the area of Heilongjiang's arable land into square kilometres", '119800', 'km2'],
    ['208 thousand tonnes of refined oil - how much is that in million tonnes?', '0.208', 'Mt'],
    ['Перерабатывающее сотрудничество 2013 года — 120 млн долларов; сколько это в миллиардах?', '0.12', 'billion-USD'],
    ['Express the volume of trade with Russia in 2013 in millions of dollars', '22360', 'million-USD'],
    ['15,72 млн тонн железной руды — сколько это в тысячах тонн?', '15720', 'thousand-t'],
    ['How many hectares is 35.26 million m²?', '3526', 'ha'],
    ['How many square kilometres are the 11.98 million ha?', '119800', 'km2'],
    ['35.26 million m² in hectares', '3526', 'ha'],
    ['11,98 млн га в квадратных километрах?', '119800', 'km2'],
  ])('%s', (question, value, unit) => {
    expect(answerTo(question)).toMatchObject({ kind: 'worked', by: 'convert', amount: { value }, unit });
  });

  it.each([
    ['How many acres is the area of the parks?', '8712.94', 'acre'],
    ['Сколько акров пашни в Хэйлунцзяне?', '29.6032', 'million-acre'],
    ['How many mu is the area of the parks?', '52890', 'mu'],
    ['Сколько му пашни в России?', '1.3524', 'billion-mu'],
    ['22 million ha in acres', '54.3632', 'million-acre'],
  ])('that the article has nowhere, and the language knows: %s', (question, value, unit) => {
    expect(answerTo(question)).toMatchObject({ kind: 'worked', by: 'convert', amount: { value }, unit });
  });

  it('is asked for by no everyday word for a time', () => {
    expect(answerTo('What share of industrial output is machine building in Russia these days?')).toMatchObject({ kind: 'figure' });
  });

  it('says where nothing converts it, and names the number', () => {
    for (const question of [
      'Переведи 25 млрд долларов кредита в рубли',
      'Сколько это будет в рублях: кредит 25 млрд долларов?',
      '25 billion dollars in roubles?',
    ])
      expect(answerTo(question), question).toMatchObject({
        kind: 'none',
        refusal: { why: 'unworkable' },
        neighbours: [{ figure: { value: '25' } }],
      });
  });

  it('is no translation', () => {
    expect(answerTo('Переведи статью на китайский').kind).toBe('none');
  });
});

describe('one unit in another', () => {
  it.each([
    'Какой курс доллара получается, если 500 млрд долларов — это 16–18 трлн рублей?',
    'What rouble-dollar rate is implied by the Siberian investment figure?',
    'Сколько рублей за доллар выходит по инвестициям в Сибирь?',
  ])('%s', (question) => {
    expect(answerTo(question)).toMatchObject({
      by: 'rate',
      amount: { value: ['32', '36'], bound: 'about' },
      unit: 'RUB',
      per: { unit: 'USD' },
    });
  });

  it('is nothing that a course of policy asks for', () => {
    expect(answerTo('С 2014 года у провинции новый курс торговли с Россией — какая у него цель?')).not.toMatchObject({ by: 'rate' });
  });
});
