import { actionData } from '../../replies/actions.js';
import { escapeHtml, keyboard, type Reply } from '../../replies/reply.js';
import type { Subscription } from '../../store/records.js';
import type { Subscriptions } from '../../subscriptions/subscriptions.js';
import type { CommandTexts } from '../command-texts.js';
import { outdated } from '../outdated.js';
import { edit, send, type Outcome, type Topic, type Turn } from '../turn.js';
import { subscriptionCard, subscriptionList } from './cards.js';
import { confirmDraft } from './draft-menus.js';
import { topicName } from './schedule-words.js';

type Change = (by: number, id: number) => Promise<Subscription | undefined>;

/** /subscriptions and /unsubscribe: the list, one subscription's card, and everything that can be done with it. */
export const managingTopic = (subscriptions: Subscriptions, texts: CommandTexts): Topic => {
  const list = async ({ venue, now, voice }: Turn): Promise<Reply> => subscriptionList(await subscriptions.of(venue.chat), now, voice);

  /** Changes one subscription, if the person may, and shows it as it is then. */
  const changing =
    (change: Change, notice?: string) =>
    async (turn: Turn, [id]: readonly [number]): Promise<Outcome> => {
      const { venue, voice, now } = turn;
      if (!(await venue.mayManage())) return refused(turn);
      const changed = await change(venue.chat, id);
      if (!changed) return outdated(turn);
      return { ...edit(turn, subscriptionCard(changed, now, voice)), ...(notice !== undefined && { notice: voice.translate(notice) }) };
    };

  return {
    commands: [
      { name: 'subscriptions', says: texts('subscriptions'), run: async (turn) => send(turn, await list(turn)) },
      {
        name: 'unsubscribe',
        says: texts('unsubscribe'),
        run: async (turn) => {
          const { venue, voice } = turn;
          if (!(await venue.mayManage())) return send(turn, { html: escapeHtml(voice.translate('subscribe.admins')), buttons: [] });
          const { stopped, stamp } = await subscriptions.stopAll(venue.chat);
          if (stopped.length === 0) return send(turn, { html: escapeHtml(voice.translate('subscriptions.nothingToStop')), buttons: [] });
          return send(turn, {
            html: escapeHtml(voice.translate('subscriptions.stoppedAll', { count: stopped.length })),
            buttons: keyboard([{ kind: 'action', label: voice.translate('subscriptions.undo'), data: actionData('subUndo', stamp) }]),
          });
        },
      },
    ],
    actions: {
      subs: async (turn) => edit(turn, await list(turn)),
      // A delivery's button must not take the delivery's place.
      sub: async (turn, [id]) => {
        const found = await subscriptions.get(turn.venue.chat, id);
        return found ? send(turn, subscriptionCard(found, turn.now, turn.voice)) : outdated(turn);
      },
      subPause: changing(subscriptions.pause),
      subResume: changing(subscriptions.resume),
      subSkip: changing(subscriptions.skip),
      subNow: changing(subscriptions.sendNow, 'subscriptions.sending'),
      subAgain: async (turn, [id]) => {
        const { venue, voice, now } = turn;
        if (!(await venue.mayManage())) return refused(turn);
        const again = await subscriptions.restart(venue.chat, id);
        return again ? send(turn, subscriptionCard(again, now, voice)) : outdated(turn);
      },
      subChange: async (turn, [id]) => {
        const { chat, venue, voice, now } = turn;
        const found = await subscriptions.get(venue.chat, id);
        if (!found) return outdated(turn);
        const { every, day, time, zone } = found.schedule;
        const draft = { id, what: found.what, every, day: day ?? undefined, time, zone };
        return edit({ chat: { ...chat, draft } }, confirmDraft(draft, now, voice));
      },
      subStop: async (turn, [id]) => {
        const { venue, voice } = turn;
        if (!(await venue.mayManage())) return refused(turn);
        const stopped = await subscriptions.stop(venue.chat, id);
        if (!stopped) return outdated(turn);
        const text = voice.translate('subscriptions.stopped', { topic: topicName(stopped.what, voice.content, voice) });
        return send(turn, {
          html: escapeHtml(text),
          buttons: keyboard([
            { kind: 'action', label: voice.translate('subscriptions.undo'), data: actionData('subUndo', stopped.changedAt) },
          ]),
        });
      },
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

const refused = ({ chat, voice }: Turn): Outcome => ({ chat, replies: [], notice: voice.translate('subscribe.admins') });
