import { actionData } from '../../replies/actions.js';
import { chunk, escapeHtml, keyboard, type Button, type Reply } from '../../replies/reply.js';
import type { Voice } from '../../replies/voice.js';
import type { Subscription } from '../../store/records.js';
import { roundOf } from '../../subscriptions/round.js';
import { scheduleInWords, topicName, whenInWords } from './schedule-words.js';

const BUTTONS_A_ROW = 5;

/** All subscriptions of a chat with their next dates, each opened by its number. */
export const subscriptionList = (subscriptions: readonly Subscription[], now: number, voice: Voice): Reply => {
  const { translate } = voice;
  const another: Button = { kind: 'action', label: translate('subscriptions.another'), data: actionData('subscribe') };
  if (subscriptions.length === 0) return { html: escapeHtml(translate('subscriptions.none')), buttons: keyboard([another]) };
  const lines = subscriptions.map((subscription, i) => `${i + 1}. ${describe(subscription, now, voice)}`);
  const buttons = subscriptions.map(({ id }, i): Button => ({ kind: 'action', label: String(i + 1), data: actionData('sub', id) }));
  return {
    html: [`<b>${escapeHtml(translate('subscriptions.title'))}</b>`, ...lines].join('\n\n'),
    buttons: keyboard(...chunk(buttons, BUTTONS_A_ROW).slice(0, 2), [another]),
  };
};

/** One subscription with all that can be done with it. */
export const subscriptionCard = (subscription: Subscription, now: number, voice: Voice): Reply => {
  const { id, status } = subscription;
  const { translate } = voice;
  const button = (name: 'subNow' | 'subSkip' | 'subPause' | 'subResume' | 'subChange' | 'subAgain' | 'subStop'): Button => ({
    kind: 'action',
    label: translate(`subscriptions.${name}`),
    data: actionData(name, id),
  });
  const first =
    status === 'active'
      ? [button('subNow'), button('subSkip'), button('subPause')]
      : [status === 'paused' ? button('subResume') : button('subAgain')];
  return {
    html: describe(subscription, now, voice),
    buttons: keyboard(
      first,
      [button('subChange'), button('subStop')],
      [{ kind: 'action', label: translate('subscriptions.all'), data: actionData('subs') }],
    ),
  };
};

const describe = ({ what, schedule, nextAt, position, status }: Subscription, now: number, voice: Voice): string => {
  const { translate, content } = voice;
  const of = roundOf(content, what).length;
  const next =
    status === 'active' && nextAt !== null
      ? translate('subscriptions.next', { when: whenInWords(nextAt, schedule.zone, now, voice) })
      : translate(`subscriptions.status.${status}`);
  const how = translate('subscriptions.progress', { number: position, of });
  return [
    `<b>${escapeHtml(topicName(what, content, voice))}</b> — ${escapeHtml(scheduleInWords(schedule, now, voice))}`,
    escapeHtml(`${next} ${how}`),
  ].join('\n');
};
