import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { engine } from '../../article.js';
import { z } from 'zod';
import { type Thread, threadSchema } from '../../../../src/answers/thread/thread.js';
import { chat, valuesOf } from '../article.js';

const threadAfter = (questions: readonly string[]): Thread => {
  let thread: Thread | undefined;
  for (const question of questions) ({ thread } = engine.answer(question, { thread, now: 0 }));
  if (!thread) throw new Error('Nothing was kept');
  return thread;
};

const lastOf = (questions: readonly string[]) => {
  const answer = chat(questions).at(-1);
  if (!answer) throw new Error('There was no answer');
  return answer;
};

describe('a message that visibly follows on edits the question before it', () => {
  test.each([
    ['another thing', ['How much sawn wood did Heilongjiang import in 2013?', 'and raw logs?'], '4.569'],
    ['another place', ['How much arable land does Heilongjiang have?', 'And Siberia?'], '22'],
    ['what is planned for another time', ['what share of russian gas goes to asia pacific now?', 'and by 2035'], '31'],
    ['another direction', ['На какую сумму предприятия провинции вывезли товара в 2012-м?', 'нет, я про импорт'], '2.65'],
    ['a correction', ['How much crude oil did Russia sell to China in 2013?', 'no, coal'], '4.27'],
    ['what arrives in place of what leaves', ['heilongjiang exports 2012?', 'no, I meant imports'], '2.65'],
    ['a good that is measured otherwise', ['сколько железной руды обработали в 2012', 'ой нет, я про древесину'], '34.09'],
    ['a later time', ['What was the energy sector capital spending in 2011-2015?', 'and later?'], '793'],
  ])('%s', (_what, questions, value) => {
    expect(valuesOf(lastOf(questions))).toContain(value);
  });

  test('what was refused of another thing is what the next one is about', () => {
    const talk = ['сколько нефти Россия поставила в Китай в 2013?', 'а газа в том же году?', 'а с 2018'];
    expect(chat(talk).map(({ kind }) => kind)).toEqual(['figure', 'none', 'figure']);
    expect(valuesOf(lastOf(talk))).toEqual(['38']);
  });

  test('"shorter" after a statement is that statement', () => {
    expect(lastOf(['who approved the Plan?', 'shorter'])).toMatchObject({
      kind: 'statement',
      statement: { id: 'ii4-plan-approved' },
      context: [],
    });
  });

  test('a bare "why?" is told no reason of another matter', () => {
    expect(lastOf(['processing in 2013', 'why so low??']).kind).toBe('none');
  });

  test.each([
    ['another year', ['how much coal went to China in 2013', 'and in 2011?']],
    ['another place', ['How much gas will China get from 2018?', 'And Japan?']],
    ['another thing that is told in another way', ['Какая доля газа пойдёт в АТР?', 'А угля?']],
    ['an earlier time', ['What was the energy sector capital spending in 2011-2015?', 'before that?']],
    ['what is left out', ['какие проблемы у промышленного сотрудничества?', 'а каких нет?']],
  ])('%s that the article lacks is not told', (_what, questions) => {
    expect(lastOf(questions).kind).toBe('none');
  });
});

describe('a refusal', () => {
  test.each([
    [['сколько пашни в Сибири', 'а в Хэйлунцзяне?', 'а Урал?'], 'Урал'],
    [['how much raw timber did Heilongjiang import in 2013', 'no, i meant the whole of China'], 'China'],
  ])('names what was said now, and nothing that was carried over: %j', (questions, word) => {
    expect(lastOf(questions)).toMatchObject({ kind: 'none', refusal: { words: [word] } });
  });
});

describe('what was shown', () => {
  const three = ['How much arable land does Heilongjiang have?', 'And Siberia?', 'And the Far East?'];

  test('is put in order, added up, set side by side', () => {
    expect(valuesOf(lastOf([...three, 'rank them']))).toEqual(['22', '11.98', '2.76']);
    expect(lastOf([...three.slice(0, 2), 'sum of them'])).toMatchObject({ kind: 'worked', by: 'sum', amount: { value: '33.98' } });
    expect(valuesOf(lastOf([...three, 'which is bigger?']))).toEqual(['22', '2.76']);
  });

  test('is worked on by its names, too', () => {
    const talk = ['how much did heilongjiang trade with russia in 2013', 'ok and processing in 2013', 'what % of the trade is that'];
    expect(lastOf(talk)).toMatchObject({ kind: 'comparison' });
    expect(valuesOf(lastOf(talk))).toEqual(['22.36', '120']);
  });

  test('is compared like with like', () => {
    const talk = ['how much did the province export in 2012 via the production firms?', 'no, I meant imports', 'what share was that?'];
    expect(valuesOf(lastOf([...talk, 'and which of the two was bigger']))).toEqual(['22.9', '11.3']);
  });

  test('is chosen from, one after the other', () => {
    const talk = ['Сколько направлений кооперации автор предлагает в выводах?', 'какое первое?', 'а третье?', 'и последнее'];
    expect(chat(talk).map((answer) => (answer.kind === 'section' ? answer.section.code : answer.kind))).toEqual([
      'figure',
      'C.1',
      'C.3',
      'C.5',
    ]);
  });

  const zones = 'в каких городах строят зоны экспортной переработки для России';
  test.each([
    ['the list shown with a sentence', [zones, 'что будет во втором?'], /Суйфэньхэ/],
    ['it again after one was picked', [zones, 'первый?', 'а последний?'], /Хулин/],
    ['the numbers of a refusal', ['how much coal went to China in 2013', 'and in 2011?', 'the first one'], /coal/],
    [
      'the last list, whatever else was told since',
      ['which industries should heilongjiang focus on with russia', 'how much coal went to China in 2013', 'and the second one?'],
      /timber|forest/i,
    ],
  ])('is chosen from: %s', (_what, questions, name) => {
    expect(JSON.stringify(lastOf(questions))).toMatch(name);
  });

  test.each([
    [
      ['сколько нефти Россия поставила в Китай в 2013?', 'а угля?', 'на сколько нефти больше'],
      ['19.33', '4.27'],
    ],
    [
      ['heilongjiang exports 2012?', 'no, I meant imports', 'which is bigger and by how much'],
      ['3.3', '2.65'],
    ],
    [
      ['доля перерабатывающей торговли с Россией в 2001?', 'а в 2009', 'а потом?', 'на сколько упала за все время'],
      ['8.58', '2.04'],
    ],
  ])('is worked on as a whole: %j', (questions, values) => {
    expect(valuesOf(lastOf(questions))).toEqual(values);
  });

  test('is added up over several questions', () => {
    const talk = ['how much coal went to China in 2013', 'how much crude oil did Russia export to China in 2013?', 'in total?'];
    expect(lastOf(talk)).toMatchObject({ kind: 'worked', by: 'sum', amount: { value: '23.6' } });
  });

  test('can be asked for its source and in fewer words', () => {
    const asked = ['how much coal went to China in 2013'];
    expect(lastOf([...asked, 'who says so?'])).toMatchObject({ kind: 'statement', context: [] });
    expect(lastOf(['tell me about the forestry', 'shorter'])).toMatchObject({ kind: 'section', length: 'one' });
  });
});

describe('more of the same fact', () => {
  test.each([
    [['when was the Plan approved?', 'who says so?'], { by: 'reference', number: 7 }],
    [['how much coal went to China in 2013', 'says who'], { by: 'article' }],
    [['какие проблемы в пром сотрудничестве с Россией?', 'третья поподробнее', 'а кто это сказал?'], { by: 'view' }],
  ])('says whose word it is: %j', (questions, origin) => {
    expect(lastOf(questions)).toMatchObject({ kind: 'statement', origin });
  });

  const told = (questions: readonly string[]): string => {
    const answer = lastOf(questions);
    return answer.kind === 'statement'
      ? answer.statement.id
      : answer.kind === 'list'
        ? answer.list.id
        : (valuesOf(answer)[0] ?? answer.kind);
  };

  test.each([
    ['what it is about', ['when did the State Council approve the plan', 'what is it about'], 'section'],
    [
      'a number of what was picked',
      ['Which sectors are a priority', 'tell me about the second', 'how much raw timber did it import in 2007'],
      '25.39',
    ],
    ['one by its place and kind', ['где строят зону экспортной переработки?', 'а первый город?'], 'i-zones-building'],
    ['the reason of the same act', ['в каком качестве Китай участвовал в форуме «Открытые инновации»?', 'зачем?'], 'iii5-forum-aim'],
    ['a number of its own, total or not', ['how many parks are planned?', 'what will their total area be?'], '35.26'],
    ['a time alone', ['какую долю газа экспортируют в азию', 'сейчас?'], '6'],
    ['what comes of it', ['when was the plan for Heilongjiang and Inner Mongolia approved', 'what does it change'], 'ii4-plan-effects'],
    ['what is proposed', ['какие проблемы в пром сотрудничестве с Россией?', 'и что предлагают делать'], 'c0-proposals'],
    ['a number that was listed', ['how much investment goes into the parks', 'how many companies?', 'and whats the 1139 then'], '1139'],
    ['the number of a kind that stands near', ['что там про развитие сибири', 'пятый пункт?', 'а рост в год?'], '10'],
    ['the total that the article gives', ['how big was the oil loan china gave russia?', 'how many tons a year', 'so total?'], '300'],
    ['one by its number', ['что там про развитие сибири', 'пункт 3'], 'ii3-processing'],
  ])('%s', (_what, questions, id) => {
    expect(told(questions)).toBe(id);
  });

  test.each([
    ['a reason', ['And in 2013 how much raw timber did Heilongjiang import?', 'why'], 'role'],
    ['whether it is a lot', ['какую долю газа экспортируют в азию', 'сейчас?', 'это много?'], 'untold'],
    ['the number of another time', ['какой рост зерна в 2013', 'сколько было в 2012'], 'year'],
    ['who did another thing', ['Which sectors are a priority', 'tell me about the second', 'from whom'], 'untold'],
    ['the names of what was only counted', ['how many electromechanical projects?', 'list them'], 'untold'],
  ])('%s that the article lacks is not told', (_what, questions, why) => {
    expect(lastOf(questions)).toMatchObject({ kind: 'none', refusal: { why } });
  });

  test('"it" is the article where nothing else is spoken of', () => {
    expect(lastOf(["what's this article about", 'what year is it from'])).toEqual({ kind: 'record', field: 'journal' });
    expect(lastOf(['what is ES-2035?', 'who wrote it']).kind).not.toBe('record');
  });

  test('going on repeats nothing', () => {
    expect(told(['what happened in october 2014', '🤔 more'])).toBe('section');
  });
});

describe('what is asked further of the same', () => {
  test.each([
    [['сколько парков сотрудничества запланировано', 'и какие они бывают?'], 'list'],
    [['какой был торговый оборот провинции с Россией в 2013', 'и на каком она месте'], 'i-first-place'],
    [['How fast could investment in Siberia grow', 'and how big could it get?'], 'figures'],
    [['Сколько предприятий Хэйлунцзяна экспортировало в 2012', 'и на сколько $'], 'exporters-exports-2012'],
  ])('%j: is told by another record than the one shown', (questions, told) => {
    const answer = lastOf(questions);
    const record = answer.kind === 'figure' ? answer.figure.id : answer.kind === 'statement' ? answer.statement.id : answer.kind;
    expect(record).toBe(told);
  });

  test('where it was is told by no record that names no place', () => {
    expect(lastOf(['что заявили 20 мая 2014', 'и где']).kind).toBe('none');
    expect(lastOf(['что заявили 20 мая 2014', 'и по какому поводу']).kind).not.toBe('section');
    expect(lastOf(['кто утвердил План', 'а когда?']).kind).toBe('statement');
  });
});

describe('whether it is sure', () => {
  test.each(['are you sure?', 'Sure?', 'really?', 'точно?', 'ты уверен?', 'is that true?', 'это правда?', 'точно-точно?'])(
    '"%s" after an answer is told the fact again',
    (sure) => {
      expect(lastOf(['how much coal went to China in 2013', sure])).toMatchObject({
        kind: 'checked',
        holds: true,
        by: { kind: 'figure', figure: { id: 'coal-china-2013' } },
      });
    },
  );

  test('of a statement tells that statement, not what stands after it', () => {
    const [told, again] = chat(['who approved the Plan?', 'are you sure about that?']);
    expect(told).toMatchObject({ kind: 'statement' });
    expect(again).toMatchObject({ kind: 'checked', by: { statement: (told as { statement: { id: string } }).statement } });
  });

  test.each(['are you sure?', 'ты уверен?'])('"%s" with nothing told is talk', (sure) => {
    expect(engine.answer(sure, { now: 0 }).answer.kind).toBe('talk');
  });
  test('agreeing is no question', () => {
    expect(lastOf(['how much coal went to China in 2013', 'sure'])).toEqual({ kind: 'talk', talk: 'ok' });
  });
});

describe('what is kept of a chat', () => {
  test('holds no word that only the person has said', () => {
    const thread = JSON.stringify(threadAfter(['My aunt Gertrude wants to know: how much coal went to China in 2013', 'and oil?']));
    expect(thread).not.toMatch(/gertrude|aunt|wants/i);
    expect(thread.length).toBeLessThan(3_000);
  });

  test('is read again, and of another version it is none of ours', () => {
    const thread = threadAfter(['how much coal went to China in 2013', 'and oil?']);
    expect(threadSchema.parse(JSON.parse(JSON.stringify(thread)))).toEqual(thread);
    expect(threadSchema.safeParse({ ...thread, version: 1 }).success).toBe(false);
    expect(threadSchema.safeParse({ questions: ['how much coal'], target: 'coal-china-2013', at: 0 }).success).toBe(false);
  });

  test('says what an answer took from it', () => {
    const thread = threadAfter(['how much coal went to China in 2013']);
    expect(engine.answer('and in tonnes of gold?', { thread, now: 0 }).took?.years).toEqual([2013]);
    expect(engine.answer('how much coal went to China in 2013', { thread, now: 0 }).took).toBeUndefined();
  });
});

test.each(['👍', '?', 'ok', 'стоп', 'stop', '🛢️', 'спасибо', 'hello', 'Harbin', 'нефть'])('"%s" inherits nothing', (message) => {
  const talk = ['how much timber did China import in 2007?', 'кто утвердил «План»?'];
  const thread = threadAfter(talk);
  expect(engine.answer(message, { thread, now: 0 }).answer).toEqual(engine.answer(message, { now: 0 }).answer);
});

test.each([
  ['стоп', 'unsubscribe'],
  ['отписаться', 'unsubscribe'],
  ['unsubscribe', 'unsubscribe'],
  ['меню', 'menu'],
  ['на английском', 'english'],
  ['по-русски', 'russian'],
  ['забудь меня', 'forget'],
  ['help', 'can'],
  ['спасибо, ты классный', 'thanks'],
  ['да', 'ok'],
  ['no', 'ok'],
])('"%s" offers what it asks for, whatever was spoken of', (message, talk) => {
  const thread = threadAfter(['how much coal went to China in 2013']);
  expect(engine.answer(message, { thread, now: 0 }).answer).toEqual({ kind: 'talk', talk });
});

test('what is talk is answered in the language that it is typed in, and is no slip of the keyboard', () => {
  expect(engine.answer('bye', { now: 0 })).toMatchObject({ answer: { kind: 'talk' }, language: 'en', readAs: undefined });
});

test('a message without a letter is answered in the language of the person', () => {
  expect(engine.answer('👍', { spoken: 'en', now: 0 }).language).toBe('en');
  expect(engine.answer('2013?', { thread: threadAfter(['how much coal went to China']), now: 0 }).language).toBe('en');
});

describe('a message that stands alone is answered in any chat as in a new one', () => {
  const TALKS = [
    ['How much coal went to China in 2013?'],
    ['What share of trade was processing in 2001?', 'and in 2009?'],
    ['кто утвердил «План»?'],
    ['какие проблемы у сотрудничества?'],
  ];
  const question = z.looseObject({ q: z.string(), session: z.string().optional() });
  const own = join('bench', 'answers', 'questions');
  const shared = join('..', 'shared');
  const files = [
    ...readdirSync(own).map((name) => join(own, name)),
    ...['questions.jsonl', 'trust.jsonl', 'chat.jsonl'].map((name) => join(shared, name)).filter((file) => existsSync(file)),
  ];
  const singles = files
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => question.parse(JSON.parse(line)))
    .flatMap(({ q, session }) => (session === undefined ? [q] : []));
  /** Of a hundred questions written to stand alone, one or two look as if they followed on: "а по лесу что скажешь?" */
  const LOOK_LIKE_FOLLOW_ONS = 0.03;
  const RUNS = 300;
  const messages = fc.constantFrom(...singles);
  const talks = fc.oneof(fc.constantFrom(...TALKS), fc.array(messages, { minLength: 1, maxLength: 3 }));

  it('unless it looks like a follow-on, which few do', () => {
    let followed = 0;
    fc.assert(
      fc.property(talks, messages, (talk, message) => {
        const told = engine.answer(message, { thread: threadAfter(talk), now: 0 });
        if (told.followed) followed++;
        else expect(told.answer).toEqual(engine.answer(message, { now: 0 }).answer);
      }),
      { numRuns: RUNS, seed: 18 },
    );
    expect(singles.length).toBeGreaterThan(1_000);
    expect(followed).toBeLessThan(RUNS * LOOK_LIKE_FOLLOW_ONS);
  });
});

test('how many a list has is told by the list, of which one is picked next', () => {
  const answers = chat(['what problems does the article see in industrial cooperation?', 'how many are there', 'explain the third one']);
  expect(answers.map(({ kind }) => kind)).toEqual(['list', 'list', 'statement']);
});
