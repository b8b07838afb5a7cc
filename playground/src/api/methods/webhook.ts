import { badRequest } from '../api-error.js';
import { method } from '../method.js';
import { flag, integer, text } from '../parameters.js';
import { allowedList, allowedUpdates } from './get-updates.js';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

const checkUrl = (url: string): void => {
  const full = /^[a-z]+:\/\//i.test(url) ? url : `https://${url}`;
  if (!URL.canParse(full)) throw badRequest('Invalid webhook URL specified');
  // Telegram's own server calls the whole world, over HTTPS on four ports; this one stays on this machine and takes any port.
  if (!LOOPBACK.test(new URL(full).hostname))
    throw badRequest('Bad webhook: the playground calls addresses of this machine only (localhost)');
};

export const setWebhook = method(
  'setWebhook',
  {
    url: text,
    ip_address: text,
    max_connections: integer(40, 1, 100),
    allowed_updates: allowedUpdates.catch(undefined),
    drop_pending_updates: flag,
    secret_token: text,
  },
  (given, { world, delivery, uploads }) => {
    if (given.url !== '') checkUrl(given.url);
    if (given.secret_token.length > 256) throw badRequest('Secret token is too long');
    if (!/^[\w-]*$/.test(given.secret_token)) throw badRequest('Secret token contains unallowed characters');
    const kinds = allowedList(given.allowed_updates);
    if (kinds) world.updates.allow(kinds);
    if (given.drop_pending_updates) world.updates.clear();
    delivery.setWebhook(
      given.url === ''
        ? undefined
        : {
            url: given.url,
            secretToken: given.secret_token,
            maxConnections: given.max_connections,
            certificate: uploads.get('certificate')?.bytes.toString('utf8'),
          },
    );
    return true;
  },
);

export const deleteWebhook = method('deleteWebhook', { drop_pending_updates: flag }, (given, { world, delivery }) => {
  if (given.drop_pending_updates) world.updates.clear();
  delivery.setWebhook(undefined);
  return true;
});

export const getWebhookInfo = method('getWebhookInfo', {}, (_given, { delivery }) => delivery.webhookInfo());
