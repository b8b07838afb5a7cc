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
  ])('which way it went, by the numbers shown: %j', (talk, holds) => {
    expect(chat(talk).at(-1)).toMatchObject({ kind: 'checked', holds });
  });
});
