import { describe, expect, test } from 'vitest';
import { parseHtml } from '../src/text/parse-html.js';

const entitiesOf = (source: string) => parseHtml(source).entities.map(({ type, offset, length }) => [type, offset, length]);

describe('parse_mode HTML', () => {
  test('tells the text and its formatting apart', () => {
    expect(parseHtml('<b>a</b><i>b</i><u>c</u><s>d</s><code>e</code>')).toEqual({
      text: 'abcde',
      entities: ['bold', 'italic', 'underline', 'strikethrough', 'code'].map((type, offset) => ({ type, offset, length: 1 })),
    });
  });

  test.each([
    ['<strong>x</strong>', 'bold'],
    ['<em>x</em>', 'italic'],
    ['<ins>x</ins>', 'underline'],
    ['<del>x</del>', 'strikethrough'],
    ['<strike>x</strike>', 'strikethrough'],
    ['<tg-spoiler>x</tg-spoiler>', 'spoiler'],
    ['<span class="tg-spoiler">x</span>', 'spoiler'],
    ['<pre>x</pre>', 'pre'],
    ['<blockquote>x</blockquote>', 'blockquote'],
    ['<blockquote expandable>x</blockquote>', 'expandable_blockquote'],
    ['<B>x</B>', 'bold'],
    ['<b>x</>', 'bold'],
  ])('%s is %s', (source, type) => {
    expect(entitiesOf(source)).toEqual([[type, 0, 1]]);
  });

  test('counts in UTF-16 units, so an emoji is two', () => {
    expect(entitiesOf('🐉<b>й</b>')).toEqual([['bold', 2, 1]]);
  });

  test('nests, the outer first', () => {
    expect(entitiesOf('<b>a<i>b</i></b>')).toEqual([
      ['bold', 0, 2],
      ['italic', 1, 1],
    ]);
  });

  test('leaves out what is empty', () => {
    expect(entitiesOf('<b></b>x')).toEqual([]);
  });

  test('knows four names of characters and numbers', () => {
    expect(parseHtml('&lt;&gt;&amp;&quot;&#1071;&#x1f409;&nbsp;&').text).toBe('<>&"Я🐉&nbsp;&');
  });

  test('takes the language of code inside pre, and of code alone no language', () => {
    expect(parseHtml('<pre><code class="language-ts">x</code></pre>').entities).toEqual([
      { type: 'pre', offset: 0, length: 1, language: 'ts' },
    ]);
    expect(parseHtml('<code class="language-ts">x</code>').entities).toEqual([{ type: 'code', offset: 0, length: 1 }]);
  });

  test('takes links, and a mention of a person without a name', () => {
    expect(parseHtml('<a href="https://example.com/a?b=1&amp;c=2">x</a>').entities).toMatchObject([
      { type: 'text_link', url: 'https://example.com/a?b=1&c=2' },
    ]);
    expect(parseHtml('<a href="tg://user?id=42">x</a>').entities).toMatchObject([{ type: 'text_mention', user: { id: 42 } }]);
    expect(parseHtml('<a href="example.com">x</a>').entities).toMatchObject([{ url: 'http://example.com/' }]);
    expect(parseHtml('<a href="TG:resolve?domain=x">x</a>').entities).toMatchObject([{ url: 'tg://resolve?domain=x' }]);
  });

  test.each(['nowhere', 'javascript:alert(1)', 'data:text/html,x', 'ftp://example.com/', 'file:///etc/hosts', 'http://localhost/'])(
    'leaves the text of what is no link to Telegram as it is: %s',
    (target) => {
      expect(parseHtml(`<a href="${target}">x</a>`)).toEqual({ text: 'x', entities: [] });
    },
  );

  test.each([
    ['<b>x', `Can't find end tag corresponding to start tag "b"`],
    ['я<div>x</div>', 'Unsupported start tag "div" at byte offset 2'],
    ['1 < 2', 'Unsupported start tag "" at byte offset 2'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<b>x</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['<b', 'Unclosed start tag at byte offset 0'],
    ['<a href="x', 'Unclosed start tag at byte offset 0'],
    ['<a href=x/y>z</a>', 'Unexpected end of name token at byte offset 8'],
    ['<a ="x">z</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<b>x</b', 'Unclosed end tag at byte offset 4'],
    ['<tg-emoji>x</tg-emoji>', 'Invalid custom emoji identifier specified'],
    ['&#xd83d;', 'Text contains invalid Unicode characters'],
  ])('refuses %s as Telegram does', (source, message) => {
    expect(() => parseHtml(source)).toThrow(message);
  });
});
