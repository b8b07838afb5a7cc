import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BEES, scratchFolder } from './edited-article.js';
import { refusalOf, tryMutants, unhelpful } from './mutants.js';

/** A slice: bench/inputs tries 500. */
const MUTANTS = 40;
const SEED = 20_261_124;

/** A fresh copy of the article about bees. */
const copy = (): string => {
  const folder = scratchFolder();
  cpSync(BEES, folder, { recursive: true });
  return folder;
};

describe('content with mistakes', () => {
  it('of many kinds is told with file and line, or does no harm', () => {
    const { refused, unharmed, failures } = tryMutants(copy(), MUTANTS, SEED);
    expect(failures).toEqual([]);
    // Some mistakes leave a sound article: a figure less, a text in capitals.
    expect(refused).toBeGreaterThan(unharmed);
    expect(unharmed).toBeGreaterThan(0);
  });

  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefghi'.split('').map(
      (name, i) =>
        `${name}: &${name} [${Array(9)
          .fill(`*${'abcdefgh'[i] ?? ''}`)
          .join(',')}]`,
    ),
  ];
  it.each([
    ['an alias of nobody', 'name: *nobody'],
    ['aliases that grow without end', bomb.join('\n')],
    ['itself', 'name: &a { ru: *a, en: *a }'],
    ['a depth without end', '['.repeat(20_000)],
    ['keys that are taken', '__proto__: { ru: a }\nconstructor: 1\ntoString: 2'],
    ['a tag', 'name: !!js/function "function () {}"'],
    ['several documents', 'name: a\n---\nname: b\n...\n'],
    ['nothing', ''],
    ['a comment', '# later'],
    ['a list', '- a\n- b'],
    ['a number', '42'],
    ['bytes that are no text', '\xff\xfe\x00'],
    ['a line of a million letters', 'a'.repeat(1_000_000)],
    ['a key with a list', '? [a, b]\n: c'],
  ])('such as a file of %s is told with file and line', (_, text) => {
    const folder = copy();
    writeFileSync(join(folder, 'article.yaml'), text, 'latin1');
    const refusal = refusalOf(folder);
    if (!refusal) throw new Error('it was taken for content');
    expect(unhelpful(refusal, folder)).toEqual([]);
    expect(refusal.problems.every(({ file }) => file === 'article.yaml')).toBe(true);
  });

  it('such as a folder in the place of a file is told with its name', () => {
    const folder = copy();
    rmSync(join(folder, 'glossary.yaml'));
    cpSync(join(folder, 'sections'), join(folder, 'glossary.yaml'), { recursive: true });
    expect(refusalOf(folder)?.message).toMatch(/glossary\.yaml:1: .*folder/);
  });

  it('such as a file among the sections that has another name or is hidden does no harm', () => {
    const folder = copy();
    writeFileSync(join(folder, 'sections', 'notes.txt'), 'to do');
    writeFileSync(join(folder, 'sections', '.intro.yaml.swp'), '\0');
    expect(refusalOf(folder)).toBeUndefined();
  });
});
