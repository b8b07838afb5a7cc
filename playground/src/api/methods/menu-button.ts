import type { MenuButton } from '@grammyjs/types';
import { z } from 'zod';
import { badRequest } from '../api-error.js';
import { method } from '../method.js';
import { integer, json, readObject } from '../parameters.js';

const schema = z.discriminatedUnion(
  'type',
  [
    z.object({ type: z.literal(['default', 'commands']) }),
    z.object({ type: z.literal('web_app'), text: z.string(), web_app: z.object({ url: z.string() }) }),
  ],
  'MenuButton has unsupported type',
);

export const setChatMenuButton = method(
  'setChatMenuButton',
  { chat_id: integer(), menu_button: json("Can't parse menu button JSON object") },
  (given, { world }) => {
    const value = given.menu_button ?? { type: 'default' };
    if (typeof value !== 'object') throw badRequest("Can't parse menu button: MenuButton must be an Object");
    const button: MenuButton = readObject(schema, value, "Can't parse menu button: ");
    if (given.chat_id !== 0 && world.rooms.get(given.chat_id)?.chat.type !== 'private') throw badRequest('Chat not found');
    if (button.type === 'default') world.bot.menuButtons.delete(given.chat_id);
    else world.bot.menuButtons.set(given.chat_id, button);
    world.events.emit('profile');
    return true;
  },
);

export const getChatMenuButton = method('getChatMenuButton', { chat_id: integer() }, (given, { world }) => {
  const { menuButtons } = world.bot;
  return menuButtons.get(given.chat_id) ?? menuButtons.get(0) ?? { type: 'commands' };
});
