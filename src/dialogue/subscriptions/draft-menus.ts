import { actionData } from '../../replies/actions.js';
import { inRows } from '../../replies/layout.js';
import { pager } from '../../replies/pager.js';
import { chunk, escapeHtml, keyboard, type Button, type Reply } from '../../replies/reply.js';
import type { Voice } from '../../replies/voice.js';
import { TOPICS } from '../../subscriptions/round.js';
import { nextDue } from '../../subscriptions/schedule.js';
import { scheduleOf, type Draft } from './draft.js';
import { scheduleInWords, topicName, whenInWords, zoneName } from './schedule-words.js';
import { OFFERED_ZONES } from './zones.js';

const SECTORS_ROWS = 2;
const ZONES_A_PAGE = 6;
const HOURS_A_ROW = 8;
const DAYS_OF_WEEK = [1, 2, 3, 4, 5, 6, 7];
/** A month that is shorter has its last day instead. */
const LAST_DAY = 31;
const DAYS_OF_MONTH = [1, 5, 10, 15, 20, 25, LAST_DAY];

/** The first tap: what to send. */
export const chooseTopic = (draft: Draft, voice: Voice): Reply => {
  const { content, translate } = voice;
  const button = (what: string): Button => ({ kind: 'action', label: topicName(what, content, voice), data: actionData('subWhat', what) });
  const sectors = content.article.sectors.map(({ id }) => button(id));
  const intro = draft.channel ? translate('subscribe.whatFor', { title: draft.channel.title }) : translate('subscribe.what');
  return { html: escapeHtml(intro), buttons: keyboard(TOPICS.map(button), ...inRows(sectors, SECTORS_ROWS)) };
};

/** The second tap: how often. */
export const choosePace = (draft: Draft, voice: Voice): Reply => {
  const { translate, content } = voice;
  const button = (every: Draft['every']): Button => ({
    kind: 'action',
    label: translate(`subscribe.every.${every}`),
    data: actionData('subEvery', every),
  });
  return {
    html: escapeHtml(translate('subscribe.often', { topic: topicName(draft.what ?? 'all', content, voice) })),
    buttons: keyboard([button('day'), button('weekday')], [button('week'), button('month')]),
  };
};

/** The third tap: all that was chosen or guessed, to be confirmed, or changed first. */
export const confirmDraft = (draft: Draft, now: number, voice: Voice): Reply => {
  const { translate, content } = voice;
  const schedule = scheduleOf(draft);
  const lines = [
    `<b>${escapeHtml(topicName(draft.what ?? 'all', content, voice))}</b>`,
    escapeHtml(scheduleInWords(schedule, now, voice)),
    escapeHtml(translate('subscribe.first', { when: whenInWords(nextDue(schedule, now), draft.zone, now, voice) })),
    ...(draft.channel ? [escapeHtml(translate('subscribe.into', { title: draft.channel.title }))] : []),
  ];
  const hasDay = draft.every === 'week' || draft.every === 'month';
  return {
    html: lines.join('\n'),
    buttons: keyboard(
      [{ kind: 'action', label: translate(draft.id === undefined ? 'subscribe.confirm' : 'subscribe.save'), data: actionData('subSave') }],
      [
        { kind: 'action', label: translate('subscribe.time'), data: actionData('subTimes') },
        hasDay ? { kind: 'action', label: translate('subscribe.day'), data: actionData('subDays') } : undefined,
        { kind: 'action', label: translate('subscribe.zone'), data: actionData('subZones', 0) },
      ],
      [
        { kind: 'action', label: translate('subscribe.pace'), data: actionData('subPace') },
        draft.channel ? undefined : { kind: 'action', label: translate('subscribe.forChannel'), data: actionData('subChannel') },
      ],
    ),
  };
};

/** The hours of the day, as bare numbers, since eight to a row leave no more room; another minute can be written. */
export const chooseTime = (voice: Voice): Reply => {
  const hours = Array.from({ length: 24 }, (_, hour): Button => ({
    kind: 'action',
    label: String(hour),
    data: actionData('subTime', hour, 0),
  }));
  return { html: escapeHtml(voice.translate('subscribe.chooseTime')), buttons: chunk(hours, HOURS_A_ROW) };
};

/** The days of a week by name, or a few days of a month by number. */
export const chooseDay = (draft: Draft, { translate }: Voice): Reply => {
  const weekly = draft.every === 'week';
  const label = (day: number): string => {
    if (weekly) return translate(`schedule.short.${day}`);
    return day === LAST_DAY ? translate('subscribe.lastDay') : String(day);
  };
  const days = (weekly ? DAYS_OF_WEEK : DAYS_OF_MONTH).map((day): Button => ({
    kind: 'action',
    label: label(day),
    data: actionData('subDay', day),
  }));
  return { html: escapeHtml(translate('subscribe.chooseDay')), buttons: keyboard(days) };
};

/** Zones by name and clock; any other can be written. */
export const chooseZone = (page: number, now: number, voice: Voice): Reply => {
  const pages = Math.ceil(OFFERED_ZONES.length / ZONES_A_PAGE);
  const at = Math.min(page, pages - 1);
  const zones = OFFERED_ZONES.slice(at * ZONES_A_PAGE, (at + 1) * ZONES_A_PAGE).map((zone, i): Button => ({
    kind: 'action',
    label: zoneName(zone, now, voice),
    data: actionData('subZone', at * ZONES_A_PAGE + i),
  }));
  return {
    html: escapeHtml(voice.translate('subscribe.chooseZone')),
    buttons: keyboard(
      ...chunk(zones, ZONES_A_PAGE / 2),
      pager(at, pages, (to) => actionData('subZones', to)),
    ),
  };
};
