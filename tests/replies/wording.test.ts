import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAt, inOneLine, shorten } from '../../src/replies/wording.js';
import { FAMILY, FLAG, LONG_TEXTS, strangeText, WAVE, ZALGO } from '../strange-texts.js';

const RUNS = { seed: 20_261_124, numRuns: 300 };
const letters = fc
  .array(fc.constantFrom(FAMILY, FLAG, WAVE, ZALGO, 'a', 'й', 'é', '\r\n', 'שׁ', ' '), { maxLength: 40 })
  .map((all) => all.join(''));
const segmenter = new Intl.Segmenter();
const startsOf = (text: string): readonly number[] => Array.from(segmenter.segment(text), ({ index }) => index);

describe('a text that is cut', () => {
  it('keeps every letter whole, and as many of them as fit', () => {
    fc.assert(
      fc.property(letters, fc.integer({ min: 40, max: 200 }), (text, most) => {
        const at = cutAt(text, most);
        const starts = [...startsOf(text), text.length];
        expect(starts).toContain(at);
        expect(at).toBe(Math.max(...starts.filter((start) => start <= most)));
      }),
      RUNS,
    );
  });

  it('cuts a letter of endless marks between its code points, as no piece could hold it', () => {
    expect(cutAt(`a${'\u0301'.repeat(100)}`, 10)).toBe(10);
    expect(cutAt(`😀${'\ud83c\udffb'.repeat(100)}`, 5)).toBe(4);
  });
});

describe('a shortened text', () => {
  it('has at most so many letters, begins as the text does and says where it was cut', () => {
    fc.assert(
      fc.property(letters, fc.integer({ min: 2, max: 30 }), (text, most) => {
        const short = shorten(text, most);
        expect(startsOf(short).length).toBeLessThanOrEqual(most);
        if (short === text) return;
        expect(short.endsWith('…')).toBe(true);
        expect(text.startsWith(short.slice(0, -1))).toBe(true);
      }),
      RUNS,
    );
  });

  it('splits no letter', () => {
    expect(shorten(FAMILY.repeat(5), 3)).toBe(`${FAMILY}${FAMILY}…`);
    expect(shorten(FLAG.repeat(5), 3)).toBe(`${FLAG}${FLAG}…`);
    expect(shorten(WAVE.repeat(5), 3)).toBe(`${WAVE}${WAVE}…`);
    expect(shorten('coal', 4)).toBe('coal');
    expect(shorten(FAMILY.repeat(3), 3)).toBe(FAMILY.repeat(3));
  });

  it('stays short whatever marks are piled up', () => {
    for (const [name, text] of Object.entries(LONG_TEXTS)) expect(shorten(text, 100).length, name).toBeLessThanOrEqual(1601);
  });

  it('is in one line where words are said back', () => {
    expect(inOneLine(' coal\n\n  and\toil ', 100)).toBe('coal and oil');
    fc.assert(
      fc.property(strangeText, (text) => {
        expect(inOneLine(text, 20)).not.toMatch(/\s\s|[\n\t]/);
      }),
      RUNS,
    );
  });
});
