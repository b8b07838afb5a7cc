import { expect, test } from 'vitest';
import { answerTo } from '../article.js';
import { verdictOf } from '../../../../src/answers/answer.js';

const verdicts = (questions: readonly string[]): readonly string[] => questions.map((question) => verdictOf(answerTo(question)));

test.each([
  ['a tag in English', ['Grain output in Russia rose in 2013, true?', 'The Plan was approved in September 2013, wasn’t it?']],
  ['an opening', ['Correct me if I am wrong: 30 parks are planned for 2020.', 'Если не ошибаюсь, в 2020 году парков будет 30']],
  ['a tag in Russian', ['В 2020 году парков будет 30, не так ли?', 'В 2020 году парков будет 30, или я ошибаюсь?']],
  [
    'a part of a whole in words',
    [
      'Is raw timber over half of timber imports of China in 2007?',
      'В 2007 году больше двух третей импорта древесины в Китай пришлось на необработанную, верно?',
    ],
  ],
  [
    'several numbers, each of its own time or of its own thing',
    [
      'The share of the processing trade fell from 8.58% in 2001 to 2.04% in 2012, right?',
      'Верно, что перерабатывающая торговля с Россией упала с 8,58% до 2,04% внешней торговли провинции?',
      'Will the number of parks grow from 15 to 30 by 2020?',
      'Russia has 0.63 ha of ploughland per person, over 8 times what China has, right?',
      'Is the export of the 200 firms less than a quarter of the exports of the province?',
    ],
  ],
  [
    'what is told of a thing that only its number and unit name, cut short as traders write them',
    ['Will Gazprom send China 38 bcm a year from 2018?', 'Will Gazprom send China 38 billion m3 a year from 2018?'],
  ],
  ['a bound with its number in words', ['Пашни на Дальнем Востоке меньше трёх миллионов гектаров, так?']],
  [
    'a loose act in place of another: what is called, is going to be, rests on',
    [
      'Правда, что среди задач сотрудничества названа и военная техника?',
      'Are forestry and mineral organisations going to be an important force in working with Russia?',
      'Russian industry rests on machine building, correct?',
    ],
  ],
  ['a quality of more than one', ['China-Russia relations are the best they have ever been, true?']],
  ['what isn’t so, before its only verb', ['Структуру промышленного сотрудничества пока не оптимизировали?']],
  ['what nobody has fully done', ['Nobody has fully analysed the economic opportunities for Heilongjiang yet, have they?']],
  ['money with its sign', ['Is $120m for processing and other industrial cooperation in 2013 right?']],
  [
    'a little of it in words that the article hasn’t',
    [
      'Is Russia considered one of the world’s top technology countries?',
      'Heihe’s one of the spots where the export processing zone for Russia is going up, isn’t it',
      'лесная госпрограмма поможет от пожаров?',
      'Правда ли, что деловое сотрудничество решили расширять и в валютной сфере?',
    ],
  ],
  ['a number said roughly in one word', ['досок (пиломатериалов) в Хэйлунцзян за 2013-й завезли где-то 1,57 млн кубов, да?']],
  ['a question word behind a thing', ['Did processing firms make up roughly 11% of what the province bought abroad in 2012?']],
  ['more of one than of another', ['Chinese purchases from Russia are expected to more than double by 2035?']],
  ['what each of them has', ['Does each park take over 2 million square metres?', 'Получается на один парк в среднем 2,35 млн квадратов?']],
])('a true claim is confirmed, however it is wrapped: %s', (_, questions) => {
  expect(verdicts(questions)).toEqual(questions.map(() => 'confirmed'));
});

test.each([
  [
    'who alone is said to have done it',
    [
      'Это Россия утвердила План об освоении и открытости Хэйлунцзяна?',
      'Was it Japan that took part in the forum as the official partner country?',
    ],
  ],
  [
    'a place in an order',
    ['Heilongjiang was third in trade with Russia in 2013, right?', 'В 2013 году Хэйлунцзян был вторым в торговле с Россией?'],
  ],
  [
    'a part of a whole in words',
    [
      'Did the imports of raw timber from Russia fall below half in 2008-2009?',
      'Machine building makes up more than half of the GDP, correct?',
      'Доля необработанной древесины в импорте Китая в 2007 году меньше половины, верно?',
    ],
  ],
  [
    'several numbers, one of another time or thing',
    [
      'Did the share of the processing trade fall from 2.04% in 2001 to 8.58% in 2012?',
      'Количество парков вырастет с 15 до 40 к 2020 году?',
      'Demand for machine building fell from 16.7 to 12.8 percent between 2010 and 2014, correct?',
    ],
  ],
  ['most of a whole', ['Is it true the exporting firms made up most of the province’s exports in 2012?']],
  ['a bound within which something else lies', ['Сельхозугодья Хэйлунцзяна меньше 30 млн га, так?']],
  ['a bound without digits', ['Общая сумма вложений в парки меньше миллиарда долларов, верно?']],
  ['a unit apart from its number', ['The 525.8 billion of the forestry programme are dollars, correct?']],
  ['what isn’t so yet', ['So already today 31% of Russian gas output goes to the Asia-Pacific, correct?']],
  ['a number as the last word', ['Парков уже работает тридцать?', 'Is the number of electromechanical projects thirty?']],
  ['a number in words', ['Are thirteen parks planned now?', 'Сейчас запланировано тринадцать парков, так?']],
  ['a number that is denied', ["It isn't 15 parks that are planned now, is it?", 'Сейчас запланировано не 15 парков, да?']],
  [
    'somebody else did what is done once',
    ['Did the Duma approve the Plan?', 'Проект «Энергетической стратегии 2035» подготовил «Роснефть»?'],
  ],
  [
    'where something of a name takes place',
    ['Was Open Innovations held in Harbin?', 'Форум «Открытые инновации» прошёл в Суйфэньхэ, правильно?'],
  ],
  ['when', ['Was Open Innovations held in October 2013?']],
  ['as what somebody takes part in it', ['Китай на форуме «Открытые инновации» был лишь гостем?']],
  ['what all of them have, said of one', ['4,18 млрд — это инвестиции в один парк?', 'Does each park cover 35 million square metres?']],
  ['what a number is', ['Is the 23% figure the share of gas going to China?', '22,9 % — это доля импорта?']],
  [
    'the contrary, and what for',
    [
      'СФО хочет сократить экспорт природных ресурсов, чтобы перейти на инновации?',
      'В выводах советуют закрыть часть границы для защиты рынка?',
    ],
  ],
  ['who is ahead, in letters', ['США превосходят Россию в лазерном управлении?']],
  ['all of it', ['все 15 парков национальные?', 'Всё промышленное сотрудничество с Россией полностью интегрировано, так?']],
  ['who decides it', ['План по Хэйлунцзяну утверждало российское правительство?']],
  ['what went the other way after a year', ['Did the imports of raw timber from Russia rise after 2007?']],
  ['where a list of all has others', ['Is the export processing zone being built in Harbin?']],
  ['whose a place in an order is', ['Харбин вышел на первое место в торговле с Россией?']],
  ['a statement with a question mark', ['Only 20 enterprises exported in 2012?', 'The forestry programme covers 2010-2015?']],
  [
    'a quality',
    [
      'Сельхозкооперация с Россией для Китая неважна, статья так говорит?',
      'Сотрудничество в сельском хозяйстве опасно для продовольственной безопасности Китая?',
    ],
  ],
  ['what may be', ['Урожайность в Сибири может достигать 18 тонн с гектара?']],
  ['a small part of a whole', ['In 2007 raw timber was a small part of China’s timber imports, correct?']],
  [
    'which of two is ahead',
    [
      'В 2013 пиломатериалов ввезли больше, чем необработанной древесины?',
      'Is the Far East’s arable land bigger than Siberia’s?',
      'Did the enterprises export less than they imported in 2012?',
    ],
  ],
  ['less by as much as it grew', ['Зерна в России в 2013 году собрали на 28,8 % меньше, чем годом раньше, верно?']],
  ['a manner that is no matter', ['Доля перерабатывающей торговли с РФ с 2001 по 2012 год неуклонно росла. Подтвердите?']],
  ['all of it, asked apart', ['По статье, к 2035 году Россия собирается отправлять в АТР 31 % нефти и 32 % газа. Всё верно?']],
  ['until when it runs', ['The Far East and Baikal strategy runs to 2035, correct?']],
  ['what is on a list', ['The electrical industry was left off the strategic list of Heilongjiang, true?']],
  [
    'what is the one called so',
    ['Is Harbin called a support base and transport hub?', 'Did Japan become the partner country of the Open Innovations forum?'],
  ],
  [
    'what those did who did the contrary',
    ['96 processing firms exported goods worth 2.65 billion in 2012, true?', 'Over 200 companies did the importing in 2012?'],
  ],
  ['a statement in English with a number', ['Heilongjiang took 25.39m cubic metres of logs in 2007?']],
  ['an increase said to be a cut', ['Forestry programme will cut timber supplies by 100m cubic metres?']],
  ['a term that can be multiplied', ['So Russia supplies 15 mln t of oil a year for twenty years?']],
  ['another term', ['The Siberian development planning is for the next 10 years, correct?']],
  [
    'a bound turned round',
    [
      'Will light oil products and petrochemicals be no more than 40% of Russian exports by 2035?',
      'Is it right that Siberia has no more than 2.76 million hectares of arable land?',
    ],
  ],
  ['a part of all', ['На переработчиков в 2012-м пришлась треть всего импорта провинции, верно?']],
  [
    'what has changed the other way',
    [
      'Вырос ли удельный вес перерабатывающей торговли с Россией с 2001 по 2012 год?',
      'Капитальные расходы российской энергетики в 2031–2035 годах будут ниже, чем в 2011–2015, верно?',
      'China got more coal than crude from Russia in 2013?',
    ],
  ],
  [
    'who sends it, beside a number that only says which deal',
    ['So under the $25bn loan deal China sends Russia 15 mln tonnes of oil every year, right?'],
  ],
  ['what a record only says isn’t done', ['Somebody already did a complete study of all the economic opportunities, right?']],
  [
    'a part for the whole',
    [
      "Heilongjiang's total exports in 2012 were 3.3 billion dollars, right?",
      'Весь экспорт Хэйлунцзяна в 2012 году составил 3,3 млрд долларов?',
    ],
  ],
  [
    'of one only, what is told of several',
    [
      'The export processing zone for Russia is going up only in Heihe, isn’t it?',
      'Переговоры советуют вести только с российским правительством, без бизнеса?',
    ],
  ],
])('a false claim is denied: %s', (_, questions) => {
  expect(verdicts(questions)).toEqual(questions.map(() => 'denied'));
});

test.each([
  'Is most of Heilongjiang covered with forest?',
  'В 2014 году торговля Хэйлунцзяна с Россией выросла?',
  'Уголь в Китай везут по железной дороге?',
  'Did Japan take part in the Open Innovations forum?',
  'Does China surpass Russia in space technology?',
  'Was Open Innovations held in secret?',
  'Was the Plan approved in Harbin?',
  'Does Heilongjiang export shoes to Russia?',
  'Есть ли пашня в Приморье?',
  'Есть ли зерно в Хэйхэ?',
  'Строят ли железную дорогу в Тунцзяне?',
  'Is there an oil pipeline through Mongolia?',
  'Is the strategic timber reserve base to be in Harbin?',
  'Форум «Открытые инновации» 2014 проходил в Пекине?',
  'Does the author live in Harbin?',
])('what the article leaves open is neither confirmed nor denied: "%s"', (question) => {
  expect(verdicts([question])).toEqual(['not-told']);
});

/** The number is right, and nothing that is told contradicts the rest. */
test.each([
  "Siberia's leaders planned 30 to 50 years ahead, did they?",
  'на Дальнем Востоке РФ распахано 2,76 млн га?',
  'Верно, что по соглашению «кредит за нефть» всего должно выйти 300 млн тонн?',
])('a number that is told is never denied for itself: "%s"', (question) => {
  expect(verdicts([question])).not.toContain('denied');
});

/** The article tells otherwise, but what speaks against them is too little to deny them; a yes would mislead. */
test.each([
  'Is tourism one of the five priority sectors?',
  'Входит ли рыболовство в число приоритетных отраслей сотрудничества?',
  'Was China just an observer at Open Innovations?',
  'The oil under the loan deal goes by tanker, doesn’t it?',
  'Энергетическая стратегия рассчитана до 2030 года?',
  'Does the article propose a high-tech park in Suifenhe?',
  'Китай участвовал в форуме «Открытые инновации» в Пекине?',
  'Did China take part in the Open Innovations forum in Beijing?',
  'Is Jilin the leading Chinese region for cooperation with Russia?',
  'Did Gazprom write the Energy Strategy 2035?',
  'Dongning is on the list of the export processing zones for Russia, yes?',
  'По кредитному соглашению нефть идёт по железной дороге?',
  'Верно, что рекультивация земель пойдёт в Сибири?',
  'Значит, это Китай по кредитному соглашению на 25 миллиардов поставляет нефть России?',
  'so Heilongjiang was second among the provinces?',
])('what is untrue is never confirmed: "%s"', (question) => {
  expect(verdicts([question])).not.toContain('confirmed');
});

test('each of two numbers is held against what is named with it', () => {
  expect(
    verdicts([
      'Is it right that by 2035 Russia plans to send 32% of its oil and 31% of its gas to the Asia-Pacific?',
      'правда что в АТР пойдёт 31 % нефти и 32 % газа?',
    ]),
  ).toEqual(['confirmed', 'denied']);
});

test('what the author finds wanting is asked for in everyday words, too', () => {
  expect(answerTo('Чем автора не устроила работа Иванова?')).toMatchObject({ statement: { id: 'intro-ivanov-omits' } });
});

test('a month told by the fact alone, a place in an order, and "at most" are claims', () => {
  expect(
    verdicts([
      'Китай был официальной страной-партнером «Открытых инноваций» в октябре 2014 - это так?',
      'Правда ли, что в 2013 году Хэйлунцзян вышел на первое место в торговле с Россией?',
      'верно ли что инвестиции в сибирь будут расти максимум на 10% в год',
    ]),
  ).toEqual(['confirmed', 'confirmed', 'denied']);
});

test.each([
  ['Is it true that Heilongjiang has more arable land than Siberia?', false, 'comparison'],
  ['Верно ли, что в Сибири пашни больше, чем в Хэйлунцзяне?', true, 'comparison'],
  ['Does Russia have more than seven times as much ploughland as Heilongjiang?', true, 'comparison'],
  ['Пашни в России меньше половины сельхозугодий?', true, 'worked'],
  ['Правда ли, что пашня занимает две трети сельхозугодий России?', false, 'worked'],
  ['Russia does not have seven times as much ploughland as Heilongjiang, does it?', false, 'comparison'],
])('%s: what the numbers come to decides', (claim, holds, kind) => {
  expect(answerTo(claim)).toMatchObject({ kind: 'checked', holds, by: { kind } });
});

test.each([
  'By what percentage did the grain output of Russia drop in 2013?',
  'What percentage is the Siberia investment expected to fall by each year?',
  'На сколько процентов сократятся инвестиции в Сибирь?',
  'What is 4.18 billion roubles spent on in the parks?',
  'When did Japan become the partner country of the Open Innovations forum?',
  'Почему газ в объёме 38 млрд кубов пойдёт в Китай уже с 2015 года?',
  'Why was Heilongjiang only third in trade with Russia in 2013?',
  'Why did Heilongjiang slip to second place in trade with Russia in 2013?',
  'Why did machine building’s share of demand drop between 2010 and 2014?',
])('what is taken for granted is denied where it went the other way: "%s"', (question) => {
  expect(verdicts([question])).toEqual(['denied']);
});

test('a place in an order is no number of millions', () => {
  expect(
    verdicts(['is heilongjiang really number 1 in trade with russia', 'So is Heilongjiang no. 1 in cooperation with Russia?']),
  ).not.toContain('denied');
});

test('a number of years is denied by the years, and not by as many tonnes', () => {
  expect(answerTo('Russia is to deliver oil to China for 15 years under the loan, right?')).toMatchObject({
    kind: 'checked',
    holds: false,
    by: { kind: 'figure', figure: { measure: 'duration' } },
  });
});

test('where one thing is done with it says nothing of another: ore is processed there, and of buying it nothing is told', () => {
  expect(verdicts(['Why does Heilongjiang buy its iron ore in Australia?'])).toEqual(['not-told']);
});

test.each([
  ['Площадь парков 52,89 млн м²?', '52,89 млн м²'],
  ['Площадь парков — «35,264 млн м²»?', '35,264 млн м²'],
  ['Площадь парков 35 264 000 квадратных метров, так?', '35 264 000 квадратных метров'],
  ['Is the planned area of the parks 12,345 hectares?', '12,345 hectares'],
])('a number that is denied is told back as it was written: %s', (question, claim) => {
  expect(answerTo(question)).toMatchObject({ kind: 'checked', holds: false, claim });
});

test.each([
  ['Is the planned area of the parks 3526 hectares?', '3526', 'ha'],
  ['Is the planned area of the parks over 3,000 hectares?', '3526', 'ha'],
  ['Пашня Хэйлунцзяна 119 800 км², так?', '119800', 'km2'],
  ['The area of the 15 parks is 3526 ha, right?', '3526', 'ha'],
  ['Russia has 195.2 million hectares of farmland, that is 1,952,000 km², right?', '1952000', 'km2'],
  ['Is the area of the parks 52,890 mu?', '52890', 'mu'],
  ['Is the area of the parks 8713 acres?', '8712.94', 'acre'],
])('a number in another unit of its dimension is held in that one, and shown in it: %s', (question, value, unit) => {
  expect(answerTo(question)).toMatchObject({ kind: 'checked', holds: true, by: { by: 'convert', amount: { value }, unit } });
});

test('the same digits of another unit are denied', () => {
  expect(
    verdicts([
      'Is the planned area of the parks 35.26 million square kilometres?',
      'площадь парков 35,26 млн га, так?',
      'площадь 15 парков 35,26 млн га, так?',
      'Is the planned area of the parks 3600 hectares?',
      'Площадь парков больше 4 тысяч га?',
    ]),
  ).toEqual(['denied', 'denied', 'denied', 'denied', 'denied']);
});

test('a number told of another year denies the claim, however its unit is cut short', () => {
  expect(verdicts(['gazprom starts sending 38 bcm a year to china from 2020, right?'])).toEqual(['denied']);
  expect(answerTo('avg area per planned park?')).toMatchObject({ kind: 'worked', by: 'mean' });
});

test('what nobody has done is denied by a light verb beside the noun of the act', () => {
  const not = [
    'Комплексного анализа экономических возможностей пока никто не сделал?',
    'Nobody has made a comprehensive analysis of the economic opportunities yet, right?',
  ];
  const done = [
    'Комплексный анализ экономических возможностей уже сделали?',
    'Has somebody made a comprehensive analysis of the economic opportunities?',
  ];
  expect(verdicts([...not, ...done])).toEqual(['confirmed', 'confirmed', 'denied', 'denied']);
});

test('a number that only says which things are meant is no claim: the other one is denied by its own', () => {
  expect(answerTo('Those 200+ firms made up 33% of the province’s exports in 2012, correct?')).toMatchObject({
    holds: false,
    by: { figure: { id: 'exporters-share-2012' } },
  });
});

test('what a record confirms no list denies', () => {
  expect(verdicts(['Is only one of the planned parks national?'])).toEqual(['confirmed']);
});

test('what something is called denies nothing else of it', () => {
  expect(verdicts(['I remember the Plan covers Heilongjiang plus the northeast of Inner Mongolia. Is that so?'])).not.toContain('denied');
});

test('of two years that a claim names one that is told is not enough', () => {
  expect(verdictOf(answerTo('Руководство СФО в 2014-м планировало развитие до 2025 года?'))).toBe('denied');
});

test.each([
  ['what took place somewhere else', 'форум «Открытые инновации» в октябре 2014 проходил в Пекине?'],
  ['an order of two years of which only one has its number', 'Was the 2012 Russian grain harvest higher than the 2013 one?'],
])('%s is not confirmed', (_, question) => {
  expect(verdictOf(answerTo(question))).not.toBe('confirmed');
});

test('how much there is in all is no claim on each of them', () => {
  expect(verdictOf(answerTo('The parks are planned to cover 35.26 million square metres in all, yes?'))).toBe('confirmed');
});

test('a span of years is denied where one end of it is told otherwise', () => {
  expect(verdictOf(answerTo("Ivanov's study covers 1991 to 2009, right"))).toBe('denied');
});
