import type { ReactionType } from '@grammyjs/types';
import { z } from 'zod';
import { badRequest } from '../api-error.js';
import { method } from '../method.js';
import { flag, integer, json, readObject, text } from '../parameters.js';
import { reachMessage, reachRoom } from '../reach.js';
import { REACTIONS } from '../reactions.js';

const ACTIONS: ReadonlySet<string> = new Set([
  'cancel',
  'typing',
  'record_video',
  'upload_video',
  'record_audio',
  'record_voice',
  'upload_audio',
  'upload_voice',
  'upload_photo',
  'upload_document',
  'choose_sticker',
  'pick_up_location',
  'find_location',
  'record_video_note',
  'upload_video_note',
]);

export const sendChatAction = method(
  'sendChatAction',
  { chat_id: text, message_thread_id: integer(), action: text },
  (given, { world }) => {
    if (!ACTIONS.has(given.action)) throw badRequest('Wrong parameter action in request');
    const room = reachRoom(world, given.chat_id, 'write');
    world.events.emit('action', room, given.action);
    return true;
  },
);

const reaction = z.discriminatedUnion(
  'type',
  [z.object({ type: z.literal('emoji'), emoji: z.string() }), z.object({ type: z.literal('custom_emoji'), custom_emoji_id: z.string() })],
  'invalid reaction type specified',
);

export const setMessageReaction = method(
  'setMessageReaction',
  { chat_id: text, message_id: integer(), reaction: json("Can't parse reaction types JSON object"), is_big: flag },
  (given, { world }) => {
    const list = given.reaction ?? [];
    if (!Array.isArray(list)) throw badRequest('Expected an Array of ReactionType');
    const reactions = list.map((value) => readObject(reaction, value, "Can't parse ReactionType: ") as ReactionType);
    const room = reachRoom(world, given.chat_id, 'read');
    reachMessage(room, given.message_id, 'Message to react');
    if (reactions.length > 1) throw badRequest('REACTIONS_TOO_MANY');
    if (reactions.some((one) => one.type !== 'emoji' || !REACTIONS.has(one.emoji))) throw badRequest('REACTION_INVALID');
    room.reactions.set(given.message_id, reactions);
    world.events.emit('reaction', room, given.message_id, reactions);
    return true;
  },
);
