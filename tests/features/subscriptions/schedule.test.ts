import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Schedule } from '../../../src/store/records.js';
import { nextDue } from '../../../src/features/subscriptions/schedule.js';

const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds;
const daily = (time: string, zone: string): Schedule => ({ every: 'day', day: null, time, zone });
const seen = (instant: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** Zones that differ in what their clocks do: half-hour and southern changes, changes at midnight, odd offsets, none, once a religious month. */
const ZONES = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Havana',
  'America/Santiago',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Asia/Shanghai',
  'Asia/Vladivostok',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Antarctica/Troll',
] as const;

const YEAR_FROM = '2024-01-01';
const YEAR_DAYS = 366;

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => [h, m].map((n) => String(n).padStart(2, '0')).join(':'));
const rhythm = fc.oneof(
  fc.constantFrom<Pick<Schedule, 'every' | 'day'>>({ every: 'day', day: null }, { every: 'weekday', day: null }),
  fc.integer({ min: 1, max: 7 }).map((day) => ({ every: 'week' as const, day })),
  fc.integer({ min: 1, max: 31 }).map((day) => ({ every: 'month' as const, day })),
);
const schedules = fc
  .record({ rhythm, time, zone: fc.constantFrom(...ZONES) })
  .map(({ rhythm, time, zone }): Schedule => ({ ...rhythm, time, zone }));

/** Said from the calendar alone, apart from the code under test. */
const dueDates = ({ every, day }: Schedule): readonly string[] =>
  Array.from({ length: YEAR_DAYS }, (_, i) => Temporal.PlainDate.from(YEAR_FROM).add({ days: i }))
    .filter((date) => {
      if (every === 'week') return date.dayOfWeek === day;
      if (every === 'month') return date.day === day || (date.day === date.daysInMonth && (day ?? 0) > date.day);
      return every === 'day' || date.dayOfWeek < 6;
    })
    .map(String);

const wholeYear = (schedule: Schedule): readonly number[] => {
  const end = Temporal.PlainDate.from(YEAR_FROM).add({ days: YEAR_DAYS }).toZonedDateTime(schedule.zone).epochMilliseconds;
  const instants: number[] = [];
  for (let now = Temporal.PlainDate.from(YEAR_FROM).toZonedDateTime(schedule.zone).epochMilliseconds - 1; ;) {
    now = nextDue(schedule, now);
    if (now >= end) return instants;
    instants.push(now);
  }
};

describe('a year of due dates, both changes of the clocks in it', () => {
  test('each due date comes once and no other does, whatever the zone', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        const dates = wholeYear(schedule).map((instant) => seen(instant, schedule.zone).slice(0, 10));
        expect(dates).toEqual(dueDates(schedule));
      }),
      { seed: 4, numRuns: 60 },
    );
  });

  test('at the chosen time, or moved forward where the clocks skip it', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        for (const instant of wholeYear(schedule)) {
          const local = seen(instant, schedule.zone);
          const exists = Temporal.PlainDateTime.from(`${local.slice(0, 10)}T${schedule.time}`)
            .toZonedDateTime(schedule.zone)
            .toPlainTime();
          if (exists.toString({ smallestUnit: 'minute' }) === schedule.time) expect(local.slice(11)).toBe(schedule.time);
          else expect(local.slice(11) > schedule.time).toBe(true);
        }
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  test('the next date is ahead of any moment, and asking again a moment before it gives the same', () => {
    const moment = fc.integer({ min: at('2024-01-01T00:00Z'), max: at('2025-01-01T00:00Z') });
    fc.assert(
      fc.property(schedules, moment, (schedule, now) => {
        const next = nextDue(schedule, now);
        expect(next).toBeGreaterThan(now);
        expect(nextDue(schedule, next - 1)).toBe(next);
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});

test.each(ZONES)('%s: a year of days and weekdays, at hours that its clocks skip or repeat', (zone) => {
  for (const time of ['00:30', '02:15']) {
    for (const every of ['day', 'weekday'] as const) {
      const schedule: Schedule = { every, day: null, time, zone };
      expect(wholeYear(schedule).map((instant) => seen(instant, zone).slice(0, 10))).toEqual(dueDates(schedule));
    }
  }
});

describe('the clocks change', () => {
  test('a skipped time moves forward by the gap', () => {
    expect(seen(nextDue(daily('02:30', 'Europe/Berlin'), at('2024-03-30T12:00Z')), 'Europe/Berlin')).toBe('2024-03-31T03:30');
    expect(seen(nextDue(daily('02:15', 'Australia/Lord_Howe'), at('2024-10-05T00:00Z')), 'Australia/Lord_Howe')).toBe('2024-10-06T02:45');
  });

  test('a skipped midnight stays on its own date', () => {
    expect(seen(nextDue(daily('00:10', 'Africa/Cairo'), at('2024-04-25T12:00Z')), 'Africa/Cairo')).toBe('2024-04-26T01:10');
  });

  test('a time that is passed twice fires the first time only', () => {
    const schedule = daily('02:30', 'Europe/Berlin');
    const first = nextDue(schedule, at('2024-10-26T12:00Z'));
    expect(first).toBe(at('2024-10-27T00:30Z'));
    expect(nextDue(schedule, first)).toBe(at('2024-10-28T01:30Z'));
  });

  test('a date that a zone leaves out does not come, and none is repeated', () => {
    const schedule = daily('09:00', 'Pacific/Apia');
    const first = nextDue(schedule, at('2011-12-29T00:00Z'));
    const dates = [first, nextDue(schedule, first), nextDue(schedule, nextDue(schedule, first))].map((instant) =>
      seen(instant, 'Pacific/Apia'),
    );
    expect(dates).toEqual(['2011-12-29T09:00', '2011-12-31T09:00', '2012-01-01T09:00']);
  });
});

test('the 31st is the last day of a shorter month', () => {
  const schedule: Schedule = { every: 'month', day: 31, time: '09:00', zone: 'Asia/Shanghai' };
  expect(seen(nextDue(schedule, at('2024-02-01T00:00Z')), 'Asia/Shanghai')).toBe('2024-02-29T09:00');
  expect(seen(nextDue(schedule, at('2024-02-29T01:00Z')), 'Asia/Shanghai')).toBe('2024-03-31T09:00');
});
