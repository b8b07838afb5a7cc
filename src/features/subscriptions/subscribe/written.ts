import { zoneNamed } from './zones.js';

/** Reads what a person writes instead of pressing a button; undefined for what is none. */
export const WRITTEN = {
  /** 8:30, 08.30, 8, "в 8 утра", "7 p.m.", "8 in the morning", "в полдень" as a time of the day. */
  time: (text: string): string | undefined => {
    const said = text.trim().toLowerCase();
    if (/^(?:в\s+|at\s+)?(?:полдень|noon|midday)$/u.test(said)) return clockTime(NOON, 0);
    if (/^(?:в\s+|at\s+)?(?:полночь|midnight)$/u.test(said)) return clockTime(0, 0);
    const [, hour, minute = '0', half = ''] = TIME.exec(said) ?? [];
    if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
    return clockTime(onDial(Number(hour), half), Number(minute));
  },
  /** A city, a country, an offset or an IANA name as a zone. */
  zone: zoneNamed,
  /** 1 to 31 as a day of the month. */
  day: (text: string): number | undefined => {
    const [, digits] = /^(\d{1,2})(?:-?(?:го|е|ое|st|nd|rd|th))?(?:\s+числ[оа])?$/u.exec(text.trim().toLowerCase()) ?? [];
    return digits === undefined || Number(digits) < 1 || Number(digits) > 31 ? undefined : Number(digits);
  },
} as const;

const NOON = 12;
const TIME =
  /^(?:в\s+|к\s+|at\s+)?(\d{1,2})(?:[:.\-\s](\d{2}))?(?:\s*(?:ч|час|часа|часов|o'clock))?\s*(утра|дня|вечера|ночи|[ap]\.?m\.?|in the (?:morning|afternoon|evening))?$/u;
const AFTERNOON = /^(?:дня|вечера|p|in the (?:afternoon|evening))/u;
const BEFORE_NOON = /^(?:утра|ночи|a|in the morning)/u;

/** The hour of the day for an hour of the dial: 7 in the evening is 19, 12 at night is 0. */
const onDial = (hour: number, half: string): number => {
  if (AFTERNOON.test(half) && hour < NOON) return hour + NOON;
  if (BEFORE_NOON.test(half) && hour === NOON) return 0;
  return hour;
};

export const clockTime = (hour: number, minute: number): string => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
