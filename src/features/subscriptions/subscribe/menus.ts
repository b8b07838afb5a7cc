import { LANGUAGES } from '../../../content/language.js';
import { actionData } from '../../../replies/actions.js';
import { capital } from '../../../replies/wording.js';
import { inRows } from '../../../replies/button-rows.js';
import { paged, pager } from '../../../replies/pages.js';
import { escapeHtml, keyboard, type Button, type Keyboard, type Reply } from '../../../replies/reply.js';
import type { Locale } from '../../../replies/locale.js';
import { TOPICS } from '../issues/round.js';
import { nextDue } from '../schedule.js';
import type { Venue } from '../../../dialogue/turn.js';
import { scheduleOf, type Timed } from './draft.js';
import type { SubscriptionDraft } from '../../../dialogue/draft-state.js';
import { scheduleInWords, topicName, whenInWords, zoneName } from '../schedule-words.js';
import { clockTime } from './written.js';
import { FIRST_ZONE, OFFERED_ZONES } from './zones.js';

const SECTORS_ROWS = 2;
const ZONES_A_PAGE = 4;
const ZONES_ROWS = 2;
/** Mornings, days, evenings: when people read. */
const HOURS = [
  [6, 7, 8, 9, 10],
  [11, 12, 13, 15, 17],
  [18, 19, 20, 21, 22],
];
const DAYS_OF_WEEK = [1, 2, 3, 4, 5, 6, 7];
/** In a shorter month its last day is taken. */
const LAST_DAY = 31;
const DAYS_OF_MONTH = [1, 5, 10, 15, 20, 25, LAST_DAY];

/** The first tap: what to send. Topics that come there already are left out. */
export const chooseTopic = (draft: SubscriptionDraft, locale: Locale, taken: readonly string[] = []): Reply => {
  const { translate } = locale;
  const intro = draft.channel ? translate('subscribe.whatFor', { title: draft.channel.title }) : translate('subscribe.what');
  return { html: escapeHtml(intro), buttons: topics((what) => actionData('subWhat', what), taken, locale) };
};

/** The topics in a row, the sectors, whose names are longer, in rows below. */
const topics = (data: (what: string) => string, taken: readonly string[], locale: Locale): Keyboard => {
  const buttons = (choices: readonly string[]): readonly Button[] =>
    choices.filter((what) => !taken.includes(what)).map((what) => ({ kind: 'action', label: topicName(what, locale), data: data(what) }));
  return keyboard(buttons(TOPICS), ...inRows(buttons(locale.content.article.sectors.map(({ id }) => id)), SECTORS_ROWS));
};

/** What to send after a round has ended; the times stay. */
export const chooseNextTopic = (subscription: number, known: readonly string[], locale: Locale): Reply => ({
  html: escapeHtml(locale.translate('subscribe.whatNext')),
  buttons: topics((what) => actionData('subTurnTo', subscription, what), known, locale),
});

/** The second tap: how often. */
export const choosePace = (draft: SubscriptionDraft, locale: Locale): Reply => {
  const { translate } = locale;
  const button = (every: SubscriptionDraft['every']): Button => ({
    kind: 'action',
    label: translate(`subscribe.every.${every}`),
    data: actionData('subEvery', every),
  });
  return {
    html: escapeHtml(translate('subscribe.often', { topic: topicName(draft.what ?? 'all', locale) })),
    buttons: keyboard([button('day'), button('weekday')], [button('week'), button('month')]),
  };
};

/** The third tap: all that was chosen or guessed, to be confirmed, or changed first. */
export const confirmDraft = (draft: Timed, { kind }: Venue, now: number, locale: Locale): Reply => {
  const { translate, language } = locale;
  const schedule = scheduleOf(draft);
  const isNew = draft.id === undefined;
  const button = (name: 'time' | 'day' | 'pace' | 'topicButton' | 'forChannel', data: string): Button => ({
    kind: 'action',
    label: translate(`subscribe.${name}`),
    data,
  });
  const hasDay = draft.every === 'week' || draft.every === 'month';
  const lines = [
    `<b>${escapeHtml(topicName(draft.what ?? 'all', locale))}</b>`,
    escapeHtml(capital(scheduleInWords(schedule, now, locale))),
    escapeHtml(
      translate(isNew ? 'subscribe.first' : 'subscriptions.next', { when: whenInWords(nextDue(schedule, now), draft.zone, now, locale) }),
    ),
    ...(draft.channel ? [escapeHtml(translate('subscribe.into', { title: draft.channel.title }))] : []),
    ...(draft.language === language ? [] : [escapeHtml(translate(`subscribe.inLanguage.${draft.language}`))]),
  ];
  return {
    html: lines.join('\n'),
    buttons: keyboard(
      [{ kind: 'action', label: translate(isNew ? 'subscribe.confirm' : 'subscribe.save'), data: actionData('subSave') }],
      [
        button('time', actionData('subTimes')),
        hasDay ? button('day', actionData('subDays')) : undefined,
        { kind: 'action', label: translate('subscribe.zone'), data: actionData('subZones', pageOfZone(draft.zone, locale)) },
      ],
      [
        button('pace', actionData('subPace')),
        isNew ? undefined : button('topicButton', actionData('subTopics')),
        isNew && kind === 'private' && !draft.channel ? button('forChannel', actionData('subChannel')) : undefined,
        {
          kind: 'action',
          label: translate(`subscribe.language.${draft.language}`),
          data: actionData('subLanguage', nextOf(draft.language)),
        },
      ],
    ),
  };
};

const nextOf = (language: SubscriptionDraft['language']): SubscriptionDraft['language'] =>
  LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length] ?? language;

/**
 * Full hours, a row for each part of the day; any other time can be written.
 * A terminal numbers its buttons: there "8" would be the eighth of them, so a number is only written.
 */
export const chooseTime = ({ kind }: Venue, { translate }: Locale): Reply => {
  const html = escapeHtml(translate('subscribe.chooseTime', { context: kind }));
  if (kind === 'terminal') return { html, buttons: [] };
  const button = (hour: number): Button => ({ kind: 'action', label: clockTime(hour, 0), data: actionData('subTime', hour, 0) });
  return { html, buttons: HOURS.map((row) => row.map(button)) };
};

/** The days of a week by name, or a few days of a month by number; another can be written. */
export const chooseDay = (draft: SubscriptionDraft, { kind }: Venue, { translate }: Locale): Reply => {
  const weekly = draft.every === 'week';
  const button = (day: number): Button => ({
    kind: 'action',
    label: weekly ? translate(`schedule.short.${day}`) : day === LAST_DAY ? translate('subscribe.lastDay') : String(day),
    data: actionData('subDay', day),
  });
  if (weekly) return { html: escapeHtml(translate('subscribe.chooseWeekday')), buttons: keyboard(DAYS_OF_WEEK.map(button)) };
  const html = escapeHtml(translate('subscribe.chooseDay', { context: kind }));
  if (kind === 'terminal') return { html, buttons: [] };
  const [last, ...days] = [...DAYS_OF_MONTH].reverse().map(button);
  return { html, buttons: keyboard(days.reverse(), [last]) };
};

/** The page on which this zone stands; for an unknown zone, the page on which people of this language look first. */
export const pageOfZone = (zone: string | undefined, { language }: Locale): number => {
  const zones: readonly string[] = OFFERED_ZONES;
  return Math.floor(zones.indexOf(zones.find((each) => each === zone) ?? FIRST_ZONE[language]) / ZONES_A_PAGE);
};

/** Zones by name and clock; any other can be written. */
export const chooseZone = (page: number, { kind }: Venue, now: number, locale: Locale): Reply => {
  const { items, at, of, from } = paged(OFFERED_ZONES, page, ZONES_A_PAGE);
  const zones = items.map((zone, i): Button => ({
    kind: 'action',
    label: zoneName(zone, now, locale),
    data: actionData('subZone', from + i),
  }));
  return {
    html: escapeHtml(locale.translate('subscribe.chooseZone', { context: kind })),
    buttons: keyboard(
      ...inRows(zones, ZONES_ROWS),
      pager(at, of, (to) => actionData('subZones', to)),
    ),
  };
};
