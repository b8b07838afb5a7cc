import type { Result } from '../../telegram/bot-api/api.js';
import { webhookUrl } from '../../telegram/receiving/webhook.js';
import { ill, thought, well, type Finding } from './finding.js';
import type { TelegramSettings } from './installation.js';

type WebhookInfo = Result<'getWebhookInfo'>;

/** An older error doesn't count any more. */
const RECENT_MS = 15 * 60_000;
const MANY_PENDING = 100;
const ANSWER_WITHIN_MS = 10_000;

/** Compares the webhook as Telegram has it with the settings, and tries its address from here. */
export const checkWebhook = async (
  info: WebhookInfo,
  reception: TelegramSettings['reception'],
  now = Date.now(),
): Promise<readonly Finding[]> => {
  const { url = '' } = info;
  const waiting = checkWaiting(info);
  if (reception.kind === 'polling') {
    if (url === '') return [well('webhook', 'none is set; the bot polls'), ...waiting];
    return [
      thought(
        'webhook',
        `one is set (${url}), but the bot polls`,
        'If nobody serves by it any more, start with --take-over (or TAKE_OVER=true), which removes it. If it should stay, set PUBLIC_URL and WEBHOOK_SECRET.',
      ),
      ...waiting,
    ];
  }
  const own = webhookUrl(reception.publicUrl);
  const set =
    url === own
      ? well('webhook', `Telegram posts to ${own}`)
      : thought(
          'webhook',
          url === '' ? 'none is set yet' : `Telegram posts to ${url} and not to ${own}`,
          'Start the bot, or start it again: it sets its own.',
        );
  // What failed at another address says nothing about this one.
  return [set, ...(url === own ? checkError(info, now) : []), ...waiting, await checkAddress(own)];
};

const checkError = ({ last_error_date: date, last_error_message: message = '' }: WebhookInfo, now: number): readonly Finding[] => {
  if (date === undefined) return [];
  const ago = now - date * 1000;
  const says = `Telegram's last attempt to post failed ${Math.round(ago / 60_000)} min ago: ${message}`;
  return ago > RECENT_MS ? [thought('webhook', says, 'If updates come, it is over.')] : [ill('webhook', says, mendOf(message))];
};

/** Telegram's words for what goes wrong between it and a webhook. */
const mendOf = (message: string): string => {
  if (/\b401\b/.test(message)) return 'WEBHOOK_SECRET differs from the one that was set: restart every instance with the same.';
  if (/\b(?:403|404)\b/.test(message)) return 'Something before the bot turns Telegram away: let the proxy pass POST on /webhook.';
  if (/\b413\b/.test(message)) return 'The proxy takes too small a body: allow 1 MB (nginx: client_max_body_size 1m).';
  if (/\b50[234]\b/.test(message)) return 'The bot was away, overloaded or without its store: see its log and /readyz.';
  if (/refused|time(?:d )?out|reset|route/i.test(message))
    return 'Nothing answers there from outside: check that the bot runs, the proxy, the firewall and the DNS.';
  if (/ssl|certificate/i.test(message)) return 'The certificate is not accepted: it must be valid for the address, with the whole chain.';
  return 'See the log of the proxy and of the bot at that time.';
};

const checkWaiting = ({ pending_update_count: pending }: WebhookInfo): readonly Finding[] =>
  pending > MANY_PENDING
    ? [
        thought(
          'updates',
          `${pending} wait at Telegram`,
          'If the number grows, the bot is too slow or away: see /metrics, or add an instance.',
        ),
      ]
    : [well('updates', `${pending} wait at Telegram`)];

const CERTIFICATE = /CERT|SIGNATURE|ISSUER/;

/** The error's code, if it has one: it is shorter than its words. */
const whyOf = (error: unknown): string => {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof Error)) return 'no answer in time';
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
};

/** Our server answers 401 to a request without the secret: so a 401 means that it is our server that answers. */
const checkAddress = async (url: string): Promise<Finding> => {
  try {
    const { status } = await fetch(url, { method: 'POST', signal: AbortSignal.timeout(ANSWER_WITHIN_MS), redirect: 'manual' });
    if (status === 401) return well('address', `the bot answers at ${url}`);
    const mend = 'Let the proxy pass POST on this path to the bot, at HOST and PORT.';
    return ill('address', `${url} answers ${status}, where the bot would say 401 to a stranger`, mend);
  } catch (error) {
    const why = whyOf(error);
    if (CERTIFICATE.test(why))
      return ill(
        'address',
        `the certificate of ${url} is not accepted (${why})`,
        'It must be valid for the address, with the whole chain.',
      );
    if (why.startsWith('ERR_SSL')) return ill('address', `${url} does not speak TLS (${why})`, 'Let the proxy end TLS there.');
    return thought(
      'address',
      `nothing answers at ${url} from here (${why})`,
      'Start the bot; then check the proxy, the firewall and the DNS.',
    );
  }
};
