import type { InlineQueryResult, InlineQueryResultsButton } from '@grammyjs/types';
import { z } from 'zod';
import { badRequest } from './api-error.js';
import { readCaption, readText } from './formatted.js';
import { readInlineMarkup } from './markup.js';
import type { Call } from './method.js';
import { readObject } from './parameters.js';

const PREFIX = "Can't parse inline query result: ";

const message = z.looseObject({
  message_text: z.string(),
  parse_mode: z.string().default(''),
  entities: z.unknown().optional(),
});

const result = z.looseObject({
  type: z.string(),
  id: z.string(),
  title: z.string().optional(),
  description: z.string().optional(),
  caption: z.string().default(''),
  parse_mode: z.string().default(''),
  caption_entities: z.unknown().optional(),
  input_message_content: z.looseObject({}).optional(),
  photo_file_id: z.string().optional(),
  photo_url: z.string().optional(),
  document_file_id: z.string().optional(),
  document_url: z.string().optional(),
  mime_type: z.string().optional(),
  reply_markup: z.unknown().optional(),
});

/** Kinds that need one of these fields with a file. */
const FILES = { photo: ['photo_file_id', 'photo_url'], document: ['document_file_id', 'document_url'] } as const;

/** Checks one result for an inline query; photos and documents must be files that the bot has sent before. */
export const readInlineResult = (value: unknown, { world }: Call): InlineQueryResult => {
  if (typeof value !== 'object' || value === null) throw badRequest(`${PREFIX}Inline query result must be an object`);
  const given = readObject(result, value, PREFIX);
  const bytes = Buffer.byteLength(given.id);
  if (bytes < 1 || bytes > 64) throw badRequest('RESULT_ID_INVALID');

  const content = given.input_message_content && readObject(message, given.input_message_content, PREFIX);
  if (content) readText({ text: content.message_text, parse_mode: content.parse_mode, entities: content.entities }, PREFIX);
  readCaption(given, PREFIX);
  readInlineMarkup(given.reply_markup, undefined);

  if (given.type === 'article') {
    if (!content) throw badRequest(`${PREFIX}Can't find field "message_text"`);
    if (given.title === undefined) throw badRequest(`${PREFIX}Can't find field "title"`);
    if (given.title === '') throw badRequest('ARTICLE_TITLE_EMPTY');
  } else if (given.type === 'photo' || given.type === 'document') {
    if (given.type === 'document' && given.title === undefined) throw badRequest(`${PREFIX}Can't find field "title"`);
    const [idField, urlField] = FILES[given.type];
    const id = given[idField];
    if (id === undefined && given[urlField] === undefined) throw badRequest(`${PREFIX}Can't find field "${idField}"`);
    if (id !== undefined && world.files.byId(id)?.kind !== given.type) throw badRequest('Wrong file identifier/HTTP URL specified');
  } else throw badRequest(`${PREFIX}type "${given.type}" is unsupported for the inline query result`);
  return value as InlineQueryResult;
};

const buttonSchema = z.looseObject({
  text: z.string(),
  start_parameter: z.string().optional(),
  web_app: z.looseObject({ url: z.string() }).optional(),
});

/** The button above the results. Its start parameter: 1 to 64 of A-Z, a-z, 0-9, _ and -. */
export const readResultsButton = (value: unknown): InlineQueryResultsButton | undefined => {
  if (value === undefined) return undefined;
  const prefix = "Can't parse inline query results button: ";
  if (typeof value !== 'object' || value === null) throw badRequest(`${prefix}InlineQueryResultsButton must be an Object`);
  const { text, start_parameter: parameter, web_app: app } = readObject(buttonSchema, value, prefix);
  if (parameter === undefined && app === undefined)
    throw badRequest(`${prefix}InlineQueryResultsButton must have exactly one optional field`);
  if (text === '') throw badRequest('BUTTON_TEXT_INVALID');
  if (parameter !== undefined && !/^[\w-]{1,64}$/.test(parameter)) throw badRequest('START_PARAM_INVALID');
  return value as InlineQueryResultsButton;
};
