import { badRequest } from '../api-error.js';
import { edit, editShape, keepContent } from '../edit.js';
import { captionText, messageText, readCaption, readText } from '../formatted.js';
import { findFile, mediaField } from '../media.js';
import { method } from '../method.js';
import { json, readObject } from '../parameters.js';
import { inputMedia } from './send-media.js';

export const editMessageText = method('editMessageText', { ...editShape, ...messageText }, (given, call) => {
  const content = readText(given);
  return edit(given, call, (message) => {
    if (message.text === undefined) throw badRequest('There is no text in the message to edit');
    return content;
  });
});

export const editMessageCaption = method('editMessageCaption', { ...editShape, ...captionText }, (given, call) => {
  const content = readCaption(given);
  return edit(given, call, (message) => {
    const { photo, document } = message;
    if (!photo && !document) throw badRequest('There is no caption in the message to edit');
    return { ...(photo ? { photo } : {}), ...(document ? { document } : {}), ...content };
  });
});

export const editMessageMedia = method(
  'editMessageMedia',
  { ...editShape, media: json("Can't parse input media JSON object") },
  (given, call) => {
    if (given.media === undefined) throw badRequest('Parameter "media" is required');
    const media = readObject(inputMedia, given.media, "Can't parse InputMedia: ");
    const caption = readCaption(media, "Can't parse InputMedia: ");
    return edit(given, call, () => {
      const file = findFile(media.type, '', media.media, call);
      if (!file) throw badRequest("Can't parse InputMedia: media not found");
      return { ...mediaField(file), ...caption };
    });
  },
);

export const editMessageReplyMarkup = method('editMessageReplyMarkup', editShape, (given, call) => edit(given, call, keepContent));
