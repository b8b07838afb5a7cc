import { escapeHtml, type Reply } from '../../../replies/reply.js';
import { choices } from '../issues/round.js';
import type { Subscribed, Subscriptions } from '../subscriptions.js';
import type { CommandTexts } from '../../../dialogue/command-texts.js';
import { edit, send, type ForAdmins, type Outcome, type Topic, type Turn, outdated } from '../../../dialogue/turn.js';
import type { SubscriptionDraft } from '../../../dialogue/draft-state.js';
import { subscriptionCard } from '../manage/cards.js';
import { awaiting, confirming } from './confirming.js';
import { chooseDay, choosePace, chooseTime, chooseTopic, chooseZone } from './menus.js';
import { isTimed, newDraft, scheduleOf, withPace, type Timed } from './draft.js';
import { clockTime } from './written.js';
import { OFFERED_ZONES } from './zones.js';
import type { TextKey } from '../../../content/translations.js';

/** /subscribe: what, how often, confirm. Three taps, and everything guessed can be changed before the last one. */
export const subscribeTopic = (subscriptions: Subscriptions, texts: CommandTexts): Topic => ({
  commands: [{ name: 'subscribe', says: texts('subscribe'), forAdmins: { refusal: 'subscribe.admins', run: (turn) => begin(turn) } }],
  forAdmins: {
    subscribe: { refusal: 'subscribe.admins', run: (turn) => begin(turn) },
    subTo: {
      refusal: 'subscribe.admins',
      run: (turn, [what]) => (choices(turn.locale.content).includes(what) ? begin(turn, what) : outdated(turn)),
    },
    subTopics: onDraft(async (draft, turn) => {
      const changed = draft.id === undefined ? undefined : await subscriptions.get(turn.venue.chat, draft.id);
      const taken = changed ? await subscriptions.topicsBeside(changed) : [];
      return step(turn, draft, chooseTopic(draft, turn.locale, taken));
    }),
    subWhat: onDraft((draft, turn, [what]) => {
      if (!choices(turn.locale.content).includes(what)) return outdated(turn);
      const chosen = { ...draft, what };
      return draft.id === undefined ? step(turn, chosen, choosePace(chosen, turn.locale)) : toConfirm(turn, chosen);
    }),
    subPace: onDraft((draft, turn) => step(turn, draft, choosePace(draft, turn.locale))),
    subEvery: onDraft((draft, turn, [every]) => toConfirm(turn, withPace(draft, every))),
    subDays: onDraft((draft, turn) =>
      step(draft.every === 'month' ? { chat: awaiting(turn, 'day') } : turn, draft, chooseDay(draft, turn.venue, turn.locale)),
    ),
    subDay: onDraft((draft, turn, [day]) =>
      toConfirm(turn, { ...draft, day: Math.min(Math.max(day, 1), draft.every === 'week' ? 7 : 31) }),
    ),
    subTimes: onDraft((draft, turn) => step({ chat: awaiting(turn, 'time') }, draft, chooseTime(turn.venue, turn.locale))),
    subTime: onDraft((draft, turn, [hour, minute]) => toConfirm(turn, { ...draft, time: clockTime(hour % 24, minute % 60) })),
    subZones: onDraft((draft, turn, [page]) =>
      step({ chat: awaiting(turn, 'zone') }, draft, chooseZone(page, turn.venue, turn.now, turn.locale)),
    ),
    subZone: onDraft((draft, turn, [at]) => {
      const zone = OFFERED_ZONES[at];
      return zone === undefined ? outdated(turn) : toConfirm(turn, { ...draft, zone });
    }),
    subLanguage: onDraft((draft, turn, [language]) => toConfirm(turn, { ...draft, language })),
    subChannel: onDraft((_, turn) => {
      const { locale, venue } = turn;
      if (venue.kind !== 'private') return outdated(turn);
      return send(turn, {
        html: escapeHtml(locale.translate('subscribe.pickChannel')),
        buttons: [],
        pickChannel: { pick: locale.translate('subscribe.pickButton'), cancel: locale.translate('subscribe.noChannel') },
      });
    }),
    subSave: {
      ...onDraft((draft, turn) => (isTimed(draft) ? save(turn, draft, subscriptions) : outdated(turn))),
      into: ({ chat: { draft } }) => (draft?.channel ? [{ chat: draft.channel.id, title: draft.channel.title }] : []),
    },
  },
});

/** A channel was picked for the draft, or for a new one. */
export const takeChannel = async (turn: Turn, channel: { readonly id: number; readonly title: string }): Promise<Outcome> => {
  const { chat, venue, locale } = turn;
  const said = (key: TextKey): Reply => ({
    html: escapeHtml(locale.translate(key, { title: channel.title })),
    buttons: [],
    endsPicking: true,
  });
  if (!(await venue.mayManage(channel.id))) return send(turn, said('subscribe.notAdmin'));
  const draft = { ...(chat.draft ?? newDraft(locale.language, zoneOf(turn))), channel };
  const next = draft.what === undefined ? { chat: { ...chat, draft }, reply: chooseTopic(draft, locale) } : confirming(turn, draft);
  return send(next, said('subscribe.channelPicked'), next.reply);
};

const zoneOf = ({ chat, venue }: Turn): string | undefined => chat.zone ?? venue.zone;

/** The first step, or the second where the topic is chosen already. */
const begin = (turn: Turn, what?: string): Outcome => {
  const { chat, locale } = turn;
  const draft: SubscriptionDraft = { ...newDraft(locale.language, zoneOf(turn)), ...(what !== undefined && { what }) };
  return send({ chat: { ...chat, draft } }, what === undefined ? chooseTopic(draft, locale) : choosePace(draft, locale));
};

/** What is done with the draft; without one the button is out of date. A group's draft is its admins'. */
const onDraft = <Argument>(
  next: (draft: SubscriptionDraft, turn: Turn, argument: Argument) => Outcome | Promise<Outcome>,
): Pick<ForAdmins<Argument>, 'refusal' | 'run'> => ({
  refusal: 'subscribe.admins',
  run: (turn, argument) => (turn.chat.draft ? next(turn.chat.draft, turn, argument) : outdated(turn)),
});

const step = ({ chat }: Pick<Turn, 'chat'>, draft: SubscriptionDraft, reply: Reply): Outcome => edit({ chat: { ...chat, draft } }, reply);

const toConfirm = (turn: Turn, draft: SubscriptionDraft): Outcome => {
  const { chat, reply } = confirming(turn, draft);
  return edit({ chat }, reply);
};

const save = async (turn: Turn, draft: Timed, subscriptions: Subscriptions): Promise<Outcome> => {
  const { chat, locale, now } = turn;
  const saved = await store(turn, draft, subscriptions);
  if (!saved) return outdated(turn);
  if (saved.kind === 'full') return { chat, replies: [], notice: locale.translate('subscribe.full', { limit: saved.limit }) };
  const card = subscriptionCard(saved.subscription, now, locale);
  const done = escapeHtml(locale.translate(`subscribe.${saved.kind}`));
  return edit({ chat: { ...chat, draft: undefined, awaiting: undefined } }, { ...card, html: `${done}\n\n${card.html}` });
};

const store = async ({ venue }: Turn, draft: Timed, subscriptions: Subscriptions): Promise<Subscribed | undefined> => {
  const { id, channel, what = 'all', language } = draft;
  const choice = { what, language, schedule: scheduleOf(draft) };
  if (id !== undefined) {
    const subscription = await subscriptions.change(venue.chat, id, choice);
    return subscription && { kind: 'changed', subscription };
  }
  const place = channel
    ? { chatId: channel.id, managedBy: venue.chat, title: channel.title }
    : { chatId: venue.chat, ...(venue.thread !== undefined && { threadId: venue.thread }) };
  return subscriptions.subscribe({ ...place, ...choice });
};
