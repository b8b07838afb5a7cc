import { expect, test } from 'vitest';
import { withKeys, withoutRecord } from '../../src/editing/splice.js';

const TEXT = `# The trams
statements:
  # the first
  - id: a
    drafted: true
    ru: >-
      Было 48
      трамваев.
    says: { act: work,   when: "2019" }
    figures:
      - id: a-n   # a number
        drafted: true
        value: "48"
  - { id: b, drafted: true, ru: Ещё }   # on one line
keyFigures: [a-n,   x]
`;

test('keys of one record change, and not a letter elsewhere', () => {
  expect(withKeys(TEXT, ['statements', 0], { drafted: undefined, ru: 'Было 49: столько', period: '2019' })).toBe(
    TEXT.replace('    drafted: true\n', '')
      .replace(/ {4}ru: >-\n.*\n.*\n/, '    ru: "Было 49: столько"\n')
      .replace('  - id: a\n', '  - id: a\n    period: "2019"\n'),
  );
  expect(withKeys(TEXT, ['statements', 0, 'figures', 0], { drafted: undefined, value: ['30', '35'] })).toBe(
    TEXT.replace('        drafted: true\n', '').replace('value: "48"', 'value: [ "30", "35" ]'),
  );
  expect(withKeys(TEXT, ['statements', 1], { drafted: undefined })).toBe(
    TEXT.replace('{ id: b, drafted: true, ru: Ещё }', '{ id: b, ru: Ещё }'),
  );
  expect(withKeys(TEXT, [], { keyFigures: ['x'] })).toBe(TEXT.replace('[a-n,   x]', '[ x ]'));
});

test('what is the same as before stays as it is laid out', () => {
  expect(withKeys(TEXT, ['statements', 0], { says: { act: 'work', when: '2019' }, ru: 'Было 48 трамваев.' })).toBe(TEXT);
});

test('a record goes; with the last one its key', () => {
  expect(withoutRecord(TEXT, ['statements', 1])).toBe(TEXT.replace(/ {2}- \{ id: b.*\n/, ''));
  expect(withoutRecord(TEXT, ['statements', 0, 'figures', 0])).toBe(TEXT.replace(/ {4}figures:[\s\S]*?value: "48"\n/, ''));
});

test('a record that is not there is told', () => {
  expect(() => withKeys(TEXT, ['statements', 7], {})).toThrow('there is no record at statements.7');
});
