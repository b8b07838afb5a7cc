import { expect, test } from 'vitest';
import { figuresOf, sectionsOf } from '../../src/answers/answer.js';
import { createEngine } from '../../src/answers/engine.js';
import { loadContent } from '../../src/content/load.js';

/** An article in English alone, of another field, is asked in both languages. */
const engine = createEngine(loadContent('tests/fixtures/articles/tower-clock'));
const ask = (question: string) => engine.answer(question, { now: 0 }).answer;

test.each([
  ['how much did the sensor cost', '23', '3.1'],
  ['сколько стоил датчик', '23', '3.1'],
  ['how heavy is the bob', '38', '2'],
  ['сколько весит груз маятника', '38', '2'],
  ['how much does a rod of invar cost', '900', '5'],
  ['how many times did the clock stop', '3', '4.3'],
  ['сколько раз останавливались часы', '3', '4.3'],
  ['what is the mean temperature in the case', '12.4', '4.1'],
  ['какая средняя температура в корпусе часов', '12.4', '4.1'],
  ['effect of air pressure per hectopascal', '0.011', '4.2'],
])('%s: %s', (question, value, section) => {
  const answer = ask(question);
  expect(figuresOf(answer).map((figure) => String(figure.value))).toEqual([value]);
  expect(sectionsOf(answer)[0]).toBe(section);
});

test.each([
  ['who paid for the study', 'who'],
  ['what are the keepers called', 'name'],
  ['what was the mean air pressure', 'average'],
])('%s: the article leaves that out', (question, role) => {
  expect(ask(question)).toMatchObject({ kind: 'none', refusal: { why: 'role', role } });
});

test('names that it leaves out, and which of them are meant, are not told', () => {
  expect(ask('what are the names of the towers that were closed')).toMatchObject({ kind: 'none' });
});

test('a name that it does give is told', () => {
  expect(ask('what is the name of the church')).toMatchObject({ kind: 'statement', statement: { id: 'abs-timed' } });
});

test('a claim that the contrary contradicts is denied', () => {
  expect(ask('верно ли, что в самую холодную неделю часы отставали')).toMatchObject({ kind: 'checked', holds: false });
});

test.each(['what is the article about', 'о чём статья'])('%s: it is told as a whole', (question) => {
  expect(ask(question)).toMatchObject({ kind: 'section', section: { code: 'abstract' } });
});

test('a claim that it denies is denied', () => {
  expect(ask('did humidity affect the clock')).toMatchObject({ kind: 'checked', holds: false });
});

test.each([
  ['on which days is the clock wound', 'winding-when'],
  ['по каким дням заводят часы', 'winding-when'],
  ['when does bell practice take place', 'practice-when'],
  ['how old is the clock', 'clock-frame'],
])('a time is a day of the week or a year, and no number of days: %s', (question, statement) => {
  expect(ask(question)).toMatchObject({ kind: 'statement', statement: { id: statement } });
});

test.each([
  ['where was the strip of paper glued', 'sensor-beam'],
  ['where does the clock stand', 'clock-place'],
  ['where did the largest single errors come from', 'abs-hands'],
])('where is told by a fact, be it no place of the glossary: %s', (question, statement) => {
  expect(ask(question)).toMatchObject({ kind: 'statement', statement: { id: statement } });
});

test.each([
  'how long did each stop in a gale last',
  'how many visitors climb the stairs a year',
  'by how much do the readings differ from the error on average',
])('nothing is worked out of what is not asked: %s', (question) => {
  expect(ask(question)).toMatchObject({ kind: 'none' });
});

test.each([
  ['how much does the clock lose with every winding on average', '1.8'],
  ['на сколько отстают часы после репетиции', '0.8'],
])('what the article states is told before anything is worked out: %s', (question, value) => {
  expect(figuresOf(ask(question))[0]?.value).toBe(value);
});

test('two things are set beside each other, though one number is of both', () => {
  expect(ask('which share of the changes is larger, of temperature or of air pressure')).toMatchObject({
    kind: 'comparison',
    arithmetic: { difference: { value: '65' } },
  });
});

test('a "not" before who does it denies what it does', () => {
  expect(ask("why can't the sensor hinder the pendulum")).toMatchObject({ kind: 'statement', statement: { id: 'sensor-touches' } });
});

test('the name of a thing that holds a superlative asks for none', () => {
  expect(ask('Когда раскололся самый первый стержень?')).toMatchObject({ kind: 'statement', statement: { id: 'rod-fir' } });
});

test.each([
  ['What was the highest temperature in the case?', 'temperature-range'],
  ['How long does a full swing take?', 'swing-time'],
  ['Сколько длится полное качание?', 'swing-time'],
  ['How heavy is the driving weight?', 'weight-mass'],
  ['How much did the clock lose in the warmest week?', 'warmest-loss'],
])('one number is told: %s', (question, figure) => {
  expect(ask(question)).toMatchObject({ kind: 'figure', figure: { id: figure } });
});

test.each([
  ['What explains the rest of the changes?', 'rest-named'],
  ['When was the clock most wrong?', 'error-size'],
  ["What is the clock's frame made of?", 'clock-frame'],
  ['Из чего сделан груз маятника?', 'bob-weight'],
])('what causes it, its date, what it is of: %s', (question, statement) => {
  expect(ask(question)).toMatchObject({ kind: 'statement', statement: { id: statement } });
});

test.each([
  ['How much cheaper is a rod of fir than a rod of invar?', '750'],
  ['How many minutes longer does the slowest keeper need than the quickest keeper?', '5'],
  ['На сколько стержень из инвара дороже пихтового?', '750'],
])('by how much one is more than the other: %s', (question, value) => {
  expect(ask(question)).toMatchObject({ kind: 'comparison', arithmetic: { difference: { value } } });
});

test.each(['Did visitors disturb the clock?', 'Did they find that humidity affects the clock?'])(
  'what has no influence is denied: %s',
  (question) => {
    expect(ask(question)).toMatchObject({ kind: 'checked', holds: false });
  },
);

test('a claim of one thing is not confirmed by what is of others', () => {
  expect(ask('Is the bob made of brass?')).toMatchObject({ kind: 'none' });
});

test('what is only supposed is no claim, and what they are said to have done is one', () => {
  expect(ask('And if nobody had touched the washers?')).not.toMatchObject({ kind: 'checked' });
  expect(ask('So they measured the wear of the escapement?')).toMatchObject({ kind: 'checked', holds: false });
});

test('what happened is told by a date and an act that the question does not have', () => {
  expect(ask('What happened to the first rod?')).toMatchObject({ kind: 'statement', statement: { id: 'rod-fir' } });
});

test.each([
  ['section 2', 'section', '2'],
  ['what is section 3.1 about', 'section', '3.1'],
  ['о чём раздел 4.2', 'section', '4.2'],
])('%s is a section by its own code', (question, kind, code) => {
  expect(ask(question)).toMatchObject({ kind, section: { code } });
});

test('a part is named by its number, and a section that it lacks is said to be none', () => {
  expect(ask('section 3')).toMatchObject({ kind: 'part', part: '3' });
  expect(ask('section 2.7')).toMatchObject({ kind: 'none', refusal: { why: 'section' } });
});

test('what is said of a thing is told by a fact that says no more than that it is not done', () => {
  expect(ask('What do the authors say about the radio-controlled regulator?')).toMatchObject({
    kind: 'statement',
    statement: { id: 'advise-against' },
  });
});

test.each([
  ['By how much did the clock gain in the coldest week?', 'coldest-gain'],
  ['What fraction of the daily changes does air pressure account for?', 'share-pressure'],
  ['How often is the clock wound?', 'windings-week'],
  ['How many times did the keepers correct the clock?', 'corrections-all'],
  ['Насколько часы ошиблись в худшем случае?', 'error-worst'],
])('the number that the article gives is told, and nothing is worked out: %s', (question, figure) => {
  expect(ask(question)).toMatchObject({ kind: 'figure', figure: { id: figure } });
});

test.each(['Who are the three volunteers?', 'Which make was the infrared sensor?'])(
  'a kind, a means and a section name nobody: %s',
  (question) => {
    expect(ask(question)).not.toMatchObject({ kind: 'section' });
    expect(ask(question)).not.toMatchObject({ kind: 'list' });
  },
);

test('what only denies confirms nothing', () => {
  expect(ask('Is humidity important for the clock?')).not.toMatchObject({ kind: 'checked', holds: true });
});

test('numbers of other things are not chosen by a bound', () => {
  expect(figuresOf(ask('What do fewer than four bells do to the clock?')).map(({ id }) => id)).toEqual(['bells-without-effect']);
});

test('a change that one sentence tells needs no dates', () => {
  expect(ask('By how much did the arc shrink?')).toMatchObject({ kind: 'comparison', arithmetic: { difference: { value: '0.2' } } });
});

test.each(["What is the clock's case made of?", 'How heavy is the crank?'])('another thing of it is no answer: %s', (question) => {
  expect(ask(question)).toMatchObject({ kind: 'none' });
});

test.each([
  ['Was it Lindmoor who kept the notebook?', false, 'who-kept-notebook'],
  ['Was it Brandell who did the statistics?', false, 'who-did-timing'],
  ['Was it damp that stopped the computer?', true, 'days-lost'],
  ['Was it frost that stopped the computer?', false, 'days-lost'],
  ['Is it Brandell who did the timing?', false, 'who-did-timing'],
])('that it was one is denied by another one who did it: %s', (question, holds, statement) => {
  expect(ask(question)).toMatchObject({ kind: 'checked', holds, by: { statement: { id: statement } } });
});

test.each(['Was it the abbot who paid for the clock?', 'Was it the abbot who wound the clock?'])(
  'of whom the article knows nothing it denies nothing: %s',
  (question) => {
    expect(ask(question)).toMatchObject({ kind: 'none' });
  },
);

test('the range of one thing is none of another', () => {
  expect(ask('What is the difference between the lowest and the highest air pressure of summer?')).toMatchObject({ kind: 'none' });
});

test.each([
  ['Would the £900 rod of invar cut the effect of temperature?', true, 'invar-cuts'],
  ['Did the 31 children on the stairs disturb the clock?', false, 'visitors-nothing'],
  ['Did the school class of 31 children slow the clock down?', false, 'visitors-nothing'],
])('a number that only says which thing is meant is no claim: %s', (question, holds, statement) => {
  expect(ask(question)).toMatchObject({ kind: 'checked', holds, by: { kind: 'statement', statement: { id: statement } } });
});

test('that a thing has the number that it is named by denies nothing of it', () => {
  expect(ask('Are the washers of 5 g made of steel?')).toMatchObject({ kind: 'none' });
});

test.each([
  ['By how many degrees did the temperature of the case vary?', '34'],
  ['What is the difference between the lowest and the highest humidity?', '49'],
  ['На сколько градусов самая высокая температура корпуса выше самой низкой?', '34'],
])('how far the ends of a range are apart is worked out: %s', (question, value) => {
  expect(ask(question)).toMatchObject({ kind: 'worked', by: 'spread', amount: { value } });
});

test.each([
  ['How much would ten washers weigh together?', { value: '50' }, 'g', ['washer-mass']],
  ['How much would the clock gain a day with four washers?', { value: '2' }, 's-per-day', ['washer-gain']],
  ['If I lay eight washers on the bob, how much would the clock gain a day?', { value: '4' }, 's-per-day', ['washer-gain']],
  ['How much would three rods of invar cost?', { value: '2700' }, 'GBP', ['invar-price']],
  ['How much does the clock lose a day for five degrees of warming?', { value: '2.3', bound: 'about' }, 's-per-day', ['heat-effect']],
  ['How many seconds would three windings cost the clock?', { value: '5.4', bound: 'about' }, 's', ['winding-loss']],
  ['How many windings are there in ten weeks?', { value: '20' }, 'wound', ['windings-week']],
  ['How many crank turns do the keepers make in two weeks?', { value: '384' }, 'turns', ['crank-turns', 'windings-week']],
])('what several come to is worked out of what one does: %s', (question, amount, unit, figures) => {
  const answer = ask(question);
  expect(answer).toMatchObject({ kind: 'worked', by: 'product', amount, unit });
  expect(figuresOf(answer).map(({ id }) => id)).toEqual(figures);
});

test.each(['How much would ten cranks weigh?', 'How much do three electric regulators cost?'])(
  'and not of what is told of none: %s',
  (question) => {
    expect(ask(question)).toMatchObject({ kind: 'none' });
  },
);

test.each([
  ['What was the delay when the door of the case was left open?', 'delay-open'],
  ['Какой была задержка, когда дверцу корпуса оставили открытой?', 'delay-open'],
  ['Сколько длилась остановка, когда уронили рукоятку?', 'crank-stop-hours'],
])('a clause says which event is meant, and asks nothing: %s', (question, figure) => {
  expect(figuresOf(ask(question))[0]?.id).toBe(figure);
});

test('what has no influence on it does not change it either', () => {
  expect(ask('Did humidity slow the clock down?')).toMatchObject({ kind: 'checked', holds: false });
});

test('what is wrong with it is told by what the article calls a problem', () => {
  expect(ask('What was wrong with the earlier studies?')).toMatchObject({ kind: 'statement', statement: { id: 'intro-earlier' } });
});
