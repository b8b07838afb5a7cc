import { escapeHtml, type Reply } from '../../replies/reply.js';
import { choices } from '../../subscriptions/round.js';
import type { Subscriptions } from '../../subscriptions/subscriptions.js';
import type { CommandTexts } from '../command-texts.js';
import { outdated } from '../outdated.js';
import { edit, send, type Outcome, type Topic, type Turn } from '../turn.js';
import { subscriptionCard } from './cards.js';
import { chooseDay, choosePace, chooseTime, chooseTopic, chooseZone, confirmDraft } from './draft-menus.js';
import { newDraft, scheduleOf, withPace, type Draft } from './draft.js';
import { OFFERED_ZONES, zoneNamed } from './zones.js';

/** How long a written time or city is waited for. */
const WAITS_MS = 5 * 60_000;

/** /subscribe: what, how often, confirm. Three taps, and everything guessed can be changed before the last one. */
export const subscribingTopic = (subscriptions: Subscriptions, texts: CommandTexts): Topic => ({
  commands: [{ name: 'subscribe', says: texts('subscribe'), run: (turn) => begin(turn) }],
  actions: {
    subscribe: (turn) => begin(turn),
    subWhat: (turn, [what]) => {
      const { chat, voice } = turn;
      if (!choices(voice.content).includes(what)) return outdated(turn);
      const draft = { ...(chat.draft ?? newDraft(zoneOf(turn))), what };
      return draft.id === undefined ? step(turn, draft, choosePace(draft, voice)) : toConfirm(turn, draft);
    },
    subPace: (turn) => onDraft(turn, (draft) => step(turn, draft, choosePace(draft, turn.voice))),
    subEvery: (turn, [every]) => onDraft(turn, (draft) => toConfirm(turn, withPace(draft, every))),
    subDays: (turn) => onDraft(turn, (draft) => step(turn, draft, chooseDay(draft, turn.voice))),
    subDay: (turn, [day]) =>
      onDraft(turn, (draft) => toConfirm(turn, { ...draft, day: Math.min(Math.max(day, 1), draft.every === 'week' ? 7 : 31) })),
    subTimes: (turn) => onDraft(turn, (draft) => step(awaiting(turn, 'time'), draft, chooseTime(turn.voice))),
    subTime: (turn, [hour, minute]) => onDraft(turn, (draft) => toConfirm(turn, { ...draft, time: clockTime(hour % 24, minute % 60) })),
    subZones: (turn, [page]) => onDraft(turn, (draft) => step(awaiting(turn, 'zone'), draft, chooseZone(page, turn.now, turn.voice))),
    subZone: (turn, [at]) => {
      const zone = OFFERED_ZONES[at];
      return zone === undefined ? outdated(turn) : onDraft(turn, (draft) => toConfirm(turn, { ...draft, zone }));
    },
    subChannel: (turn) => {
      const { voice, venue } = turn;
      if (venue.kind !== 'private') return outdated(turn);
      return send(turn, {
        html: escapeHtml(voice.translate('subscribe.pickChannel')),
        buttons: [],
        pickChannel: voice.translate('subscribe.pickButton'),
      });
    },
    subSave: (turn) => onDraft(turn, (draft) => save(turn, draft, subscriptions)),
  },
});

/** A channel was picked for the draft, or for a new one. */
export const takeChannel = async (turn: Turn, channel: { readonly id: number; readonly title: string }): Promise<Outcome> => {
  const { chat, venue, voice } = turn;
  if (!(await venue.mayManage(channel.id))) return send(turn, { html: escapeHtml(voice.translate('subscribe.notAdmin')), buttons: [] });
  const draft = { ...(chat.draft ?? newDraft(zoneOf(turn))), channel };
  const next = draft.what === undefined ? chooseTopic(draft, voice) : confirmDraft(draft, turn.now, voice);
  return send({ chat: { ...chat, draft } }, next);
};

/** Takes a written time or city, when one is awaited; anything else is a question as ever. */
export const takeWritten = (turn: Turn, text: string): Outcome | undefined => {
  const { chat, now, voice } = turn;
  if (!chat.draft || !chat.awaiting || now > chat.awaiting.until) return undefined;
  const changes =
    chat.awaiting.kind === 'time'
      ? written('time', timeWritten(text))
      : chat.awaiting.kind === 'zone'
        ? written('zone', zoneNamed(text))
        : undefined;
  if (!changes) return undefined;
  const draft = { ...chat.draft, ...changes };
  return send({ chat: { ...chat, draft, zone: draft.zone, awaiting: undefined } }, confirmDraft(draft, now, voice));
};

const written = (key: 'time' | 'zone', value: string | undefined) => (value === undefined ? undefined : { [key]: value });

/** 8:30, 08.30 or 8 as a time of the day. */
const timeWritten = (text: string): string | undefined => {
  const [, hour, minute = '0'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text.trim()) ?? [];
  return hour === undefined || Number(hour) > 23 || Number(minute) > 59 ? undefined : clockTime(Number(hour), Number(minute));
};

const clockTime = (hour: number, minute: number): string => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

const zoneOf = ({ chat, venue }: Turn): string => chat.zone ?? venue.zone;

const begin = async (turn: Turn): Promise<Outcome> => {
  const { chat, venue, voice } = turn;
  if (!(await venue.mayManage())) return send(turn, { html: escapeHtml(voice.translate('subscribe.admins')), buttons: [] });
  const draft = newDraft(zoneOf(turn));
  return send({ chat: { ...chat, draft } }, chooseTopic(draft, voice));
};

const awaiting = (turn: Turn, kind: 'time' | 'zone'): Turn => ({
  ...turn,
  chat: { ...turn.chat, awaiting: { kind, until: turn.now + WAITS_MS } },
});

const onDraft = (turn: Turn, next: (draft: Draft) => Outcome | Promise<Outcome>): Outcome | Promise<Outcome> =>
  turn.chat.draft ? next(turn.chat.draft) : outdated(turn);

const step = ({ chat }: Turn, draft: Draft, reply: Reply): Outcome => edit({ chat: { ...chat, draft } }, reply);

const toConfirm = (turn: Turn, draft: Draft): Outcome =>
  step({ ...turn, chat: { ...turn.chat, zone: draft.zone, awaiting: undefined } }, draft, confirmDraft(draft, turn.now, turn.voice));

const save = async (turn: Turn, draft: Draft, subscriptions: Subscriptions): Promise<Outcome> => {
  const { chat, venue, voice, now } = turn;
  const { id, channel, what = 'all' } = draft;
  if (!(await venue.mayManage(channel?.id)))
    return { chat, replies: [], notice: voice.translate(channel ? 'subscribe.notAdmin' : 'subscribe.admins') };
  const schedule = scheduleOf(draft);
  const place = channel
    ? { chatId: channel.id, managedBy: venue.chat }
    : { chatId: venue.chat, ...(venue.thread !== undefined && { threadId: venue.thread }) };
  const saved =
    id === undefined
      ? await subscriptions.subscribe({ ...place, what, schedule })
      : await subscriptions.change(venue.chat, id, { what, schedule });
  if (!saved) return outdated(turn);
  const card = subscriptionCard(saved, now, voice);
  const done = escapeHtml(voice.translate(id === undefined ? 'subscribe.done' : 'subscribe.saved'));
  return edit({ chat: { ...chat, draft: undefined, awaiting: undefined } }, { ...card, html: `${done}\n\n${card.html}` });
};
