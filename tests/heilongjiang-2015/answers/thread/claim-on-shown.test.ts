import { describe, expect, test } from 'vitest';
import { chat } from '../article.js';

describe('a claim that names no thing of its own is decided by what was shown', () => {
  const FORUM = 'when did china join the forum';
  const TIMBER = 'how much raw timber did china import in 2007?';
  const CONFIRMED = { kind: 'checked', holds: true };
  const DENIED = { kind: 'checked', holds: false };
  const UNTOLD = { kind: 'none' };

  test.each([
    [FORUM, 'was it in moscow?', CONFIRMED],
    [FORUM, 'that was in beijing right', UNTOLD],
    [FORUM, 'was it in october?', CONFIRMED],
    [FORUM, 'was it in 2013?', DENIED],
    [TIMBER, 'is that from the US?', UNTOLD],
    [TIMBER, 'was it in 2008?', DENIED],
    [TIMBER, 'is it in tonnes?', DENIED],
    [TIMBER, 'is that more than 20 million?', CONFIRMED],
    [TIMBER, 'is that over 30 million?', DENIED],
    ['сколько рублей на лес выделила россия', 'это больше 500 млрд?', CONFIRMED],
    ['how much money for russian forestry', '100 million every year?', UNTOLD],
    ['how many firms in Heilongjiang exported in 2012?', 'and all of that went to Russia, right?', UNTOLD],
  ])('%s | %s', (shown, claim, verdict) => {
    expect(chat([shown, claim]).at(-1)).toMatchObject(verdict);
  });

  test('and told with what is noted of that very number', () => {
    const talk = ['whats the oil for loan deal', 'and in total?', 'shouldnt that be 150'];
    expect(chat(talk).at(-1)).toMatchObject({ kind: 'figure', figure: { id: 'oil-deal-total' } });
  });

  test.each([
    [['share of processing trade in 2001?', 'and in 2012', 'so it has fallen?'], true],
    [['how many parks now', 'by 2020?', 'has it grown?'], true],
    [['Сколько зерна дала Россия в 2013 году?', 'значит упало?'], false],
    [['share of processing trade in 2001?', 'and in 2012', 'so it was going up until 2009?'], false],
    [['share of processing trade in 2001?', 'and in 2009', 'so it was growing after 2009, right?'], false],
  ])('which way it went, by the numbers shown: %j', (talk, holds) => {
    expect(chat(talk).at(-1)).toMatchObject({ kind: 'checked', holds });
  });

  test.each([
    ['is Hulin one of them?', true],
    ['а Хэйхэ тоже?', true],
    ['is Dongning one of them?', false],
    ['Harbin as well?', false],
    ['В Харбине тоже такая зона экспортной переработки?', false],
  ])('whether a whole list that was shown has it: %s', (claim, holds) => {
    const answer = chat(['Where is Heilongjiang building export processing zones for Russia?', claim]).at(-1);
    expect(answer).toMatchObject({ kind: 'checked', holds, by: { kind: 'list', list: { id: 'i-list-zone-places' } } });
  });

  test('but what is said of one of them besides isn’t denied by the list', () => {
    const answer = chat([
      'Where is Heilongjiang building export processing zones for Russia?',
      'and Suifenhe gets a processing park too?',
    ]).at(-1);
    expect(answer).not.toMatchObject({ kind: 'checked', holds: false });
  });

  test.each([
    ['so roughly half?', false],
    ['so under 1%?', true],
  ])('what share one number shown is of the other: %s', (claim, holds) => {
    const talk = ['How big was trade between Heilongjiang and Russia in 2013?', 'how much of that was processing?', claim];
    expect(chat(talk).at(-1)).toMatchObject({ kind: 'checked', holds, by: { kind: 'comparison' } });
  });

  test.each(['robotics as well?', 'is Jilin one of them?'])('but not of what the article does not know: %s', (claim) => {
    const shown = 'In which technologies does the article say Russia surpasses the US, Europe and Japan?';
    expect(chat([shown, claim]).at(-1)?.kind).toBe('none');
  });
});

test('a number said of a list is held against the numbers in it', () => {
  const talk = ['Сколько денег заложено в российскую госпрограмму развития лесного хозяйства?', 'что это даст?', 'точно 100, не 10?'];
  expect(chat(talk).at(-1)).toMatchObject({ kind: 'checked', holds: true, by: { figure: { value: '100' } } });
});

test('that it was done by somebody is not confirmed by what doesn’t tell who did it', () => {
  const talk = ['Когда утвердили План об освоении и открытости Хэйлунцзяна и Внутренней Монголии?', 'его Россия утверждала?'];
  expect(chat(talk).at(-1)).not.toMatchObject({ kind: 'checked', holds: true });
});
