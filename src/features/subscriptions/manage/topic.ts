import { actionData } from '../../../replies/actions.js';
import { escapeHtml, keyboard, type Reply } from '../../../replies/reply.js';
import type { Subscription } from '../../../store/records.js';
import { choices } from '../issues/round.js';
import type { Subscriptions } from '../subscriptions.js';
import type { CommandTexts } from '../../../dialogue/command-texts.js';
import { edit, send, type ForAdmins, type Outcome, type ManagedChat, type Topic, type Turn, outdated } from '../../../dialogue/turn.js';
import { subscriptionCard, subscriptionList } from './cards.js';
import { chooseNextTopic, confirmDraft } from '../subscribe/menus.js';
import { draftOfSubscription } from '../subscribe/draft.js';
import { topicName } from '../schedule-words.js';
import type { TextKey } from '../../../content/translations.js';

type Change = (by: number, id: number) => Promise<Subscription | undefined>;
type OnOne = ForAdmins<readonly [number]>;

/** /subscriptions and /unsubscribe: the list, one subscription's card, and everything that can be done with it. */
export const manageTopic = (subscriptions: Subscriptions, texts: CommandTexts): Topic => {
  const list = async ({ venue, now, locale }: Turn): Promise<Reply> => subscriptionList(await subscriptions.of(venue.chat), now, locale);
  const placesOf = (found: readonly Subscription[]): readonly ManagedChat[] =>
    found.map(({ chatId: chat, title }) => ({ chat, title: title ?? '' }));
  /** Only somebody who is still an admin of a channel may make something come there. */
  const into = async ({ venue }: Turn, [id]: readonly [number, ...unknown[]]): Promise<readonly ManagedChat[]> => {
    const found = await subscriptions.get(venue.chat, id);
    return placesOf(found ? [found] : []);
  };

  /** What is done with one subscription. If it no longer exists the button is out of date. */
  const onOne = (change: Change, show: (changed: Subscription, turn: Turn) => Outcome | Promise<Outcome>): OnOne => ({
    refusal: 'subscribe.admins',
    run: async (turn, [id]) => {
      const changed = await change(turn.venue.chat, id);
      return changed ? show(changed, turn) : outdated(turn);
    },
  });
  /** Shows the card as it is after the change, with a word over the chat. */
  const changing = (change: Change, notice?: TextKey): OnOne =>
    onOne(change, (changed, turn) => ({
      ...edit(turn, subscriptionCard(changed, turn.now, turn.locale)),
      ...(notice !== undefined && { notice: turn.locale.translate(notice) }),
    }));
  /** Begins a round, and says so in a new message: the one with the button may be an issue, which should stay. */
  const begin = async (turn: Turn, id: number, what?: string): Promise<Outcome> => {
    const again = await subscriptions.restart(turn.venue.chat, id, what);
    return again ? send(turn, subscriptionCard(again, turn.now, turn.locale)) : outdated(turn);
  };

  return {
    commands: [
      { name: 'subscriptions', says: texts('subscriptions'), run: async (turn) => send(turn, await list(turn)) },
      {
        name: 'unsubscribe',
        says: texts('unsubscribe'),
        forAdmins: {
          refusal: 'subscribe.admins',
          run: async (turn) => {
            const { venue, locale } = turn;
            const { stopped, stamp } = await subscriptions.stopAll(venue.chat);
            if (stopped.length === 0) return send(turn, { html: escapeHtml(locale.translate('subscriptions.nothingToStop')), buttons: [] });
            return send(turn, withUndo(locale.translate('subscriptions.stoppedAll', { count: stopped.length }), stamp, turn));
          },
        },
      },
    ],
    actions: {
      subs: async (turn) => edit(turn, await list(turn)),
    },
    forAdmins: {
      // In a new message: the button may stand under a delivery, which should stay.
      sub: onOne(subscriptions.get, (found, turn) => send(turn, subscriptionCard(found, turn.now, turn.locale))),
      subPause: changing(subscriptions.pause),
      subResume: { ...changing(subscriptions.resume), into },
      subSkip: changing(subscriptions.skip, 'subscriptions.skipped'),
      subNow: { ...changing(subscriptions.sendNow, 'subscriptions.sending'), into },
      subAgain: { refusal: 'subscribe.admins', into, run: (turn, [id]) => begin(turn, id) },
      subNext: onOne(subscriptions.get, async (found, turn) =>
        send(turn, chooseNextTopic(found.id, [found.what, ...(await subscriptions.topicsBeside(found))], turn.locale)),
      ),
      subTurnTo: {
        refusal: 'subscribe.admins',
        into,
        run: (turn, [id, what]) => (choices(turn.locale.content).includes(what) ? begin(turn, id, what) : outdated(turn)),
      },
      subChange: onOne(subscriptions.get, (found, turn) => {
        const draft = draftOfSubscription(found, turn.locale.language);
        return edit({ chat: { ...turn.chat, draft } }, confirmDraft(draft, turn.venue, turn.now, turn.locale));
      }),
      subStop: onOne(subscriptions.stop, (stopped, turn) => {
        const topic = topicName(stopped.what, turn.locale);
        // In a notice, so that the channel's readers don't see it.
        if (turn.venue.kind === 'channel')
          return { chat: turn.chat, replies: [], notice: turn.locale.translate('subscriptions.stoppedChannel', { topic }) };
        return send(turn, withUndo(turn.locale.translate('subscriptions.stopped', { topic }), stopped.changedAt, turn));
      }),
      subUndo: {
        refusal: 'subscribe.admins',
        into: async ({ venue }, [stamp]) => placesOf(await subscriptions.stoppedAt(venue.chat, stamp)),
        run: async (turn, [stamp], places) => {
          const { venue, locale } = turn;
          const back = await subscriptions.undoStop(venue.chat, stamp, places);
          if (back.length === 0) return outdated(turn);
          const all = await list(turn);
          return edit(turn, { ...all, html: `${escapeHtml(locale.translate('subscriptions.undone'))}\n\n${all.html}` });
        },
      },
    },
  };
};

const withUndo = (text: string, stamp: number, { locale }: Turn): Reply => ({
  html: escapeHtml(text),
  buttons: keyboard([{ kind: 'action', label: locale.translate('subscriptions.undo'), data: actionData('subUndo', stamp) }]),
});
