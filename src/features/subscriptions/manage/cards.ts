import { actionData } from '../../../replies/actions.js';
import { capital } from '../../../replies/wording.js';
import { inRows } from '../../../replies/button-rows.js';
import { chunk, escapeHtml, keyboard, type Button, type Reply } from '../../../replies/reply.js';
import type { Locale } from '../../../replies/locale.js';
import type { Subscription } from '../../../store/records.js';
import { roundOf } from '../issues/round.js';
import { scheduleInWords, topicName, whenInWords } from '../schedule-words.js';

const NUMBERS_A_ROW = 8;
/** Up to so many, the buttons have room for names. */
const FEW = 6;
const NAMES_A_ROW = 3;

/** All subscriptions of a chat with their next dates, each opened by its button; a single one is shown with all its buttons. */
export const subscriptionList = (subscriptions: readonly Subscription[], now: number, locale: Locale): Reply => {
  const { translate } = locale;
  const another: Button = { kind: 'action', label: translate('subscriptions.another'), data: actionData('subscribe') };
  const [only] = subscriptions;
  if (only === undefined) return { html: escapeHtml(translate('subscriptions.none')), buttons: keyboard([another]) };
  if (subscriptions.length === 1) return { html: describe(only, now, locale), buttons: inRows([...handles(only, locale), another]) };
  const lines = subscriptions.map((subscription, i) => `${i + 1}. ${describe(subscription, now, locale)}`);
  const few = subscriptions.length <= FEW;
  const buttons = subscriptions.map(({ id, what, title }, i): Button => {
    const name = title ?? topicName(what, locale);
    return { kind: 'action', label: few ? `${i + 1}. ${name}` : String(i + 1), data: actionData('sub', id) };
  });
  return {
    html: [`<b>${escapeHtml(translate('subscriptions.title'))}</b>`, ...lines].join('\n\n'),
    buttons: keyboard(...chunk(buttons, few ? NAMES_A_ROW : NUMBERS_A_ROW), [another]),
  };
};

/** One subscription with all that can be done with it. */
export const subscriptionCard = (subscription: Subscription, now: number, locale: Locale): Reply => ({
  html: describe(subscription, now, locale),
  buttons: inRows([
    ...handles(subscription, locale),
    { kind: 'action', label: locale.translate('subscriptions.all'), data: actionData('subs') },
  ]),
});

const handles = ({ id, status, chatState }: Subscription, { translate }: Locale): readonly Button[] => {
  const button = (name: 'subNow' | 'subSkip' | 'subPause' | 'subResume' | 'subChange' | 'subAgain' | 'subNext' | 'subStop'): Button => ({
    kind: 'action',
    label: translate(`subscriptions.${name}`),
    data: actionData(name, id),
  });
  const rest = [button('subChange'), button('subStop')];
  if (chatState !== 'active') return rest;
  switch (status) {
    case 'active':
      return [button('subNow'), button('subSkip'), button('subPause'), ...rest];
    case 'paused':
      return [button('subResume'), ...rest];
    case 'finished':
    case 'stopped':
      return [button('subAgain'), button('subNext'), ...rest];
  }
};

/** What it is, when it comes, when the next one comes and how far along it is. */
const describe = (subscription: Subscription, now: number, locale: Locale): string => {
  const { what, title, language, schedule, nextAt, position, status, chatState } = subscription;
  const { translate, content } = locale;
  const of = roundOf(content, what).length;
  const next = (): string => {
    // The person who reads this can be written to, so it must be the channel that can't.
    if (chatState !== 'active') return translate('subscriptions.unreachable');
    if (status !== 'active' || nextAt === null) return translate(`subscriptions.status.${status}`);
    return translate('subscriptions.next', { when: whenInWords(nextAt, schedule.zone, now, locale) });
  };
  const inOther = language !== null && language !== locale.language ? translate(`subscribe.inLanguage.${language}`) : '';
  return [
    `<b>${escapeHtml(topicName(what, locale))}</b>`,
    ...(title === null ? [] : [escapeHtml(translate('subscribe.into', { title }))]),
    escapeHtml(`${capital(scheduleInWords(schedule, now, locale))}. ${inOther}`.trim()),
    escapeHtml(`${next()} ${translate('subscriptions.progress', { number: position, of })}`),
  ].join('\n');
};
