import { decodeCharacter } from './html-characters.js';
import { TextError } from './text-error.js';

/** A start tag of Telegram's HTML; `argument` is the one attribute that counts for it ('' if it isn't there). */
export interface StartTag {
  readonly name: string;
  readonly argument: string;
  /** Where the source goes on after it. */
  readonly end: number;
}

const TAGS: ReadonlySet<string> = new Set(
  'a b strong i em s strike del u ins tg-spoiler tg-emoji tg-time span pre code blockquote'.split(' '),
);

/** What an attribute gives to a tag: undefined if it has no meaning there. */
const argumentOf = (tag: string, attribute: string, value: string): string | undefined => {
  if (tag === 'a' && attribute === 'href') return value;
  if (tag === 'code' && attribute === 'class' && value.startsWith('language-')) return value.slice('language-'.length);
  if (tag === 'span' && attribute === 'class' && value.startsWith('tg-')) return value.slice('tg-'.length);
  if (tag === 'tg-emoji' && attribute === 'emoji-id') return value;
  if (tag === 'tg-time' && attribute === 'format') return value;
  if (tag === 'blockquote' && attribute === 'expandable') return '1';
  return undefined;
};

/** Reads the start tag at `source[begin]`, as TDLib's `parse_html` does; throws its errors. */
export const readStartTag = (source: string, begin: number): StartTag => {
  const offset = Buffer.byteLength(source.slice(0, begin));
  let at = begin + 1;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const skipSpace = (): void => {
    take(/[ \t\r\n\v\0]*/y);
  };
  const ended = (): boolean => at >= source.length;

  const name = take(/[^ \t\r\n\v\0>]*/y).toLowerCase();
  if (ended()) throw new TextError(`Unclosed start tag at byte offset ${offset}`);
  if (!TAGS.has(name)) throw new TextError(`Unsupported start tag "${name}" at byte offset ${offset}`);
  const unclosed = (): TextError => new TextError(`Unclosed start tag "${name}" at byte offset ${offset}`);

  const readString = (): string => {
    const quote = source.charAt(at++);
    let value = '';
    while (!ended() && source[at] !== quote) {
      const decoded = source[at] === '&' ? decodeCharacter(source, at) : undefined;
      value += decoded ? decoded.text : source.charAt(at);
      at = decoded ? decoded.end : at + 1;
    }
    at++;
    return value;
  };
  const readName = (): string => {
    const start = at;
    const value = take(/[a-z0-9.-]*/iy).toLowerCase();
    if (ended() || !/[ \t\r\n\v\0>]/.test(source.charAt(at))) {
      throw new TextError(`Unexpected end of name token at byte offset ${Buffer.byteLength(source.slice(0, start))}`);
    }
    return value;
  };

  let argument = '';
  for (;;) {
    skipSpace();
    if (source[at] === '>') break;
    const attribute = take(/[^ \t\r\n\v\0=>/"']*/y);
    if (attribute === '') throw new TextError(`Empty attribute name in the tag "${name}" at byte offset ${offset}`);
    skipSpace();
    if (ended()) throw unclosed();
    if (source[at] !== '=') {
      if (name === 'blockquote' && attribute === 'expandable') argument = '1';
      continue;
    }
    at++;
    skipSpace();
    if (ended()) throw unclosed();
    const value = source[at] === '"' || source[at] === "'" ? readString() : readName();
    if (ended()) throw new TextError(`Unclosed start tag at byte offset ${offset}`);
    argument = argumentOf(name, attribute, value) ?? argument;
  }
  if (name === 'span' && argument !== 'spoiler') {
    throw new TextError(`Tag "span" must have class "tg-spoiler" at byte offset ${offset}`);
  }
  return { name, argument, end: at + 1 };
};
