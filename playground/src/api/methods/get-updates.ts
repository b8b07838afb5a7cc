import { method } from '../method.js';
import { integer, json } from '../parameters.js';

/** The kinds of updates that a bot asks for: a list that can't be read changes nothing, as at Telegram. */
export const allowedUpdates = json('');

export const allowedList = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter((kind) => typeof kind === 'string').map((kind) => kind.toLowerCase()) : undefined;

export const getUpdates = method(
  'getUpdates',
  { offset: integer(), limit: integer(100, 1, 100), timeout: integer(0, 0, 50), allowed_updates: allowedUpdates.catch(undefined) },
  ({ offset, limit, timeout, allowed_updates: allowed }, { world, delivery, signal }) => {
    const kinds = allowedList(allowed);
    if (kinds) world.updates.allow(kinds);
    return delivery.poll({ offset, limit, timeout, signal });
  },
);
