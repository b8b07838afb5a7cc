import { Temporal } from 'temporal-polyfill';
import type { Schedule } from '../../store/records.js';

const FRIDAY = 5;
const LONGEST_GAP_DAYS = 62;

/**
 * The first instant strictly after `after` (both in milliseconds since the epoch) at which the schedule is due.
 *
 * A due date is a date of the zone's own calendar, and each has one instant. Daylight saving as in Temporal's "compatible"
 * (RFC 5545, 3.3.5): a time that the clocks skip moves forward by the gap, one that they pass twice counts the first time.
 */
export const nextDue = (schedule: Schedule, after: number): number => {
  const time = Temporal.PlainTime.from(schedule.time);
  // Starts with the day before: where clocks were moved across midnight, an instant of yesterday's date may still lie ahead.
  let date = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(schedule.zone).toPlainDate().subtract({ days: 1 });
  for (let i = 0; i <= LONGEST_GAP_DAYS; i++) {
    if (isDue(schedule, date)) {
      const instant = date.toZonedDateTime({ timeZone: schedule.zone, plainTime: time }).epochMilliseconds;
      if (instant > after) return instant;
    }
    date = date.add({ days: 1 });
  }
  throw new Error(`No due date within ${LONGEST_GAP_DAYS} days of ${new Date(after).toISOString()} for ${JSON.stringify(schedule)}`);
};

/** A month without the 29th, 30th or 31st has its last day instead. */
const isDue = ({ every, day }: Schedule, date: Temporal.PlainDate): boolean => {
  switch (every) {
    case 'day':
      return true;
    case 'weekday':
      return date.dayOfWeek <= FRIDAY;
    case 'week':
      return date.dayOfWeek === day;
    case 'month':
      return date.day === Math.min(day ?? 1, date.daysInMonth);
  }
};
