import type { Room } from '../../world/room.js';
import type { World } from '../../world/world.js';
import { badRequest } from '../api-error.js';
import { method } from '../method.js';
import { integer, json, text } from '../parameters.js';
import { reachMessage, reachRoom } from '../reach.js';

const TWO_DAYS = 48 * 60 * 60;

const checkDeletable = (world: World, room: Room, messageId: number): void => {
  const { author, message } = reachMessage(room, messageId, 'Message to delete');
  const others = author !== world.bot.user.id;
  if (room.chat.type !== 'private' && others && room.bot !== 'administrator') throw badRequest("Message can't be deleted");
  const old = world.date() - message.date > TWO_DAYS;
  if (old && room.bot !== 'administrator') throw badRequest("Message can't be deleted for everyone");
};

const remove = (world: World, room: Room, messageId: number): void => {
  if (room.messages.delete(messageId)) world.events.emit('delete', room, messageId);
};

export const deleteMessage = method('deleteMessage', { chat_id: text, message_id: integer() }, (given, { world }) => {
  if (given.chat_id === '') throw badRequest('Chat identifier is not specified');
  if (given.message_id === 0) throw badRequest('Message identifier is not specified');
  const room = reachRoom(world, given.chat_id, 'write');
  checkDeletable(world, room, given.message_id);
  remove(world, room, given.message_id);
  return true;
});

export const deleteMessages = method(
  'deleteMessages',
  { chat_id: text, message_ids: json("Can't parse message identifiers JSON object") },
  (given, { world }) => {
    if (given.message_ids === undefined) throw badRequest('Message identifiers are not specified');
    if (!Array.isArray(given.message_ids)) throw badRequest('Expected an Array of message identifiers');
    const ids = given.message_ids.map(Number);
    if (ids.length > 100) throw badRequest('Too many message identifiers specified');
    const room = reachRoom(world, given.chat_id, 'write');
    // Those that aren't there are skipped.
    const found = ids.filter((id) => room.messages.has(id));
    for (const id of found) checkDeletable(world, room, id);
    for (const id of found) remove(world, room, id);
    return true;
  },
);
