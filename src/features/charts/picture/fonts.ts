import { createRequire } from 'node:module';
import type * as fontkit from 'fontkit';
import { anyOf, LABELS } from '../../../content/labels.js';

/** Noto Sans has every letter of both languages; the system's fonts are never used, so pictures are alike everywhere. */
export const FAMILY = 'Noto Sans';

const require = createRequire(import.meta.url);

export const FONT_FILES = {
  regular: require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
};

export type Weight = keyof typeof FONT_FILES;
const WEIGHTS: readonly Weight[] = ['regular', 'bold'];

const open = (file: string): fontkit.Font => {
  // Loaded for the first picture, so that the bot's start doesn't wait for it.
  const font = (require('fontkit') as typeof fontkit).openSync(file);
  if (font.type !== 'TTF') throw new Error(`${file} holds no single font`);
  return font;
};

const opened = new Map<Weight, fontkit.Font>();
const fontOf = (weight: Weight): fontkit.Font => {
  const font = opened.get(weight) ?? open(FONT_FILES[weight]);
  opened.set(weight, font);
  return font;
};
const widths: Readonly<Record<Weight, Map<string, number>>> = { regular: new Map(), bold: new Map() };

/** Whether both weights can draw every letter of the text. */
export const canDraw = (text: string): boolean =>
  Array.from(text).every(
    (letter) => letter === '\n' || WEIGHTS.every((weight) => fontOf(weight).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)),
  );

/** The width of a text in pixels; kerning is left out, which makes it a little too wide at most. */
export const widthOf = (text: string, size: number, weight: Weight = 'regular'): number => {
  const known = widths[weight];
  const font = fontOf(weight);
  let total = 0;
  for (const letter of text) {
    let width = known.get(letter);
    if (width === undefined) {
      width = font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
      known.set(letter, width);
    }
    total += width;
  }
  return total * size;
};

const STICKING = new RegExp(String.raw`(?<![^\s(«“])(\p{L}{1,2}|${anyOf(LABELS.sticking)}) `, 'gu');

/** Keeps short words on one line with the word after them, and a sign with its number: «с Россией», «№ 1». */
const glue = (text: string): string => text.replace(STICKING, '$1\u00a0');

/** The lines of a text no wider than `width` pixels, broken at spaces; a single longer word stays whole. */
export const wrapToWidth = (text: string, width: number, size: number, weight: Weight = 'regular'): readonly string[] => {
  const lines: string[] = [];
  for (const word of glue(text).split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size, weight) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

const STEP = 10;

/** As few lines as `wrap` makes, of lengths as even as can be. */
export const wrapEvenly = (text: string, width: number, size: number, weight: Weight = 'regular'): readonly string[] => {
  let best = wrapToWidth(text, width, size, weight);
  for (let narrower = width - STEP; narrower > width / 2; narrower -= STEP) {
    const lines = wrapToWidth(text, narrower, size, weight);
    const fits = lines.every((line) => widthOf(line, size, weight) <= narrower);
    if (lines.length > best.length || !fits) break;
    best = lines;
  }
  return best;
};
