import { FOLLOWED_FOR_MINUTES } from '../../answers/thread/thread.js';
import { actionData } from '../../replies/actions.js';
import { escapeHtml, keyboard, type Reply } from '../../replies/reply.js';
import type { Subscriptions } from '../subscriptions/subscriptions.js';
import type { CommandTexts } from '../../dialogue/command-texts.js';
import { topicName } from '../subscriptions/schedule-words.js';
import { edit, send, type Topic, type Turn } from '../../dialogue/turn.js';
import type { TextKey } from '../../content/translations.js';

/** How long things are kept, in days, and how all of a chat is removed. */
export interface Keeping {
  readonly days: { readonly deliveries: number; readonly questions: number; readonly stopped: number; readonly silent: number };
  forget(chat: number): Promise<void>;
}

/**
 * /privacy says what is stored and for how long, and, if another reader is asked, on which host. /forget asks whether it is meant, then
 * removes at once all that is stored of the chat.
 */
export const privacyTopic = (
  { days, forget }: Keeping,
  readerHost: string | undefined,
  subscriptions: Pick<Subscriptions, 'of'>,
  texts: CommandTexts,
): Topic => ({
  commands: [
    {
      name: 'privacy',
      says: texts('privacy'),
      run: (turn) => {
        const minutes = turn.locale.translate('privacy.minutes', { count: FOLLOWED_FOR_MINUTES });
        const { html } = said('privacy.text', turn, { ...inWords(days, turn), minutes });
        const sent = readerHost === undefined ? [] : [said('privacy.reader', turn, { host: readerHost }).html];
        return send(turn, { html: [html, ...sent].join('\n\n'), buttons: [] });
      },
    },
    {
      name: 'forget',
      says: texts('forget'),
      isFinal: true,
      forAdmins: { refusal: 'privacy.admins', run: async (turn) => send(turn, await askWhetherToForget(turn, subscriptions)) },
    },
  ],
  forAdmins: {
    forget: {
      refusal: 'privacy.admins',
      run: async (turn) => {
        await forget(turn.venue.chat);
        return { ...edit({ chat: {} }, said('privacy.forgotten', turn)), forgotten: true };
      },
    },
    keep: { refusal: 'privacy.admins', run: (turn) => edit(turn, said('privacy.kept', turn)) },
  },
});

const said = (key: TextKey, { locale }: Turn, values?: Readonly<Record<string, string>>): Reply => ({
  html: escapeHtml(locale.translate(key, values)),
  buttons: [],
});

const inWords = (days: Keeping['days'], { locale }: Turn): Record<string, string> =>
  Object.fromEntries(Object.entries(days).map(([what, count]) => [what, locale.translate('privacy.days', { count })]));

/** The question before all is removed. It names the chat's subscriptions, since they would end, too. */
const askWhetherToForget = async ({ venue, locale }: Turn, subscriptions: Pick<Subscriptions, 'of'>): Promise<Reply> => {
  const { translate } = locale;
  const names = (await subscriptions.of(venue.chat)).map(({ what, title }) => {
    const name = topicName(what, locale);
    return title === null ? name : translate('privacy.inChannel', { name, title });
  });
  const lines = [
    translate('privacy.sure'),
    ...(names.length > 0 ? [translate('privacy.withSubscriptions'), ...names.map((name) => `• ${name}`)] : []),
  ];
  return {
    html: escapeHtml(lines.join('\n')),
    buttons: keyboard([
      { kind: 'action', label: translate('privacy.yes'), data: actionData('forget') },
      { kind: 'action', label: translate('privacy.no'), data: actionData('keep') },
    ]),
  };
};
