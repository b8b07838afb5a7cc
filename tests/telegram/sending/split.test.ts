import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatText } from 'telegram-playground';
import { escapeHtml, plainText } from '../../../src/replies/reply.js';
import { splitHtml } from '../../../src/telegram/sending/split.js';
import { FAMILY, FLAG, LONG_TEXTS, strangeText, WAVE } from '../../strange-texts.js';

const RUNS = { seed: 20_261_124, numRuns: 300 };
const LONGEST = 4096;

/** The pieces as Telegram's own rules read them; throws for one that Telegram refuses. */
const read = (html: string, longest?: number): readonly string[] =>
  splitHtml(html, longest).map((piece) => formatText('message', piece, 'HTML', []).text);

/** Spaces, and what Telegram doesn't show, may go where a text is cut. */
const seen = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]/gu, '');

describe('a long reply in pieces', () => {
  it('is one piece when it fits, untouched', () => {
    expect(splitHtml('<b>coal</b>\n\n<i>oil &amp; gas</i>')).toEqual(['<b>coal</b>\n\n<i>oil &amp; gas</i>']);
  });

  it('is cut between paragraphs, which keep their formatting', () => {
    const html = Array.from({ length: 30 }, (_, i) => `<b>${i}</b> ${'word '.repeat(50)}end`).join('\n\n');
    const pieces = splitHtml(html);
    expect(pieces.join('\n\n')).toBe(html);
    expect(pieces.every((piece) => plainText(piece).length <= LONGEST)).toBe(true);
    expect(pieces.length).toBe(2);
  });

  it('loses no letter of a paragraph that is too long by itself, and cuts it between words', () => {
    const words = Array.from({ length: 3000 }, (_, i) => `word${i}`).join(' ');
    expect(read(`<b>${words}</b>`).join(' ')).toBe(words);
  });

  it('splits neither a letter nor an escaped character, however small the pieces', () => {
    for (const letter of [FAMILY, FLAG, WAVE, '&', '<']) {
      const text = letter.repeat(40);
      const pieces = read(escapeHtml(text), 30);
      expect(pieces.join('')).toBe(text);
      expect(pieces.every((piece) => piece.length % letter.length === 0 && piece.length <= 30)).toBe(true);
    }
  });

  it('is what Telegram takes, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(strangeText, { minLength: 1, maxLength: 3 }), (texts) => {
        const wellFormed = texts.map((text) => Buffer.from(text).toString());
        const html = `<b>Found</b>\n\n${wellFormed.map((text) => `<i>“${escapeHtml(text.replaceAll('\n', ' '))}”</i>`).join('\n\n')}`;
        const pieces = read(html);
        expect(pieces.every((piece) => piece.length <= LONGEST)).toBe(true);
      }),
      { ...RUNS, numRuns: 100 },
    );
  });

  it.each(Object.keys(LONG_TEXTS))('ends and keeps the text: 64 thousand of %s', (name) => {
    const text = Buffer.from(LONG_TEXTS[name] ?? '').toString();
    const pieces = splitHtml(`<b>${escapeHtml(text)}</b>`);
    expect(seen(pieces.map(plainText).join(''))).toBe(seen(text));
  });
});
