import { subscribe } from 'node:diagnostics_channel';
import type { Proxies } from '../../telegram/bot-api/proxies.js';
import { createApi, type Api, type Result } from '../../telegram/bot-api/api.js';
import { errorOf, isUnauthorized } from '../../telegram/bot-api/errors.js';
import { ill, thought, well, type Finding } from './finding.js';
import type { TelegramSettings } from './installation.js';
import { checkWebhook } from './check-webhook.js';

/** Asks Telegram who the bot is, what @BotFather lets it do, and where it sends updates. */
export const checkTelegram = async ({ token, apiRoot, proxies = {}, reception }: TelegramSettings): Promise<readonly Finding[]> => {
  const api = createApi(token, { apiRoot, proxies, retries: 0 });
  const way = watchWay(proxies);
  const began = performance.now();
  let me: Result<'getMe'>;
  try {
    me = await api.call('getMe', {});
  } catch (error) {
    return [unreached(error, way())];
  }
  const ms = Math.round(performance.now() - began);
  return [
    well('network', `Telegram answers in ${ms} ms, ${way()}`),
    well('token', `it is @${me.username}'s`),
    ...checkRights(me),
    ...(await askForWebhook(api, reception)),
  ];
};

const askForWebhook = async (api: Api, reception: TelegramSettings['reception']): Promise<readonly Finding[]> => {
  try {
    return await checkWebhook(await api.call('getWebhookInfo', {}), reception);
  } catch (error) {
    return [unreached(error, '')];
  }
};

/** Tells which way a request took. undici says when it uses a proxy that the machine's settings name. */
const watchWay = ({ own, http, https }: Proxies): (() => string) => {
  if (own !== undefined) return () => `by the proxy ${new URL(own).host} (PROXY_URL)`;
  let proxy: string | undefined;
  subscribe('undici:client:beforeConnect', (message) => {
    const { connectParams } = message as { readonly connectParams: { readonly host: string } };
    if ([http, https].some((url) => url !== undefined && URL.canParse(url) && new URL(url).host === connectParams.host))
      proxy = connectParams.host;
  });
  return () => (proxy === undefined ? 'directly' : `by the proxy ${proxy} (HTTPS_PROXY or HTTP_PROXY)`);
};

const unreached = (error: unknown, way: string): Finding => {
  const { code, description } = errorOf(error);
  if (isUnauthorized(error))
    return ill('token', 'Telegram does not accept it', 'Take a fresh one from @BotFather (/token) and put it into BOT_TOKEN.');
  if (code === 429) return ill('network', `Telegram asks to wait: ${description}`, 'Try again after that; who else uses this token?');
  if (code !== undefined)
    return ill('network', `Telegram answers ${code}: ${description}`, 'Try again in a minute; telegram.org may have a failure.');
  return ill(
    'network',
    `Telegram can't be reached${way === '' ? '' : ` ${way}`}: ${description}`,
    'Check the network, the firewall and the DNS for api.telegram.org; where it is blocked, name a proxy in PROXY_URL. Or mend API_ROOT.',
  );
};

const checkRights = (me: Result<'getMe'>): readonly Finding[] => [
  me.can_join_groups
    ? well('groups', 'it may be added to groups')
    : thought('groups', 'it may not be added to groups', 'If it should: @BotFather, /setjoingroups, Enable.'),
  me.can_read_all_group_messages
    ? thought(
        'privacy',
        'in groups it is sent all that people write',
        'It needs commands and replies only: @BotFather, /setprivacy, Enable.',
      )
    : well('privacy', 'in groups it is sent commands and replies only'),
  me.supports_inline_queries
    ? well('inline', 'it offers answers in any chat')
    : thought('inline', 'it can’t be asked in other chats', 'To offer answers there: @BotFather, /setinline.'),
];
