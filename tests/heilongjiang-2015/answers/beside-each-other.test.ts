import { describe, expect, test } from 'vitest';
import { type Answer, figuresOf } from '../../../src/answers/answer.js';
import { answerTo, chat } from './article.js';

describe('several questions of one message', () => {
  test('that one statement answers are told it once', () => {
    expect(answerTo('Когда утвердили План об освоении и открытости и кто его утвердил?').kind).toBe('statement');
  });

  test('keep each of their answers, of any kind', () => {
    const answer = answerTo('В каких науках Россия на передовых позициях? Сколько пашни в Сибири?');
    expect(answer.kind === 'several' ? answer.answers.map((each) => each.answer.kind) : []).toEqual(['list', 'figure']);
    expect(answerTo('что мешает промышленному сотрудничеству? перечисли проблемы').kind).not.toBe('several');
  });

  test.each([
    ['сколько парков щас и есть ли среди них национальный?', ['figure', 'checked']],
    ['Какую долю ВВП России даёт машиностроение и как рос спрос на него?', ['figure', 'figures']],
    ['what was the grain harvest in 2013, and how much did it grow', ['figure', 'figure']],
  ])('follow on from each other: %s', (question, kinds) => {
    const answer = answerTo(question);
    expect(answer.kind === 'several' ? answer.answers.map((each) => each.answer.kind) : []).toEqual(kinds);
  });

  test.each([
    ['How much farmland does Russia have, and what share of it is arable?', 'share', '46.2'],
    ['Сколько зерна Россия собрала в 2013 году и сколько тогда получается за 2012-й?', 'earlier', '70.9'],
    ['Сколько необработанной древесины и сколько пиломатериалов завезли в Хэйлунцзян в 2013? и в сумме', 'sum', '6.136'],
  ])('are worked on where the second asks what comes of the first: %s', (question, by, value) => {
    const answer = answerTo(question);
    const last = answer.kind === 'several' ? answer.answers.at(-1)?.answer : undefined;
    expect(last).toMatchObject({ kind: 'worked', by, amount: { value } });
  });

  test('of which one is set beside the other at another time', () => {
    const answer = answerTo('How much will capital spending be in 2031-2035 and how much more is that than in 2011-2015?');
    const last = answer.kind === 'several' ? answer.answers.at(-1)?.answer : undefined;
    expect(last).toMatchObject({ kind: 'comparison', arithmetic: { difference: { value: '333' } } });
  });

  test('may have what only adds to them behind them, and nothing that adds nothing', () => {
    const answer = answerTo('What is the possible scale of investment in Siberia? in roubles too');
    expect(answer.kind === 'several' ? figuresOf(answer).map(({ unit }) => unit) : []).toContain('trillion-RUB');
    expect(answerTo('how much coal went to China in 2013? thanks a lot').kind).toBe('figure');
    expect(answerTo('How many parks are planned? Be brief.').kind).toBe('figures');
  });

  test('are one where the record told answers both', () => {
    expect(answerTo('когда и на каком форуме Китай был официальным партнёром').kind).toBe('statement');
    expect(answerTo('Кто и когда утвердил План об освоении и открытости?').kind).toBe('statement');
  });

  test('where the first is of what the article does not know, the second is not asked of anything else', () => {
    expect(answerTo('explain what a budget deficit is and why it matters').kind).toBe('none');
  });

  test.each(['How much raw wood and sawn timber came into Heilongjiang in 2013?', 'сколько нефти и угля купил Китай в 2013 году?'])(
    'are never told the same number twice: %s',
    (question) => {
      const figures = figuresOf(answerTo(question));
      expect(new Set(figures).size).toBe(figures.length);
    },
  );
});

test('numbers shown are put in order, whatever the verb', () => {
  const talk = ['сколько пашни в России?', 'а в Сибири?', 'а на Дальнем Востоке?', 'расставь по убыванию'];
  expect(chat(talk).at(-1)).toMatchObject({ kind: 'figures', why: 'ranked' });
});

describe('two things set beside each other', () => {
  test.each([
    ['How much arable land is there in the Russian Far East, and in Siberia?', ['2.76', '22']],
    ['What crop yield and grain potential could Siberia and the Far East reach?', ['1.8', '50']],
    ['How many parks are planned for the near future and then by 2020?', ['20', '30']],
    ['Какой урожай зерна собрала Россия в 2013 и какой прирост?', ['91.3', '28.8']],
    ['площадь и число запланированных парков', ['35.26', '15']],
    ['А удобрений и древесины на 2012 год сколько было?', ['5.95', '34.09']],
    ['а сколько перерабатывающих предприятий работало на импорт в 2012 и сколько это в деньгах', ['96', '2.65']],
  ])('%s: both are told', (question, values) => {
    const told = numbersTold(answerTo(question));
    for (const value of values) expect(told).toContain(value);
  });

  test('what one record tells of both is told once', () => {
    expect(answerTo('How much did trade between China and Russia come to?').kind).not.toBe('several');
    expect(answerTo('what yield per hectare is possible in Siberia and the Far East with modern farming?').kind).toBe('figure');
  });

  test('where one of them is not told, the other is no answer to both', () => {
    expect(answerTo('How much coal and gold did Russia export to China in 2013?').kind).not.toBe('figure');
  });
});

const numbersTold = (answer: Answer): readonly string[] => {
  const statements = answer.kind === 'several' ? answer.answers.map((each) => each.answer) : [answer];
  return statements.flatMap((each) =>
    (each.kind === 'statement' ? each.statement.figures : figuresOf(each)).map(({ value }) => String(value)),
  );
};
