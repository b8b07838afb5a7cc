import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sight } from '../../src/editing/folder.js';
import { notInSource } from '../../src/editing/held-to-source.js';
import { createSuggesting } from '../../src/editing/suggesting.js';
import { neverAnswers, says, startModelServer, type ModelServer } from '../second-reader/server.js';

const PARAGRAPH = 'В 2019 году в Липовске работало 48 трамваев, которые перевезли 3,4 млн пассажиров.';
const sight: Sight = {
  kind: 'statement',
  id: 'b-1',
  isOpen: true,
  fields: [{ name: 'text, ru', kind: 'text', value: PARAGRAPH }],
  figures: [],
  paragraph: PARAGRAPH,
  marked: undefined,
  alike: [],
  place: 'B',
};
const TERMS = [
  { ru: 'трамвай', en: 'tram' },
  { ru: 'Китай', en: 'China' },
];
const article = () => ({ language: 'ru' as const, names: TERMS });

describe('a language model that proposes', () => {
  let server: ModelServer;
  beforeEach(async () => {
    server = await startModelServer();
  });
  afterEach(() => server.close());
  const suggest = () => createSuggesting({ url: server.url, model: 'small' }, article);

  test('well: the proposals come, and the paragraph went there', async () => {
    server.reply = says(JSON.stringify({ texts: ['В 2019 году 48 трамваев Липовска перевезли 3,4 млн пассажиров.'] }));
    expect(await suggest()('statement', sight)).toEqual({
      proposals: ['В 2019 году 48 трамваев Липовска перевезли 3,4 млн пассажиров.'],
      refused: [],
    });
    expect(server.posted[0]?.body.messages.at(-1)?.content).toContain('48 трамваев');
  });

  test('badly: another number and another name are left out, with what the paragraph lacks', async () => {
    server.reply = says(JSON.stringify({ texts: ['В Липовске 49 трамваев.', 'Трамваи купили в Праге.'] }));
    expect(await suggest()('statement', sight)).toEqual({
      proposals: [],
      refused: [
        { text: 'В Липовске 49 трамваев.', why: "the paragraph doesn't have: 49" },
        { text: 'Трамваи купили в Праге.', why: "the paragraph doesn't have: праге" },
      ],
    });
  });

  test.each([
    ['another form', says('Sure! Here is a text.')],
    ['no text at all', says(JSON.stringify({ texts: [] }))],
  ])('badly: %s', async (_how, reply) => {
    server.reply = reply;
    await expect(suggest()('statement', sight)).rejects.toThrow('replied in another form');
  });

  test('not at all: it takes too long, fails, or is not there', async () => {
    server.reply = neverAnswers;
    const impatient = createSuggesting({ url: server.url, model: 'small' }, article, { patience: () => AbortSignal.timeout(50) });
    await expect(impatient('statement', sight)).rejects.toThrow('it took too long');
    server.reply = (response) => response.writeHead(500).end();
    await expect(suggest()('statement', sight)).rejects.toThrow('status 500');
    const nowhere = createSuggesting({ url: 'http://127.0.0.1:1/v1', model: 'small' }, article);
    await expect(nowhere('statement', sight)).rejects.toThrow('no reply');
  });

  test('a translation with another city than the paragraph’s is left out', async () => {
    server.reply = says(JSON.stringify({ texts: ['In 2019 there were 48 trams in Lipovsk.', 'In 2019 there were 48 trams in Prague.'] }));
    expect(await suggest()('translation', sight)).toEqual({
      proposals: ['In 2019 there were 48 trams in Lipovsk.'],
      refused: [{ text: 'In 2019 there were 48 trams in Prague.', why: "the paragraph doesn't have: prague" }],
    });
  });
});

test('a translation has the paragraph’s numbers, whatever its decimal sign', () => {
  expect(notInSource('In 2019, 48 trams carried 3.4 million passengers.', PARAGRAPH, TERMS)).toEqual([]);
  expect(notInSource('In 2019, 48 trams carried 34 million passengers.', PARAGRAPH, TERMS)).toEqual(['34']);
});

test.each([
  ['It was built by Harrowby workers.', 'Её построили рабочие из Харроуби.', []],
  ['Её построил Линдмур в марте.', 'It was built by Lindmoor in March.', []],
  ['The trams came from China in March, on a Monday.', 'Трамваи пришли из Китая в марте, в понедельник.', []],
  ['The trams came from China in May.', 'Трамваи пришли из Японии в марте.', ['china', 'may']],
])('a name of a translation is one of the paragraph: %s', (proposal, paragraph, lacks) => {
  expect(notInSource(proposal, paragraph, TERMS)).toEqual(lacks);
});
