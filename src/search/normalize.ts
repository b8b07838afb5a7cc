import escapeStringRegexp from 'escape-string-regexp';
import { parse } from 'yaml';
import { z } from 'zod';
import { inOneSpelling } from '../content/letters.js';
import { readProgramFile } from '../content/program-file.js';

const forms = z.strictObject({ ru: z.array(z.string()), en: z.array(z.string()) });
/** Each has a point, so that a text without one has none of them. */
const dotted = z.strictObject({ ru: z.array(z.string().includes('.')), en: z.array(z.string().includes('.')) });
const SHORT = readProgramFile('locales/lexicon/short-forms.yaml', (text) =>
  z
    .strictObject({
      abbreviations: dotted,
      and: forms,
      decades: forms,
      ordinals: forms,
      years: z.strictObject({ before: forms, after: forms, marks: forms }),
    })
    .parse(parse(text)),
);
/** A pattern of any of these; in place of a space there may be none. */
const anyOf = ({ ru, en }: z.output<typeof forms>): string =>
  `(?:${[...ru, ...en].map((form) => escapeStringRegexp(form).replaceAll(' ', ' ?')).join('|')})`;

const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** «Т. е.» (that is) and «и т. д.» (and so on) are left out, or their «т.» would be read as tonnes. */
const ABBREVIATIONS = new RegExp(String.raw`(?<!\p{L})(?:${anyOf(SHORT.and)} )?${anyOf(SHORT.abbreviations)}`, 'gu');
/** «2010-х» and "2010s" are ten years and no single one, so they are left out. */
const DECADES = new RegExp(String.raw`\d{4}-?${anyOf(SHORT.decades)}(?!\p{L})`, 'gu');
/** «2020-му» is the year 2020. */
const ORDINALS = new RegExp(String.raw`(\d)-${anyOf(SHORT.ordinals)}(?!\p{L})`, 'gu');

/** «В 14-м», "in '14", «с 10 по 14 год» */
const BEFORE_YEAR = anyOf(SHORT.years.before);
const YEARS = new RegExp(
  String.raw`(?<!\p{L})(?:(${BEFORE_YEAR}) (\d\d) )?(${BEFORE_YEAR}) (?:${anyOf(SHORT.years.marks)}(\d\d)|(\d\d)[- ]?${anyOf(SHORT.years.after)}\.?)(?![\p{L}\d])`,
  'gu',
);
/** Of two digits the later are of the last century. */
const LAST_CENTURY = 50;
const inFull = (digits: string): string => `${Number(digits) < LAST_CENTURY ? '20' : '19'}${digits}`;

/** Texts of ASCII and Russian letters alone, as most are. There is nothing in them for `plain` to change. */
const PLAIN = /^[\x20-\x7e\u0401\u0410-\u044f\u0451«»]*$/;

/** The text without combining marks and signs without width, with plain cubes, dashes and apostrophes. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{M}/gu, '')
    .replace(ZERO_WIDTH, '')
    .replaceAll('³', '3')
    .replaceAll('²', '2')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc]/g, "'");

/**
 * The one form in which index and questions meet: lower case, ё as е, plain spaces, dashes and cubes,
 * no combining marks, short years and spans of them written out (2008-09 as 2008-2009).
 */
export const normalize = (text: string): string => {
  const lower = inOneSpelling((PLAIN.test(text) ? text : plain(text)).toLowerCase());
  const words = (lower.includes('.') ? lower.replace(ABBREVIATIONS, ' ') : lower).replace(/\s+/g, ' ');
  return (DIGIT.test(words) ? yearsInFull(ungrouped(words)) : words).trim();
};

const CYRILLIC = /\p{Script=Cyrillic}/u;
/** "119 800"; a number that begins with zero has no thousands. */
const BY_SPACES = /(?<![\d.,])[1-9]\d{0,2}(?: \d{3})+(?!\d)/g;
const BY_COMMAS = /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?!\d|,\d)/g;

/** Numbers with their thousands together. A comma parts thousands in English, and is a decimal one wherever there is Russian: 3,526. */
const ungrouped = (text: string): string => {
  const joined = text.replace(BY_SPACES, (number) => number.replaceAll(' ', ''));
  return CYRILLIC.test(text) ? joined : joined.replace(BY_COMMAS, (number) => number.replaceAll(',', ''));
};

/** What is written short of years; nothing of it is there in a text without a digit, as most words are. */
const yearsInFull = (text: string): string =>
  text
    .replace(DECADES, '')
    .replace(YEARS, (_all, from: string | undefined, first: string, before: string, marked: string | undefined, digits: string) =>
      [...(from === undefined ? [] : [from, inFull(first)]), before, inFull(marked ?? digits)].join(' '),
    )
    .replace(ORDINALS, '$1')
    .replace(/\b((?:19|20)\d\d)\s?-\s?(\d\d)(?!\d)/g, (all: string, from: string, to: string) =>
      Number(to) > Number(from.slice(2)) ? `${from}-${from.slice(0, 2)}${to}` : all,
    );
const DIGIT = /\d/;
