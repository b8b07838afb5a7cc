import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../../replies/locale.js';
import type { Schedule } from '../../store/records.js';
import { TOPICS } from './issues/round.js';

/** From this day on some months are too short; they have their last day instead. */
const NOT_IN_EVERY_MONTH = 29;
const LAST_DAY = 31;

/** "по средам в 09:00 (Москва, GMT+3)" */
export const scheduleInWords = ({ every, day, time, zone }: Schedule, now: number, locale: Locale): string => {
  const { translate } = locale;
  const shown = day ?? 1;
  const values = { time, zone: zoneName(zone, now, locale) };
  if (every === 'week') return translate('schedule.week', { ...values, weekday: translate(`schedule.weekly.${shown}`) });
  if (every !== 'month') return translate(`schedule.${every}`, values);
  if (shown === LAST_DAY) return translate('schedule.lastDay', values);
  return translate(shown < NOT_IN_EVERY_MONTH ? 'schedule.month' : 'schedule.monthEnd', { ...values, count: shown, ordinal: true });
};

/** "завтра в 09:00", "в среду, 25 ноября, в 09:00": an instant of a zone, as one says it at `now`. */
export const whenInWords = (instant: number, zone: string, now: number, { translate, language }: Locale): string => {
  const then = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const time = then.toPlainTime().toString({ smallestUnit: 'minute' });
  const days = today.until(then.toPlainDate(), { largestUnit: 'days' }).days;
  if (days === 0) return translate('when.today', { time });
  if (days === 1) return translate('when.tomorrow', { time });
  const year = then.year === today.year ? {} : ({ year: 'numeric' } as const);
  const date = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeZone: zone, day: 'numeric', month: 'long', ...year });
  return translate('when.later', { weekday: translate(`when.on.${then.dayOfWeek}`), date: date.format(instant), time });
};

const ABBREVIATED = /^[A-Z]{2,4}$/;

/** "Москва, GMT+3" */
export const zoneName = (zone: string, now: number, { language }: Locale): string => {
  const part = (style: 'shortGeneric' | 'longGeneric' | 'shortOffset'): string =>
    new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: style })
      .formatToParts(now)
      .find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  const short = part('shortGeneric');
  // A minus sign, since a line may break after a hyphen.
  const offset = part('shortOffset').replace('-', '−');
  if (short.startsWith('GMT')) return offset;
  // "ET" says little outside of America.
  return `${ABBREVIATED.test(short) ? part('longGeneric') : short}, ${offset}`;
};

/** What a subscription is about, with its icon: "⚡ Энергетика", "🔢 Ключевые числа". */
export const topicName = (what: string, { content, language, translate }: Locale): string => {
  const sector = content.article.sectors.find(({ id }) => id === what);
  if (sector) return `${sector.icon} ${sector.name[language]}`;
  return translate(`subscribe.topic.${TOPICS.find((topic) => topic === what) ?? 'gone'}`);
};
