import { method } from '../method.js';

export const getMe = method('getMe', {}, (_given, { world }) => world.bot.user);

// Both end the bot's session on a server of Telegram's; here there is no other server to go to.
export const logOut = method('logOut', {}, () => true);
export const close = method('close', {}, () => true);
