import { h } from './dom.js';
import { icon } from './icons.js';
import { followLink, isLink } from './links.js';
import { doAct, words } from './state.js';
import { toast } from './toast.js';

const link = (href, children) =>
  isLink(href)
    ? h('a', { href, target: '_blank', rel: 'noopener noreferrer', on: { click: (event) => followLink(href, event) } }, children)
    : h('span', {}, children);

const command = (text, children) =>
  h(
    'button',
    { type: 'button', class: 'link', on: { click: () => doAct({ act: 'send', text }).catch(({ message }) => toast(message)) } },
    children,
  );

const copyable = async (text) => {
  await navigator.clipboard.writeText(text);
  toast(words().copied);
};

const codeBlock = ({ language }, text, children) =>
  h(
    'div',
    { class: 'code-block' },
    h(
      'div',
      { class: 'code-head' },
      h('span', {}, language ?? ''),
      h(
        'button',
        { type: 'button', class: 'icon-button small', 'aria-label': words().copyCode, on: { click: () => copyable(text) } },
        icon('copy'),
      ),
    ),
    h('pre', {}, h('code', {}, children)),
  );

const spoiler = (children) => {
  const show = (event) => {
    event.currentTarget.replaceWith(h('span', {}, ...event.currentTarget.firstChild.childNodes));
  };
  return h(
    'button',
    { type: 'button', class: 'spoiler', 'aria-label': words().spoiler, on: { click: show } },
    h('span', { 'aria-hidden': 'true' }, children),
  );
};

const FOLDED_LINES = 3;

const quote = (children) => h('blockquote', { class: 'quote' }, children);

const foldedQuote = (children) => {
  const body = h('div', { class: 'quote-body' }, children);
  const toggle = h(
    'button',
    { type: 'button', class: 'quote-toggle', 'aria-expanded': 'false', 'aria-label': words().expand },
    icon('down'),
  );
  const box = h('blockquote', { class: 'quote folding folded' }, body, toggle);
  const set = (folded) => {
    box.classList.toggle('folded', folded);
    toggle.setAttribute('aria-expanded', String(!folded));
    toggle.setAttribute('aria-label', folded ? words().expand : words().collapse);
  };
  box.addEventListener('click', (event) => {
    const inside = event.target.closest('a, button');
    if (getSelection().isCollapsed && (!inside || inside === toggle)) set(!box.classList.contains('folded'));
  });
  // A quote that fits is no quote to fold.
  new ResizeObserver(() => {
    const line = Number.parseFloat(getComputedStyle(body).lineHeight) || 20;
    box.classList.toggle('short', body.scrollHeight <= line * FOLDED_LINES + 2);
  }).observe(body);
  return box;
};

const ELEMENTS = {
  bold: (_entity, _text, children) => h('strong', {}, children),
  italic: (_entity, _text, children) => h('em', {}, children),
  underline: (_entity, _text, children) => h('u', {}, children),
  strikethrough: (_entity, _text, children) => h('s', {}, children),
  spoiler: (_entity, _text, children) => spoiler(children),
  code: (_entity, text, children) => h('code', { class: 'code', title: words().copied, on: { click: () => copyable(text) } }, children),
  pre: codeBlock,
  blockquote: (_entity, _text, children) => quote(children),
  expandable_blockquote: (_entity, _text, children) => foldedQuote(children),
  text_link: ({ url }, _text, children) => link(url, children),
  url: (_entity, text, children) => link(/^[a-z]+:/i.test(text) ? text : `http://${text}`, children),
  email: (_entity, text, children) => link(`mailto:${text}`, children),
  bot_command: (_entity, text, children) => command(text, children),
  mention: (_entity, text, children) => link(`https://t.me/${text.slice(1)}`, children),
  text_mention: (_entity, _text, children) => h('span', { class: 'link' }, children),
  hashtag: (_entity, _text, children) => h('span', { class: 'link' }, children),
};

const isBlock = ({ type }) => type === 'blockquote' || type === 'expandable_blockquote' || type === 'pre';

/** The nodes of text[from, to) with the entities that lie in it. A block stands on lines of its own, so the breaks beside it go. */
const nodes = (text, entities, from, to) => {
  const result = [];
  let at = from;
  const plain = (end, beforeBlock) => {
    let piece = text.slice(at, end);
    if (result.at(-1)?.block) piece = piece.replace(/^\n/, '');
    if (beforeBlock) piece = piece.replace(/\n$/, '');
    if (piece !== '') result.push({ node: document.createTextNode(piece) });
    at = end;
  };
  const rest = [...entities];
  while (rest.length > 0) {
    const entity = rest.shift();
    const start = Math.max(at, entity.offset);
    const end = Math.min(to, entity.offset + entity.length);
    if (start >= end) continue;
    if (start > at) plain(start, isBlock(entity));
    const inside = [];
    while (rest.length > 0 && rest[0].offset < end) inside.push(rest.shift());
    // What begins inside and goes on outside is cut in two.
    rest.unshift(
      ...inside
        .filter((one) => one.offset + one.length > end)
        .map((one) => ({ ...one, offset: end, length: one.offset + one.length - end })),
    );
    const children = nodes(text, inside, start, end);
    const make = ELEMENTS[entity.type];
    const made = make ? [make(entity, text.slice(start, end), children)] : children;
    result.push(...made.map((node) => ({ node, block: isBlock(entity) })));
    at = end;
  }
  plain(to, false);
  return result.map(({ node }) => node);
};

/** A message's text with its formatting, as nodes. Offsets are UTF-16 units, which are JavaScript's own. */
export const formatted = (text, entities = []) => {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return nodes(text, sorted, 0, text.length);
};
