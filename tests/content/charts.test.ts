import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.js';
import { BEES, editedBees, lineOf } from './edited-article.js';

interface Mistake {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** What stands on the line that is blamed. */
  readonly at: string;
  readonly message: string;
}

const MISTAKES: readonly Mistake[] = [
  {
    name: 'a figure that the content does not have',
    from: '{ figure: hives-2019 }',
    to: '{ figure: wasps-2019 }',
    at: 'wasps-2019',
    message: 'unknown figure "wasps-2019"',
  },
  {
    name: 'a figure that is there twice',
    from: 'figure: new-hives, label',
    to: 'figure: hives-2019, label',
    at: 'hives-2019, label',
    message: '"hives-2019" is in this chart already; keep one',
  },
  {
    name: 'a figure that cannot share the axis',
    from: '{ figure: hives-2019 }',
    to: '{ figure: honey-harvest }',
    at: 'honey-harvest',
    message: `"honey-harvest" is in t, which can't share an axis with hives`,
  },
  { name: 'an unknown unit', from: 'unit: hives', to: 'unit: nests', at: 'unit: nests', message: 'unknown unit "nests"' },
  {
    name: 'an unknown section',
    from: '[intro, B.1]',
    to: '[intro, B.9]',
    at: 'B.9',
    message: 'unknown section B.9; the codes stand in article.yaml',
  },
  {
    name: 'a repeated id',
    from: 'id: hives-by-place',
    to: 'id: hives-then-and-new',
    at: 'id: hives-then-and-new\n  sections: [B.1]',
    message: 'ids are unique',
  },
  {
    name: 'an unknown series',
    from: 'series: roofs, label',
    to: 'series: cellars, label',
    at: 'series: cellars',
    message: 'unknown series "cellars"',
  },
  {
    name: 'a point without the series that its chart has',
    from: 'figure: new-hives, series: roofs, label',
    to: 'figure: new-hives, label: { ru: Крыша, en: Roof }, xlabel',
    at: 'xlabel',
    message: 'unknown "xlabel"',
  },
  {
    name: 'one point alone',
    from: '    - { figure: hives-2019 }\n',
    to: '',
    at: '- { figure: new-hives, label: { ru: новые',
    message: 'two points at least',
  },
  { name: 'an unknown kind', from: 'kind: things', to: 'kind: pie', at: 'kind: pie', message: 'write one of' },
];

test.each(MISTAKES)('$name is refused with its line', ({ from, to, at, message }) => {
  const folder = editedBees([{ file: 'charts.yaml', from, to }]);
  const line = lineOf(folder, 'charts.yaml', at);
  expect(() => loadContent(folder)).toThrow(message);
  expect(() => loadContent(folder)).toThrow(`charts.yaml:${line}: `);
});

test('a pair of three is refused', () => {
  const extra = '    - { figure: hives-2019, series: town';
  const folder = editedBees([
    { file: 'charts.yaml', from: 'kind: things', to: 'kind: pair' },
    { file: 'charts.yaml', from: extra, to: `    - { figure: honey-growth, series: town, label: { ru: Рост, en: Growth } }\n${extra}` },
  ]);
  expect(() => loadContent(folder)).toThrow('a pair has two points, this one has 3');
});

test('time that runs backwards is refused', () => {
  const folder = editedBees([
    { file: 'charts.yaml', from: 'kind: pair', to: 'kind: time' },
    { file: 'charts.yaml', from: '    - { figure: hives-2019 }\n', to: '' },
    { file: 'charts.yaml', from: 'en: new } }\n', to: 'en: new } }\n    - { figure: hives-2019 }\n' },
  ]);
  const line = lineOf(folder, 'charts.yaml', '{ figure: hives-2019 }');
  expect(() => loadContent(folder)).toThrow(`charts.yaml:${line}: "hives-2019" is earlier than the point before it`);
});

test('a point without a series is refused where its chart has them', () => {
  const folder = editedBees([{ file: 'charts.yaml', from: 'new-hives, series: roofs', to: 'new-hives' }]);
  expect(() => loadContent(folder)).toThrow('each point names its own: town, roofs');
});

test('a figure without a time needs a label', () => {
  const folder = editedBees([{ file: 'sections/intro.yaml', from: '        period: "2019"\n', to: '' }]);
  expect(() => loadContent(folder)).toThrow(/charts\.yaml:\d+: "hives-2019" has no time to stand under it; give the point a label/);
});

test('an article can do without charts', () => {
  const folder = editedBees([]);
  rmSync(join(folder, 'charts.yaml'));
  expect(loadContent(folder).charts.size).toBe(0);
  expect(loadContent(BEES).charts.size).toBe(2);
});
