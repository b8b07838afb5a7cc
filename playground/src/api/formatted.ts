import type { MessageEntity } from '@grammyjs/types';
import { z } from 'zod';
import { formatText } from '../text/format-text.js';
import type { FormattedText } from '../text/parse-html.js';
import { ParseError, TextError } from '../text/text-error.js';
import { badRequest } from './api-error.js';
import { json, readObject, text } from './parameters.js';

const entity = z.looseObject({ type: z.string(), offset: z.number().int(), length: z.number().int() });

/** The three parameters of a message's text. */
export const messageText = { text, parse_mode: text, entities: json("Can't parse entities JSON object") };
/** The same for a caption. */
export const captionText = { caption: text, parse_mode: text, caption_entities: json("Can't parse caption entities JSON object") };

const read = (kind: 'message' | 'caption', source: string, parseMode: string, given: unknown, prefix: string): FormattedText => {
  const list: readonly unknown[] = Array.isArray(given) ? given : [];
  const entities = list.map((value) => readObject(entity, value, "Can't parse MessageEntity: ") as MessageEntity);
  try {
    return formatText(kind, source, parseMode, entities);
  } catch (error) {
    if (error instanceof ParseError) throw badRequest(prefix + error.message);
    if (error instanceof TextError) throw badRequest(error.message);
    throw error;
  }
};

/** A message's text and entities as fields of a message; 400 for what Telegram refuses, with `prefix` if it can't be read at all. */
export const readText = (
  given: { text: string; parse_mode: string; entities?: unknown },
  prefix = '',
): { text: string; entities?: MessageEntity[] } => {
  const { text: plain, entities } = read('message', given.text, given.parse_mode, given.entities, prefix);
  return { text: plain, ...(entities.length > 0 ? { entities: [...entities] } : {}) };
};

/** A caption and its entities as fields of a message; no field if it is empty. */
export const readCaption = (
  given: { caption: string; parse_mode: string; caption_entities?: unknown },
  prefix = '',
): { caption?: string; caption_entities?: MessageEntity[] } => {
  const { text: plain, entities } = read('caption', given.caption, given.parse_mode, given.caption_entities, prefix);
  if (plain === '') return {};
  return { caption: plain, ...(entities.length > 0 ? { caption_entities: [...entities] } : {}) };
};
