import type { World } from '../world/world.js';

/** What an update may ask of the bot by an id of Telegram's own. */
interface Asking {
  readonly callback_query?: unknown;
  readonly inline_query?: unknown;
}

/** The same query under an id that the bot can answer; what is no query stays as it is. */
const answerable = (query: unknown, open: () => { readonly id: string }): unknown =>
  typeof query === 'object' && query !== null && 'id' in query && typeof query.id === 'string' ? { ...query, id: open().id } : query;

/** Queues an update that nobody here could cause: of any kind, asked for or not, even a broken one. */
export const inject = (world: World, update: object): void => {
  const { callback_query: press, inline_query: query } = update as Asking;
  world.updates.force({
    ...update,
    ...(press === undefined ? {} : { callback_query: answerable(press, world.callbacks.open) }),
    ...(query === undefined ? {} : { inline_query: answerable(query, world.inlineQueries.open) }),
  });
};
