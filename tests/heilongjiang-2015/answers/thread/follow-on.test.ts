import { describe, expect, test } from 'vitest';
import { chat, valuesOf } from '../article.js';

describe('a question that leaves something out', () => {
  test.each([
    [['доля перерабатывающей торговли в 2001 году', 'а в 2009?'], '5.18'],
    [['how much coal went to China in 2013', 'and crude?'], '19.33'],
    [['сколько парков сейчас запланировано', 'а к 2020-му?'], '30'],
    [['сколько пашни в Сибири', 'а на Дальнем Востоке?'], '2.76'],
    [['доля перерабатывающей торговли в 2001 году', 'а через восемь лет?'], '5.18'],
    [['processing share in 2012', 'and three years earlier?'], '5.18'],
    [['инвестиции в Сибирь, сколько долларов', 'а в рублях?'], '16,18'],
    [['какую площадь займут парки', 'а предприятий сколько?'], '68'],
    [['how much coal went to China in 2013', 'what is the price of it', 'and crude?'], '19.33'],
    [['how many firms exported in 2012', 'and importers'], '96'],
  ])('is about what was said before: %j', (questions, value) => {
    expect(valuesOf(chat(questions).at(-1) ?? fail())).toContain(value);
  });

  test('that says of what in no word is asked of what was spoken of, where it is told of nothing else', () => {
    expect(valuesOf(chat(['лес', 'сколько китай ввез в 2007']).at(-1) ?? fail())).toEqual(['25.39']);
    expect(chat(['how much coal went to China in 2013', 'сколько китай ввез в 2007']).at(-1)?.kind).toBe('none');
  });

  test.each([
    ['forestry programme money?', 'what will it give'],
    ['когда утвердили План', 'и что он дает?'],
  ])('on what comes of it is told the list of that: %s', (...questions) => {
    expect(chat(questions).at(-1)?.kind).toBe('list');
  });

  test('of numbers that do not fit is told what the article leaves open about them', () => {
    expect(chat(['сколько нефти по кредиту в год', '15 на 10 это же 150 а не 300']).at(-1)).toMatchObject({
      kind: 'figure',
      figure: { value: '15', of: expect.arrayContaining(['oil']) as unknown },
    });
  });

  test('is refused for no year that it does not say', () => {
    expect(chat(['сколько парков', 'а к 2020?', 'где они находятся']).at(-1)).toMatchObject({ kind: 'none', refusal: { why: 'untold' } });
  });

  test('on another place repeats nothing that says nothing of it', () => {
    const told = chat(['сколько зерна собрала россия в 2013', 'сколько тогда было в 12м', 'а сибирь может дать скока']);
    expect(told.map(({ kind }) => kind)).toEqual(['figure', 'worked', 'none']);
  });

  test('that names only a measure is asked of what was told', () => {
    expect(chat(['Сколько парков запланировано?', 'а к 2020?', 'а площадь?']).at(-1)).toMatchObject({
      kind: 'statement',
      statement: { figures: [{ value: '35.26' }] },
    });
  });

  test('needs nothing of what was said before where it names its own thing', () => {
    const answer = chat(['whats energy strategy 2035 say about asia', 'how much will they spend on energy']).at(-1);
    expect(valuesOf(answer ?? fail())).toEqual(expect.arrayContaining(['460', '793']));
  });

  test('about another year is refused when the article has no such number', () => {
    expect(chat(['how much coal went to China in 2013', 'and in 2011?']).at(-1)).toMatchObject({ kind: 'none', refusal: { why: 'year' } });
  });

  test('with a number of its own is held against the number of what was said before', () => {
    const answer = chat(['Tell me about the forestry', 'Is it true that it fell to 10%?']).at(-1);
    expect(answer).toMatchObject({ kind: 'checked', holds: false, by: { figure: { value: '50' } } });
  });

  test('"compare them" means the last two numbers', () => {
    const answer = chat(['how much coal went to China in 2013', 'and crude?', 'compare them']).at(-1);
    expect(answer).toMatchObject({ kind: 'comparison', first: { value: '4.27' }, second: { value: '19.33' } });
  });

  test('"more" goes on in the section', () => {
    const [first, second] = chat(['кто утвердил План освоения и открытости', 'подробнее']);
    expect(second?.kind).toBe('statement');
    expect(second).not.toEqual(first);
  });

  test('of ones names nothing itself', () => {
    expect(chat(['what problems does cooperation face', 'which ones exactly?']).at(-1)).toMatchObject({
      kind: 'list',
      list: { role: 'problems' },
    });
  });

  test('is not understood after ten minutes', () => {
    expect(chat(['доля перерабатывающей торговли в 2001 году', 'а в 2009?'], 11).at(-1)?.kind).toBe('none');
  });
});

test('a question on something else inherits nothing', () => {
  expect(valuesOf(chat(['how much coal went to China in 2013', 'how many parks are planned for 2020']).at(-1) ?? fail())).toEqual(['30']);
});

const fail = (): never => {
  throw new Error('There was no answer');
};
