import { actionData } from '../../replies/actions.js';
import { escapeHtml, keyboard, type Reply } from '../../replies/reply.js';
import type { Subscription } from '../../store/records.js';
import { choices } from '../../subscriptions/round.js';
import type { Subscriptions } from '../../subscriptions/subscriptions.js';
import type { CommandTexts } from '../command-texts.js';
import { outdated } from '../outdated.js';
import { edit, send, type Outcome, type Topic, type Turn } from '../turn.js';
import { subscriptionCard, subscriptionList } from './cards.js';
import { chooseNextTopic, confirmDraft } from './draft-menus.js';
import { draftOf } from './draft.js';
import { adminsOnly, notAdmin, refused } from './refused.js';
import { topicName } from './schedule-words.js';

type Change = (by: number, id: number) => Promise<Subscription | undefined>;

/** /subscriptions and /unsubscribe: the list, one subscription's card, and everything that can be done with it. */
export const managingTopic = (subscriptions: Subscriptions, texts: CommandTexts): Topic => {
  const list = async ({ venue, now, voice }: Turn): Promise<Reply> => subscriptionList(await subscriptions.of(venue.chat), now, voice);

  /** Changes one subscription, if the person may; undefined where there is none. */
  const onOwn = async (
    turn: Turn,
    change: () => Promise<Subscription | undefined>,
    show: (changed: Subscription) => Outcome | Promise<Outcome>,
  ): Promise<Outcome> => {
    if (!(await turn.venue.mayManage())) return refused(turn);
    const changed = await change();
    return changed ? show(changed) : outdated(turn);
  };
  /** Into a channel something may be brought only by who is its admin still; undefined where nothing is in the way. */
  const barred = async (turn: Turn, id: number): Promise<Outcome | undefined> => {
    const { venue } = turn;
    const found = await subscriptions.get(venue.chat, id);
    if (!found || found.chatId === venue.chat || (await venue.mayManage(found.chatId))) return undefined;
    return notAdmin(turn, found.title ?? '');
  };
  /** Shows the card as it is after the change, with a word over the chat. */
  const changing =
    (change: Change, notice?: string) =>
    (turn: Turn, [id]: readonly [number]): Promise<Outcome> => {
      const { venue, voice, now } = turn;
      return onOwn(
        turn,
        () => change(venue.chat, id),
        (changed) => ({
          ...edit(turn, subscriptionCard(changed, now, voice)),
          ...(notice !== undefined && { notice: voice.translate(notice) }),
        }),
      );
    };
  /** The same for what makes something come. */
  const bringing =
    (change: Change, notice?: string) =>
    async (turn: Turn, [id]: readonly [number]): Promise<Outcome> =>
      (await barred(turn, id)) ?? changing(change, notice)(turn, [id]);
  /** Begins a round; the message with the button, which may be an issue, stays as it is. */
  const beginning = async (turn: Turn, id: number, what?: string): Promise<Outcome> =>
    (await barred(turn, id)) ??
    onOwn(
      turn,
      () => subscriptions.restart(turn.venue.chat, id, what),
      (again) => send(turn, subscriptionCard(again, turn.now, turn.voice)),
    );

  return {
    commands: [
      { name: 'subscriptions', says: texts('subscriptions'), run: async (turn) => send(turn, await list(turn)) },
      {
        name: 'unsubscribe',
        says: texts('unsubscribe'),
        run: async (turn) => {
          const { venue, voice } = turn;
          if (!(await venue.mayManage())) return send(turn, { html: escapeHtml(adminsOnly(turn)), buttons: [] });
          const { stopped, stamp } = await subscriptions.stopAll(venue.chat);
          if (stopped.length === 0) return send(turn, { html: escapeHtml(voice.translate('subscriptions.nothingToStop')), buttons: [] });
          return send(turn, withUndo(voice.translate('subscriptions.stoppedAll', { count: stopped.length }), stamp, turn));
        },
      },
    ],
    actions: {
      subs: async (turn) => edit(turn, await list(turn)),
      // A delivery's button must not take the delivery's place.
      sub: (turn, [id]) =>
        onOwn(
          turn,
          () => subscriptions.get(turn.venue.chat, id),
          (found) => send(turn, subscriptionCard(found, turn.now, turn.voice)),
        ),
      subPause: changing(subscriptions.pause),
      subResume: bringing(subscriptions.resume),
      subSkip: changing(subscriptions.skip, 'subscriptions.skipped'),
      subNow: bringing(subscriptions.sendNow, 'subscriptions.sending'),
      subAgain: (turn, [id]) => beginning(turn, id),
      subNext: (turn, [id]) =>
        onOwn(
          turn,
          () => subscriptions.get(turn.venue.chat, id),
          async (found) => send(turn, chooseNextTopic(id, [found.what, ...(await subscriptions.topicsBeside(found))], turn.voice)),
        ),
      subTurnTo: (turn, [id, what]) => (choices(turn.voice.content).includes(what) ? beginning(turn, id, what) : outdated(turn)),
      subChange: (turn, [id]) =>
        onOwn(
          turn,
          () => subscriptions.get(turn.venue.chat, id),
          (found) => {
            const draft = draftOf(found, turn.voice.language);
            return edit({ chat: { ...turn.chat, draft } }, confirmDraft(draft, turn.venue, turn.now, turn.voice));
          },
        ),
      subStop: (turn, [id]) =>
        onOwn(
          turn,
          () => subscriptions.stop(turn.venue.chat, id),
          (stopped) => {
            const topic = topicName(stopped.what, turn.voice);
            // A channel's readers needn't know.
            if (turn.venue.kind === 'channel')
              return { chat: turn.chat, replies: [], notice: turn.voice.translate('subscriptions.stoppedChannel', { topic }) };
            return send(turn, withUndo(turn.voice.translate('subscriptions.stopped', { topic }), stopped.changedAt, turn));
          },
        ),
      subUndo: async (turn, [stamp]) => {
        const { venue, voice } = turn;
        if (!(await venue.mayManage())) return refused(turn);
        const back = await subscriptions.undoStop(venue.chat, stamp);
        if (back.length === 0) return outdated(turn);
        const all = await list(turn);
        return edit(turn, { ...all, html: `${escapeHtml(voice.translate('subscriptions.undone'))}\n\n${all.html}` });
      },
    },
  };
};

const withUndo = (text: string, stamp: number, { voice }: Turn): Reply => ({
  html: escapeHtml(text),
  buttons: keyboard([{ kind: 'action', label: voice.translate('subscriptions.undo'), data: actionData('subUndo', stamp) }]),
});
