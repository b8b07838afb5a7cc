import { z } from 'zod';
import { badRequest } from '../api-error.js';
import { captionText, readCaption } from '../formatted.js';
import { findFile, mediaField } from '../media.js';
import { method } from '../method.js';
import { flag, json, readObject, text } from '../parameters.js';
import { deliver, place, prepareSend, sendShape } from '../send.js';

export const sendPhoto = method(
  'sendPhoto',
  { ...sendShape, ...captionText, photo: text, has_spoiler: flag, show_caption_above_media: flag },
  (given, call) => {
    const caption = readCaption(given);
    const envelope = prepareSend(given, call);
    const file = findFile('photo', 'photo', given.photo, call);
    if (!file) throw badRequest('There is no photo in the request');
    const look = {
      ...(given.has_spoiler ? { has_media_spoiler: true as const } : {}),
      ...(given.show_caption_above_media ? { show_caption_above_media: true as const } : {}),
    };
    return deliver(envelope, { ...mediaField(file), ...caption, ...look }, call);
  },
);

export const sendDocument = method('sendDocument', { ...sendShape, ...captionText, document: text }, (given, call) => {
  const caption = readCaption(given);
  const envelope = prepareSend(given, call);
  const file = findFile('document', 'document', given.document, call);
  if (!file) throw badRequest('There is no document in the request');
  return deliver(envelope, { ...mediaField(file), ...caption }, call);
});

/** InputMedia, as far as the playground knows its kinds. */
export const inputMedia = z.looseObject({
  type: z.enum(['photo', 'document'], 'type is unsupported'),
  media: z.string(),
  caption: z.string().default(''),
  parse_mode: z.string().default(''),
  caption_entities: z.unknown().optional(),
});

export const sendMediaGroup = method('sendMediaGroup', { ...sendShape, media: json("Can't parse media JSON object") }, (given, call) => {
  if (!Array.isArray(given.media)) throw badRequest('Expected an Array of InputMedia');
  const items = given.media.map((value) => readObject(inputMedia, value, "Can't parse InputMedia: "));
  if (items.length === 0) throw badRequest('There must be at least one message to send');
  if (items.length > 10) throw badRequest('Too many messages to send as an album');
  if (new Set(items.map(({ type }) => type)).size > 1) throw badRequest("Can't use the media of the specified type in the album");
  const envelope = prepareSend(given, call);
  const contents = items.map((item) => {
    const file = findFile(item.type, '', item.media, call);
    if (!file) throw badRequest("Can't parse InputMedia: media not found");
    return { ...mediaField(file), ...readCaption(item, "Can't parse InputMedia: ") };
  });
  const album = contents.length > 1 ? { media_group_id: `${call.world.clock.now()}${contents.length}` } : {};
  call.admit(envelope.room, contents.length);
  return contents.map((content) => place(envelope, { ...content, ...album }, call));
});
