import type { MessageEntity } from '@grammyjs/types';
import { decodeCharacter } from './html-characters.js';
import { readStartTag, type StartTag } from './html-start-tag.js';
import { readLink } from './link.js';
import { TextError } from './text-error.js';

/** Text as people see it, with its formatting beside it. */
export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

interface OpenTag extends StartTag {
  readonly offset: number;
}

const SIMPLE: Readonly<Record<string, 'bold' | 'italic' | 'underline' | 'strikethrough' | 'spoiler'>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
};

const isSpace = (character: string | undefined): boolean => character !== undefined && /[ \t\r\n\v\0]/.test(character);

/** Telegram's own messages count in bytes of UTF-8. */
const bytesBefore = (source: string, position: number): number => Buffer.byteLength(source.slice(0, position));

/** `<pre><code class="language-x">` is one entity; the two nest either way round. */
const closeCode = (tag: OpenTag, offset: number, length: number, entities: MessageEntity[]): void => {
  const last = entities.at(-1);
  const same = last?.offset === offset && last.length === length;
  if (tag.name === 'pre' && same && last.type === 'code' && 'language' in last) {
    entities[entities.length - 1] = { ...last, type: 'pre' } as MessageEntity;
  } else if (tag.name === 'code' && same && last.type === 'pre' && tag.argument !== '') {
    entities[entities.length - 1] = { ...last, language: tag.argument };
  } else if (tag.name === 'pre') {
    entities.push({ type: 'pre', offset, length });
  } else {
    const language = tag.argument === '' ? {} : { language: tag.argument };
    entities.push({ type: 'code', offset, length, ...language });
  }
};

const closeLink = (tag: OpenTag, text: string, offset: number, length: number, entities: MessageEntity[]): void => {
  const target = tag.argument === '' ? text.slice(offset) : tag.argument;
  const user = /^tg:\/\/user\/?\?id=(\d+)$/.exec(target)?.[1];
  if (user !== undefined) {
    entities.push({ type: 'text_mention', offset, length, user: { id: Number(user), is_bot: false, first_name: '' } });
    return;
  }
  try {
    entities.push({ type: 'text_link', offset, length, url: readLink(target) });
  } catch (error) {
    // A target that is no link leaves the text as it is, in silence.
    if (!(error instanceof TextError)) throw error;
  }
};

const closeTag = (tag: OpenTag, text: string, entities: MessageEntity[]): void => {
  const { offset } = tag;
  const length = text.length - offset;
  if (length === 0) return;
  const simple = SIMPLE[tag.name];
  if (simple) entities.push({ type: simple, offset, length });
  else if (tag.name === 'a') closeLink(tag, text, offset, length, entities);
  else if (tag.name === 'blockquote') entities.push({ type: tag.argument === '' ? 'blockquote' : 'expandable_blockquote', offset, length });
  else if (tag.name === 'tg-emoji') {
    if (!/^-?[1-9]\d*$/.test(tag.argument)) throw new TextError('Invalid custom emoji identifier specified');
    entities.push({ type: 'custom_emoji', offset, length, custom_emoji_id: tag.argument });
  } else if (tag.name === 'pre' || tag.name === 'code') closeCode(tag, offset, length, entities);
};

/**
 * Reads a text with parse_mode HTML as TDLib's `parse_html` does (td/telegram/MessageEntity.cpp), with its errors and words.
 * Entities come sorted, in UTF-16 units. Throws a TextError for what Telegram refuses.
 */
export const parseHtml = (source: string): FormattedText => {
  const entities: MessageEntity[] = [];
  const open: OpenTag[] = [];
  let text = '';

  for (let at = 0; at < source.length;) {
    const character = source.charAt(at);
    if (character === '&') {
      const decoded = decodeCharacter(source, at);
      text += decoded ? decoded.text : '&';
      at = decoded ? decoded.end : at + 1;
    } else if (character !== '<') {
      text += character;
      at++;
    } else if (source[at + 1] !== '/') {
      const tag = readStartTag(source, at);
      open.push({ ...tag, offset: text.length });
      at = tag.end;
    } else {
      const tag = open.at(-1);
      if (!tag) throw new TextError(`Unexpected end tag at byte offset ${bytesBefore(source, at)}`);
      let end = at + 2;
      while (end < source.length && !isSpace(source[end]) && source[end] !== '>') end++;
      const name = source.slice(at + 2, end).toLowerCase();
      while (isSpace(source[end])) end++;
      if (source[end] !== '>') throw new TextError(`Unclosed end tag at byte offset ${bytesBefore(source, at)}`);
      if (name !== '' && name !== tag.name) {
        throw new TextError(`Unmatched end tag at byte offset ${bytesBefore(source, at)}, expected "</${tag.name}>", found "</${name}>"`);
      }
      closeTag(tag, text, entities);
      open.pop();
      at = end + 1;
    }
  }

  const unclosed = open.at(-1);
  if (unclosed) throw new TextError(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  if (/\p{Surrogate}/u.test(text)) {
    throw new TextError('Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units');
  }
  const plain = entities.map((entity) => {
    if (entity.type !== 'code') return entity;
    return { type: entity.type, offset: entity.offset, length: entity.length } satisfies MessageEntity;
  });
  return { text, entities: plain.sort((a, b) => a.offset - b.offset || b.length - a.length) };
};
