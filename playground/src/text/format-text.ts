import type { MessageEntity } from '@grammyjs/types';
import { cleanText, isBlank } from './clean-text.js';
import { findEntities } from './find-entities.js';
import { readLink } from './link.js';
import { parseHtml, type FormattedText } from './parse-html.js';
import { ParseError, TextError } from './text-error.js';

/** Entities that nothing may stand in or overlap. */
const CLOSED: ReadonlySet<string> = new Set([
  'code',
  'pre',
  'text_link',
  'text_mention',
  'custom_emoji',
  'bot_command',
  'mention',
  'hashtag',
  'url',
  'email',
]);

const overlap = (a: MessageEntity, b: MessageEntity): boolean => a.offset < b.offset + b.length && b.offset < a.offset + a.length;

const withFound = ({ text, entities }: FormattedText): FormattedText => {
  const closed = entities.filter(({ type }) => CLOSED.has(type));
  const found = findEntities(text).filter((entity) => !closed.some((other) => overlap(entity, other)));
  const all = [...entities, ...found].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return { text, entities: all };
};

/** A link's target as Telegram keeps it; one that is no link to it leaves the text as it is, in silence. */
const withLinkRead = (entity: MessageEntity): readonly MessageEntity[] => {
  if (entity.type !== 'text_link') return [entity];
  const { url } = entity as { readonly url?: unknown };
  if (typeof url !== 'string') return [];
  try {
    return [{ ...entity, url: readLink(url) }];
  } catch (error) {
    if (error instanceof TextError) return [];
    throw error;
  }
};

const read = (source: string, parseMode: string, entities: readonly MessageEntity[]): FormattedText => {
  if (Buffer.byteLength(source) > 1 << 15) throw new ParseError('Text is too long');
  const mode = parseMode.toLowerCase();
  if (mode === '' || mode === 'none' || source === '') {
    const outside = entities.find(({ offset, length }) => offset + length > source.length);
    if (outside)
      throw new TextError(
        `Entity beginning at UTF-16 offset ${outside.offset} ends after the end of the text at UTF-16 offset ${outside.offset + outside.length}`,
      );
    return { text: source, entities: entities.flatMap(withLinkRead) };
  }
  if (mode === 'markdown' || mode === 'markdownv2') throw new ParseError('Unsupported parse_mode: the playground reads HTML only');
  if (mode !== 'html') throw new ParseError('Unsupported parse_mode');
  try {
    return parseHtml(source);
  } catch (error) {
    if (error instanceof TextError) throw new ParseError(`Can't parse entities: ${error.message}`);
    throw error;
  }
};

/** Lengths that Telegram takes, in UTF-16 units after entities. */
const LIMITS = { message: 4096, caption: 1024 } as const;

/**
 * A message's text or a caption as Telegram keeps it. Throws a TextError for what it refuses: a text that is empty or too long,
 * HTML that can't be read.
 */
export const formatText = (
  kind: keyof typeof LIMITS,
  source: string,
  parseMode: string,
  entities: readonly MessageEntity[],
): FormattedText => {
  if (kind === 'message' && source === '') throw new ParseError('Message text is empty');
  const formatted = cleanText(read(source, parseMode, entities));
  if (isBlank(formatted.text)) {
    if (kind === 'message') throw new TextError('Text must be non-empty');
    return { text: '', entities: [] };
  }
  if (formatted.text.length > LIMITS[kind]) {
    throw new TextError(kind === 'message' ? 'Message is too long' : 'Message caption is too long');
  }
  return withFound(formatted);
};
