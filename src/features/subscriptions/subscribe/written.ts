import escapeStringRegexp from 'escape-string-regexp';
import { z } from 'zod';
import { readLexicon } from '../../../search/lexicon.js';
import { zoneNamed } from './zones.js';

const words = z.strictObject({ ru: z.array(z.string()), en: z.array(z.string()) });
const CLOCK = readLexicon(
  'clock-words',
  z.strictObject({
    before: words,
    noon: words,
    midnight: words,
    hours: words,
    beforeNoon: words,
    afternoon: words,
    dayEndings: words,
    day: words,
  }),
);

const listOf = ({ ru, en }: z.output<typeof words>): readonly string[] => [...ru, ...en];
const anyOf = (...lists: readonly z.output<typeof words>[]): string =>
  `(?:${lists
    .flatMap(listOf)
    .map((word) => escapeStringRegexp(word))
    .join('|')})`;
const pattern = (source: string): RegExp => new RegExp(`^${source}$`, 'u');

const BEFORE = String.raw`(?:${anyOf(CLOCK.before)}\s+)?`;
const MIDDAY = pattern(`${BEFORE}${anyOf(CLOCK.noon)}`);
const MIDNIGHT = pattern(`${BEFORE}${anyOf(CLOCK.midnight)}`);
const TIME = pattern(
  String.raw`${BEFORE}(\d{1,2})(?:[:.\-\s](\d{2}))?(?:\s*${anyOf(CLOCK.hours)})?\s*(${anyOf(CLOCK.beforeNoon, CLOCK.afternoon)})?`,
);
const DAY = pattern(String.raw`(\d{1,2})(?:-?${anyOf(CLOCK.dayEndings)})?(?:\s+${anyOf(CLOCK.day)})?`);
const NOON = 12;

/** Reads what a person writes instead of pressing a button; undefined for what is none. */
export const WRITTEN = {
  /** 8:30, 08.30, 8, "в 8 утра", "7 p.m.", "8 in the morning", "в полдень" as a time of the day. */
  time: (text: string): string | undefined => {
    const said = text.trim().toLowerCase();
    if (MIDDAY.test(said)) return clockTime(NOON, 0);
    if (MIDNIGHT.test(said)) return clockTime(0, 0);
    const [, hour, minute = '0', half = ''] = TIME.exec(said) ?? [];
    if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
    return clockTime(onDial(Number(hour), half), Number(minute));
  },
  /** A city, a country, an offset or an IANA name as a zone. */
  zone: zoneNamed,
  /** 1 to 31 as a day of the month. */
  day: (text: string): number | undefined => {
    const [, digits] = DAY.exec(text.trim().toLowerCase()) ?? [];
    return digits === undefined || Number(digits) < 1 || Number(digits) > 31 ? undefined : Number(digits);
  },
} as const;

/** The hour of the day for an hour of the dial: 7 in the evening is 19, 12 at night is 0. */
const onDial = (hour: number, half: string): number => {
  if (listOf(CLOCK.afternoon).includes(half) && hour < NOON) return hour + NOON;
  if (listOf(CLOCK.beforeNoon).includes(half) && hour === NOON) return 0;
  return hour;
};

/** A time of the day as it is stored: "09:05". */
export const clockTime = (hour: number, minute: number): string => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
