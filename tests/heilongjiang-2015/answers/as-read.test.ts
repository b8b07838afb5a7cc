import { describe, expect, test } from 'vitest';
import type { Told } from '../../../src/answers/asked-and-told.js';
import type { Slots } from '../../../src/query/slots.js';
import { engine } from '../article.js';

const ask = (message: string, ...read: readonly Slots[]): Told =>
  engine.answer(message, { now: 0, read: read.length > 0 ? read : undefined });

const CELESTIAL = 'how much oil did they ship to the Celestial empire in 2013';
const word = (text: string, means: string) => ({ word: text, means });

describe('a question as another reader read it', () => {
  test('is answered where its words are explained by ids', () => {
    expect(ask(CELESTIAL).answer).toMatchObject({ kind: 'none', refusal: { why: 'unknown', words: ['Celestial', 'empire'] } });
    const told = ask(CELESTIAL, { places: ['china'], words: [word('celestial', 'china'), word('Empire', 'china')] });
    expect(told.answer).toMatchObject({ kind: 'figure', figure: { value: '19.33' } });
    expect(told.query.places).toEqual(['china']);
  });

  test('is answered where a phrase means another thing than one of its words', () => {
    const told = ask('сколько горючего камня ушло китайцам в 2013', {
      things: ['coal'],
      words: [word('горючего', 'coal'), word('камня', 'coal')],
    });
    expect(told.answer).toMatchObject({ kind: 'figure', figure: { value: '4.27' } });
  });

  test('names a thing or a time that its words leave out', () => {
    const told = ask('and that one?', { operation: 'tell', asked: 'amount', things: ['coal'], places: ['china'], times: ['2013'] });
    expect(told.answer).toMatchObject({ kind: 'figure', figure: { value: '4.27' } });
  });

  test('is checked as a claim where it is one', () => {
    const message = 'processing share of russia trade 2011 lol was it even one percent';
    const told = ask(message, { operation: 'verify', asked: 'truth', claims: [{ value: '1', power: 0 }], words: [word('lol', 'nothing')] });
    expect(told.answer.kind).toBe('checked');
  });

  test('cannot unsay what the message says: another country, another matter, a name', () => {
    const readings: readonly [string, Slots][] = [
      ['how much oil did Russia sell to Norway in 2013', { places: ['russia'], words: [word('norway', 'nothing')] }],
      ['what is the price of the oil sold to China in 2013', { asked: 'amount', words: [word('price', 'nothing')] }],
      ['how much oil did Rosneft pump to China in 2013', { asked: 'amount', words: [word('rosneft', 'nothing')] }],
    ];
    for (const [message, slots] of readings) expect(ask(message, slots).answer, message).toMatchObject({ kind: 'none' });
  });

  test('makes no other country one of the article’s', () => {
    for (const where of ['Norway', 'Celestial Norway']) {
      const words = [word('norway', 'china'), word('celestial', 'china')];
      expect(ask(`how much oil did Russia sell to ${where} in 2013`, { places: ['china'], words }).answer).toMatchObject({ kind: 'none' });
    }
  });

  test('gets no number or record but what the article has for it', () => {
    const told = ask(CELESTIAL, {
      asked: 'amount',
      times: ['1999'],
      places: ['china'],
      words: [word('celestial', 'china'), word('empire', 'china')],
    });
    expect(told.answer.kind).toBe('none');
  });

  test('is said to have been taken so, in the language of the answer', () => {
    const slots: Slots = { asked: 'amount', acts: ['!sell'], things: ['oil'], places: ['china'], times: ['2013'] };
    expect(ask(CELESTIAL, slots).taken).toEqual([
      { asked: 'amount', acts: [{ name: 'sell', negated: true }], names: ['oil', 'China', '2013'] },
    ]);
    expect(ask(CELESTIAL).taken).toBeUndefined();
  });

  test('may be several, each answered in its turn', () => {
    const told = ask('oil and coal to China, and Norway?', { things: ['oil'], asked: 'amount' }, { things: ['coal'], asked: 'amount' });
    expect(told.answer.kind).toBe('several');
    expect(told.taken).toHaveLength(2);
  });
});

describe('words that nothing explains', () => {
  test('are named, without the names of other places', () => {
    expect(ask(CELESTIAL).unread).toEqual(['celestial', 'empire']);
    expect(ask('what is the price of oil in Norway').unread).toEqual([]);
    expect(ask('how much oil did Russia sell to China in 2013').unread).toEqual([]);
  });

  test('are none where a section or the record answers', () => {
    expect(ask('what is section II.3 about').unread).toEqual([]);
  });
});
