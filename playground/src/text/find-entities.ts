import type { MessageEntity } from '@grammyjs/types';
import { LinkifyIt } from 'linkify-it';

const links = new LinkifyIt();
const COMMAND = /(?<![\p{L}\p{N}_/<>])\/\w{1,64}(?:@\w{3,32})?(?![\p{L}\p{N}_/<>@])/gu;
const MENTION = /(?<![\p{L}\p{N}_/])@\w{3,32}(?![\p{L}\p{N}_])/gu;
const HASHTAG = /(?<![\p{L}\p{N}_#])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}_]{1,256}/gu;

type PlainType = 'bot_command' | 'mention' | 'hashtag' | 'url' | 'email';

const matches = (text: string, pattern: RegExp, type: PlainType): MessageEntity[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ type, offset: index, length: found.length }));

/**
 * What Telegram marks in a text by itself: commands, mentions, hashtags, links and addresses, in order.
 * Offsets and lengths are in UTF-16 units. Of two that overlap, the earlier one stays.
 */
export const findEntities = (text: string): MessageEntity[] => {
  const linked = (links.match(text) ?? []).map(({ schema, index, lastIndex }): MessageEntity => {
    return { type: schema === 'mailto:' ? 'email' : 'url', offset: index, length: lastIndex - index };
  });
  const found = [
    ...matches(text, COMMAND, 'bot_command'),
    ...linked,
    ...matches(text, MENTION, 'mention'),
    ...matches(text, HASHTAG, 'hashtag'),
  ].sort((a, b) => a.offset - b.offset || b.length - a.length);

  const kept: MessageEntity[] = [];
  for (const entity of found) {
    const last = kept.at(-1);
    if (!last || entity.offset >= last.offset + last.length) kept.push(entity);
  }
  return kept;
};
