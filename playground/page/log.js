import { bubble, serviceText } from './bubble.js';
import { byId, h } from './dom.js';
import { icon } from './icons.js';
import { reconcile } from './reconcile.js';
import { messagesOf, person, profile, room, state, words } from './state.js';

const TOGETHER = 10 * 60;
const NEAR = 80;

const dayOf = (seconds) => new Date(seconds * 1000).toDateString();
const dayName = (seconds) => {
  const day = dayOf(seconds);
  const now = Date.now() / 1000;
  if (day === dayOf(now)) return words().today;
  if (day === dayOf(now - 24 * 60 * 60)) return words().yesterday;
  return new Intl.DateTimeFormat(person().language_code, { day: 'numeric', month: 'long' }).format(seconds * 1000);
};

const together = (a, b) =>
  a !== undefined &&
  b !== undefined &&
  a.author === b.author &&
  serviceText(a) === undefined &&
  serviceText(b) === undefined &&
  Math.abs(a.date - b.date) < TOGETHER &&
  dayOf(a.date) === dayOf(b.date);

/** What a bot says of itself before it is started. */
const introduction = () => {
  const { name, description } = profile();
  if (room().chat.type !== 'private') return h('div', { class: 'service' }, h('span', {}, words().noMessages));
  return h(
    'div',
    { class: 'introduction' },
    h('h2', {}, description === '' ? name : words().whatCan),
    h('p', {}, description === '' ? words().noMessages : description),
  );
};

/** What the log is to show, in order. */
const items = (on) => {
  const list = messagesOf();
  const result = [];
  let day;
  for (const [index, message] of list.entries()) {
    if (dayOf(message.date) !== day) {
      day = dayOf(message.date);
      result.push({
        key: `day ${day}`,
        version: words().today,
        make: () => h('div', { class: 'service day' }, h('span', {}, dayName(message.date))),
      });
    }
    const first = !together(list[index - 1], message);
    const last = !together(message, list[index + 1]);
    const reactions = JSON.stringify(state.reactions.get(state.chat)?.[message.message_id] ?? []);
    result.push({
      key: `message ${state.chat} ${message.message_id}`,
      version: [state.person, profile().name, JSON.stringify(message), reactions].join(' '),
      make: () => bubble(message, on),
      tune: ({ classList }) => {
        classList.toggle('first', first);
        classList.toggle('last', last);
      },
    });
  }
  if (list.length === 0) result.push({ key: 'introduction', version: JSON.stringify(profile()) + state.chat, make: introduction });
  return result;
};

/** Shows the messages of the open chat; `on` has what is called with a message to `reply` to it, or to `edit` it. */
export const createLog = (on) => {
  const log = byId('log');
  const toBottom = byId('to-bottom');
  let shown;
  const nearBottom = () => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  const scrollDown = (behavior = 'auto') => log.scrollTo({ top: log.scrollHeight, behavior });
  const badge = h('span', { class: 'unread' });
  let lastSeen = 0;
  const mark = () => {
    const list = messagesOf();
    toBottom.hidden = nearBottom();
    if (toBottom.hidden) lastSeen = list.at(-1)?.message_id ?? 0;
    const unseen = list.filter(({ message_id: id }) => id > lastSeen).length;
    badge.textContent = unseen > 0 ? String(unseen) : '';
    toBottom.setAttribute('aria-label', unseen > 0 ? `${words().toBottom} (${unseen})` : words().toBottom);
  };
  let follow = true;
  log.addEventListener('scroll', () => {
    follow = nearBottom();
    mark();
  });
  // Pictures and folded quotes take their height late; the window and the keyboard change it too.
  const stay = new ResizeObserver(() => {
    if (follow) scrollDown();
    mark();
  });
  stay.observe(log);
  toBottom.append(icon('down'), badge);
  toBottom.addEventListener('click', () => scrollDown('smooth'));

  return () => {
    const place = `${state.person} ${state.chat}`;
    const fresh = place !== shown;
    if (fresh) log.replaceChildren();
    const own = messagesOf().at(-1)?.author === state.person;
    const stick = fresh || own || follow;
    log.setAttribute('aria-label', room().chat.title ?? profile().name);
    reconcile(log, items(on));
    shown = place;
    for (const element of log.children) stay.observe(element);
    if (stick) scrollDown();
    follow = stick;
    mark();
  };
};
