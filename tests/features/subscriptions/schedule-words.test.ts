import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { whenInWords } from '../../../src/features/subscriptions/schedule-words.js';
import { createLocales } from '../../../src/replies/locale.js';
import { nextDue } from '../../../src/features/subscriptions/schedule.js';
import { content, translations } from '../../conversation.js';

const locales = createLocales(content, translations);
const HALF_A_DAY = 12 * 60 * 60_000;

/** Zones that change their clocks north and south, at midnight, by half an hour, from odd offsets, once a religious month, and not at all. */
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'America/Havana',
  'America/Santiago',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Asia/Shanghai',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Antarctica/Troll',
];
const WORDS = {
  ru: {
    today: 'сегодня',
    tomorrow: 'завтра',
    weekdays: ['в понедельник', 'во вторник', 'в среду', 'в четверг', 'в пятницу', 'в субботу', 'в воскресенье'],
    months: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  },
  en: {
    today: 'today',
    tomorrow: 'tomorrow',
    weekdays: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ').map((day) => `on ${day}`),
    months: 'January February March April May June July August September October November December'.split(' '),
  },
};

const walls = new Map(
  ZONES.map((zone) => [zone, new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })]),
);
/** What a person reads from a wall clock and a wall calendar of the zone. */
const onTheWall = (instant: number, zone: string) => {
  const [date = '', time = ''] = (walls.get(zone)?.format(instant) ?? '').split(', ');
  const [day, month, year] = date.split('/').map(Number);
  return { date: new Temporal.PlainDate(year ?? 0, month ?? 0, day ?? 0), time };
};

interface Moment {
  readonly instant: number;
  readonly now: number;
}

/** Each day of a year in a zone, at hours that its clocks skip or repeat, and the time that it is asked at. */
const momentsIn = (zone: string): readonly Moment[] => {
  const start = Temporal.PlainDate.from('2024-01-01').toZonedDateTime(zone).epochMilliseconds;
  return ['00:30', '02:15'].flatMap((time) => {
    const moments: Moment[] = [];
    let instant = start;
    for (let day = 0; day < 366; day++) {
      instant = nextDue({ every: 'day', day: null, time, zone }, instant);
      moments.push({ instant, now: instant - HALF_A_DAY * (day % 5) });
    }
    return moments;
  });
};
const MOMENTS = new Map(ZONES.map((zone) => [zone, momentsIn(zone)]));

describe.each(['ru', 'en'] as const)('"next" in %s', (language) => {
  const { today, tomorrow, weekdays, months } = WORDS[language];
  const at = language === 'ru' ? 'в' : 'at';

  const expected = (instant: number, zone: string, now: number): string => {
    const { date, time } = onTheWall(instant, zone);
    const here = onTheWall(now, zone).date;
    if (date.equals(here)) return `${today} ${at} ${time}`;
    if (date.equals(here.add({ days: 1 }))) return `${tomorrow} ${at} ${time}`;
    const year = date.year === here.year ? '' : ` ${date.year}${language === 'ru' ? ' г.' : ''}`;
    return `${weekdays[date.dayOfWeek - 1]}, ${date.day} ${months[date.month - 1]}${year}, ${at} ${time}`;
  };

  test.each(ZONES)('is right on each day of a year in %s, at hours that its clocks skip or repeat', (zone) => {
    for (const { instant, now } of MOMENTS.get(zone) ?? [])
      expect(whenInWords(instant, zone, now, locales[language])).toBe(expected(instant, zone, now));
  });
});
