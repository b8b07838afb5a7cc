import { describe, expect, it, test } from 'vitest';
import { figuresOf } from '../../../../src/answers/answer.js';
import { createEngine } from '../../../../src/answers/engine.js';
import { loadContent } from '../../../../src/content/load.js';
import { editedBees } from '../../../content/edited-article.js';
import { answerTo, valuesOf } from '../article.js';

test.each([
  ['На сколько верхняя оценка доли машиностроения в ВВП больше нижней?', '5'],
  ['How many years lie between the shortest and the longest horizon of Siberia’s planning?', '20'],
])('the two ends of a range: %s', (question, value) => {
  expect(answerTo(question)).toMatchObject({ kind: 'worked', by: 'spread', amount: { value } });
});

test('so many hectares, of what is told for one', () => {
  expect(answerTo('How many tonnes of grain can be harvested from 100 hectares in Siberia and the Far East?')).toMatchObject({
    kind: 'worked',
    by: 'product',
    amount: { value: '180' },
  });
});

describe('numbers of one sum', () => {
  it.each([
    ['сколько млрд рублей в год в среднем выходит по лесной программе 2013-2020', 'mean', '65.73'],
    ['525,8 млрд рублей за 8 лет - это сколько в год?', 'mean', '65.73'],
    ['Roughly what was the total export of Heilongjiang in 2012?', 'whole', '14.4'],
  ])('%s', (question, by, value) => {
    expect(answerTo(question)).toMatchObject({ kind: 'worked', by, amount: { value } });
  });

  it('a share that grows from one number to another is set beside itself', () => {
    const answer = answerTo('Во сколько раз должна вырасти доля газа, идущего в АТР, если с 6% до 31%?');
    expect(answer).toMatchObject({ kind: 'comparison' });
    expect(valuesOf(answer)).toEqual(['6', '31']);
  });

  it('the gap between two, each named by a number of its own', () => {
    const answer = answerTo(
      "what's the gap between what Heilongjiang's firms exported and imported in 2012 (the 200 exporters and the 96 processors)?",
    );
    expect(answer).toMatchObject({ kind: 'comparison', arithmetic: { difference: { value: '0.65' } } });
  });

  it('three things of a year are told each', () => {
    const answer = answerTo('numbers for 2013: raw timber, sawn timber, grain');
    expect(valuesOf(answer)).toEqual(['4.569', '1.567', '91.3']);
  });

  it('what is told of later is told to who asks openly what comes after a year', () => {
    expect(valuesOf(answerTo('энергетические капзатраты россии после 2030 года'))).toEqual(['793']);
  });
});

describe('who asks for the points of something gets their list', () => {
  it.each([
    ['gimme the seven siberia development points in short', 'ii3-seven-points'],
    ["priority areas of the russia china 'big project' in science", 'iii5-big-project-list'],
  ])('%s', (question, id) => {
    expect(answerTo(question)).toMatchObject({ kind: 'list', list: { id } });
  });
});

describe('two numbers side by side', () => {
  it.each([
    ['как изменился спрос на машины и оборудование с 2010 по 2014', ['12.8', '16.7']],
    ['machinery demand 2010 vs 2014 share', ['12.8', '16.7']],
    ['capital spending in 2011-2015 versus 2031-2035', ['460', '793']],
    ['сравни экспорт нефти и угля в Китай в 2013', ['19.33', '4.27']],
    ['чего китайцам отгрузили больше в 2013, угля или сырой нефти', ['19.33', '4.27']],
    ['what grew faster in 2013, grain output or food imports', ['28.8', '3.7']],
    ['на сколько пашня Сибири больше пашни Хэйлунцзяна', ['22', '11.98']],
    ['by how much did crude oil exports to China exceed coal exports in 2013', ['19.33', '4.27']],
    ['сравни экспорт и импорт предприятий Хэйлунцзяна в 2012', ['3.3', '2.65']],
    ['на сколько процентов вырастут капитальные расходы', ['460', '793']],
  ])('%s', (question, values) => {
    const answer = answerTo(question);
    expect(answer.kind).toBe('comparison');
    expect([...valuesOf(answer)].sort()).toEqual([...values].sort());
  });

  it('gives the difference, how many times and the change in per cent exactly', () => {
    const answer = answerTo('capital spending in 2011-2015 versus 2031-2035');
    expect(answer).toMatchObject({
      arithmetic: { difference: { value: '333' }, ratio: { value: '1.72' }, percent: '72.4', larger: 'second' },
    });
  });

  it('never of two bases, nor of two units: they are named and not compared', () => {
    for (const [question, values] of [
      ['Сравни долю переработки в 2011 и 2012', ['1', '2.04']],
      ['Compare machine building share of GDP and of industrial output', ['30,35', '20']],
      ['How many times more oil than gas does Russia export to China?', ['19.33', '38']],
    ] as const) {
      const answer = answerTo(question);
      expect(answer, question).toMatchObject({ kind: 'comparison', arithmetic: undefined });
      expect([...valuesOf(answer)].sort(), question).toEqual([...values].sort());
    }
  });

  it('never of tonnes with dollars', () => {
    const answer = answerTo('что больше: экспорт угля в 2013 году или торговля провинции с Россией в 2013 году');
    expect(answer.kind === 'comparison' ? answer.arithmetic : undefined).toBeUndefined();
  });

  it('of what is sold and what is bought, told by verbs', () => {
    expect(answerTo("Did the province's companies sell more abroad than the processors bought in 2012?")).toMatchObject({
      arithmetic: { difference: { value: '0.65' } },
    });
  });

  it('names the operand that the article lacks and gives the other', () => {
    expect(answerTo('How much more coal did Russia export in 2013 than in 2012?')).toMatchObject({
      kind: 'none',
      refusal: { why: 'operand', names: ['2012'] },
      neighbours: [{ figure: { value: '4.27' } }],
    });
    expect(answerTo('на сколько пашня Китая меньше пашни России')).toMatchObject({ refusal: { why: 'operand', names: ['china'] } });
  });

  it('is left to the article where it compares itself', () => {
    expect(answerTo('во сколько раз пашни на душу населения в России больше, чем в Китае')).toMatchObject({
      kind: 'figure',
      figure: { id: 'arable-per-head-vs-china' },
    });
    expect(answerTo('насколько выросло производство зерна в России в 2013 году')).toMatchObject({ figure: { measure: 'growth' } });
  });

  it('is no answer to why', () => {
    expect(answerTo('why does opening the border make such a difference').kind).not.toBe('comparison');
  });
});

describe('a sum', () => {
  it.each([
    ['What is the sum of oil and coal exports in 2013?', '23.6', 'Mt'],
    ['Сколько всего сырой нефти, рафинированного масла и угля экспортировано в Китай в 2013 году?', '23.808', 'Mt'],
    ['Сложи пашню Сибири, Дальнего Востока и Хэйлунцзяна', '36.74', 'Mha'],
  ])('%s', (question, value, unit) => {
    expect(answerTo(question)).toMatchObject({ kind: 'worked', by: 'sum', amount: { value }, unit });
  });

  it('is set beside a third number', () => {
    const answer = answerTo('How much more arable land do Siberia and the Far East have together than Heilongjiang?');
    expect(answer).toMatchObject({
      by: 'sum',
      amount: { value: '24.76' },
      beside: { figure: { value: '11.98' }, arithmetic: { larger: 'first', difference: { value: '12.78' } } },
    });
    expect(answerTo('На сколько экспорт нефти больше, чем угля и рафинированного масла вместе, в Китай в 2013 году?')).toMatchObject({
      amount: { value: '4.478' },
      beside: { arithmetic: { larger: 'second', difference: { value: '14.852' } } },
    });
  });

  it('never counts one number twice, nor a whole with its part', () => {
    const ofTwoPlaces = answerTo('Sum of gas exports to China and to Japan');
    expect(ofTwoPlaces).toMatchObject({ refusal: { why: 'operand', names: ['japan'] } });
    expect(answerTo('Сумма пашни России и Сибири').kind).not.toBe('worked');
  });
});

test.each([
  ['какая доля сельхозугодий Хэйлунцзяна распахана', '30.3'],
  ['какая доля сельхозземель России распахана', '46.2'],
  ["What share of Russia's arable land lies in Siberia?", '24.4'],
  ['Какую долю составляет промышленное сотрудничество от объёма торговли Хэйлунцзяна с Россией в 2013 году?', '0.5'],
])('a share that the article does not give: %s', (question, value) => {
  expect(answerTo(question)).toMatchObject({ kind: 'worked', by: 'share', amount: { value } });
});

test('a share that the article gives is told as it is', () => {
  expect(answerTo('какую долю в экспорте Хэйлунцзяна дали экспортные предприятия в 2012')).toMatchObject({ figure: { value: '22.9' } });
});

test.each([
  ['Сколько сельхозугодий России — не пашня?', '105.04', 'Mha'],
  ['How much farmland in Heilongjiang is not arable?', '27.6', 'Mha'],
  ['Какая доля нефтедобычи останется, если 32 % уйдёт в АТР?', '68', 'percent'],
])('what is left of a whole: %s', (question, value, unit) => {
  expect(answerTo(question)).toMatchObject({ kind: 'worked', by: 'remainder', amount: { value }, unit });
});

test('what is left is not told by what was taken', () => {
  expect(answerTo('Сколько древесины осталось после переработки в 2012 году?')).toMatchObject({ refusal: { why: 'unworkable' } });
});

test.each([
  ['Каков был весь экспорт Хэйлунцзяна в 2012 году, если 3,3 млрд — это 22,9 %?', '14.4', 'billion-USD'],
  ['total imports of Heilongjiang in 2012', '23.5', 'billion-USD'],
])('the whole of a part and its share: %s', (question, value, unit) => {
  expect(answerTo(question)).toMatchObject({ kind: 'worked', by: 'whole', amount: { value }, unit });
});

test("another place's whole is not worked out of it", () => {
  expect(answerTo('Каков общий экспорт России?').kind).toBe('none');
});

test.each([
  ['Сколько в среднем экспортировало одно предприятие из тех 200 в 2012 году?', { value: '16.5', bound: 'less than' }, 'million-USD'],
  ['Average import per processing enterprise in Heilongjiang in 2012', { value: '27.6' }, 'million-USD'],
  ['What were the average annual capital expenditures in the energy sector in 2011-2015?', { value: '92' }, 'billion-USD'],
])('a mean: %s', (question, amount, unit) => {
  expect(answerTo(question)).toMatchObject({ kind: 'worked', by: 'mean', amount, unit });
});

test('no mean is taken over a number that the question leaves open', () => {
  expect(answerTo('Каков средний размер парка?').kind).toBe('none');
});

test.each([
  ['Rank Russia, Siberia, the Far East and Heilongjiang by arable land', ['90.16', '22', '11.98', '2.76']],
  ['Где пашни меньше всего: в Сибири, на Дальнем Востоке или в Хэйлунцзяне?', ['2.76', '11.98', '22']],
])('in order: %s', (question, values) => {
  expect(valuesOf(answerTo(question))).toEqual(values);
});

test.each([
  ['What is the planned area of the parks in hectares?', '3526', 'ha'],
  ['Какова площадь пашни Хэйлунцзяна в квадратных километрах?', '119800', 'km2'],
  ['Russian grain output in 2013 in thousand tonnes?', '91300', 'thousand-t'],
])('in another unit: %s', (question, value, unit) => {
  expect(answerTo(question)).toMatchObject({ kind: 'worked', by: 'convert', amount: { value }, unit });
});

test('its own unit needs no converting, and roubles come of no dollars', () => {
  expect(answerTo('какова площадь пашни России в гектарах')).toMatchObject({ kind: 'figure', figure: { value: '90.16' } });
  expect(answerTo('How much is the forestry programme funding in dollars?')).toMatchObject({ refusal: { why: 'unit' } });
});

test('every operation rests on figures of the article', () => {
  for (const question of ['Сложи пашню Сибири и Дальнего Востока', 'какая доля сельхозугодий Хэйлунцзяна распахана'])
    expect(figuresOf(answerTo(question)).length).toBe(2);
});

test('a unit that is no round number of others is told in as many digits as one reads', () => {
  const units = 'units.yaml';
  const pounds = createEngine(
    loadContent(
      editedBees([
        { file: units, from: 'units:\n', to: 'units:\n  - { id: lb, dimension: mass, factor: "0.00045359237", ru: фунтов, en: pounds }\n' },
        { file: units, from: 'words:\n', to: 'words:\n  - { dimension: mass, unit: lb, ru: [фунт*], en: [pound*] }\n' },
      ]),
    ),
  );
  expect(pounds.answer('how many pounds of honey was the harvest?', { now: 0 }).answer).toMatchObject({
    kind: 'worked',
    by: 'convert',
    amount: { value: '15873.3' },
    unit: 'lb',
  });
});

test('the points of "percentage points" are no thing of their own', () => {
  const answer = answerTo('на сколько процентных пунктов подрос спрос на машиностроение в РФ за 2010-2014');
  expect(answer.kind).toBe('comparison');
  expect(valuesOf(answer)).toEqual(['12.8', '16.7']);
});
