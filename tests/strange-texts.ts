import fc, { type Arbitrary } from 'fast-check';

/** Letters as a person counts them, of many code units each. */
export const FAMILY = '👩‍👩‍👧‍👦';
export const FLAG = '🇨🇳';
export const WAVE = '👋🏿';
export const ZALGO = `Z${'\u0311\u034b\u0489'.repeat(12)}`;

/** The longest text that is tried, in UTF-16 code units. */
const LONG = 64_000;

const long = (piece: string): string => piece.repeat(Math.ceil(LONG / piece.length)).slice(0, LONG - (LONG % piece.length));

/** Texts of 64 thousand code units, by what they are made of. */
export const LONG_TEXTS: Readonly<Record<string, string>> = {
  'one letter': long('a'),
  words: long('coal and oil '),
  'Russian words': long('уголь и нефть '),
  digits: long('1234567890'),
  years: long('2013 '),
  spaces: `a${long(' ')}b`,
  paragraphs: long('a\n\n'),
  'capitals and dashes': long('А-'),
  families: long(FAMILY),
  flags: long(FLAG),
  'skin tones': long(WAVE),
  zalgo: long(ZALGO),
  'one letter with marks without end': `a${long('\u0301')}`,
  'right to left': long('\u202eשלום עולם\u202c '),
  'lone surrogates': long('\ud83d'),
  NUL: long('\0'),
  tags: long('<b>'),
  'broken HTML': long('<a href="x'),
  entities: long('&amp;'),
  ampersands: long('&'),
  braces: long('{{words}}'),
};

const SHORT: readonly string[] = [
  '',
  ' ',
  '\u200b',
  'coal 2013',
  'сколько угля в 2013 году?',
  'how much timber & oil <b>2012</b>?',
  '/start',
  '/ask coal',
  '/search <i>oil</i> & gas',
  '/chart \u202eoil',
  '/compare',
  '/subscribe',
  '/start@another_bot x',
  '/Ask@amur',
  `${FAMILY}${FLAG}${WAVE}`,
  ZALGO,
  'שלום \u202eабв\u202c مرحبا',
  '\ud83d',
  'a\udc00b',
  'NUL\0NUL',
  '<script>alert(1)</script>',
  '</b></i></blockquote>',
  '&lt;b&gt; &unknown; &#0; &#x110000;',
  '{{words}} $t(dialogue.error) $& $1 %s',
  '__proto__',
  'constructor',
  '\r\n\t\v\f\u2028\u2029',
  '9999999999999999999999 тонн',
  '1e309',
];

/** Any text that a person, or a program that plays one, may send. */
export const strangeText: Arbitrary<string> = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...SHORT) },
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...SHORT, 'coal', 'нефть', '2013', '"', '«', '\n\n'), { maxLength: 8 }).map((all) => all.join(' ')),
  },
  { weight: 1, arbitrary: fc.constantFrom(...Object.values(LONG_TEXTS)) },
);
