import { avatar, colorOf } from './avatar.js';
import { h } from './dom.js';
import { showPhoto } from './dialogs.js';
import { icon } from './icons.js';
import { inlineKeyboard } from './inline-keyboard.js';
import { pollBody } from './poll.js';
import { mayWrite, person, profile, room, state, words } from './state.js';
import { formatted } from './text.js';

const clock = (seconds) => {
  const date = new Date(seconds * 1000);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
};

/** The name of whoever wrote a message. */
export const authorName = ({ author, sender_chat: chat }) => {
  if (chat) return chat.title;
  if (author === state.bot.id) return profile().name;
  return state.people.find(({ id }) => id === author)?.first_name ?? '';
};

/** A message in a line: for replies and the list of chats. */
export const summary = (message) => {
  const text = message.text ?? message.caption;
  if (text === undefined) {
    const { photo, sticker, voice, location } = words();
    if (message.poll) return `📊 ${message.poll.question}`;
    const what = Object.entries({ photo, sticker, voice, location }).find(([kind]) => message[kind])?.[1];
    return what ?? message.document?.file_name ?? serviceText(message);
  }
  const hidden = (message.entities ?? message.caption_entities ?? []).filter(({ type }) => type === 'spoiler');
  return hidden.reduce((shown, { offset, length }) => shown.slice(0, offset) + '▒'.repeat(length) + shown.slice(offset + length), text);
};

const CONTENT = ['text', 'photo', 'document', 'sticker', 'voice', 'location', 'poll'];

/** What a service message says; undefined for all others. */
export const serviceText = (message) => {
  const { service } = words();
  const name = authorName(message);
  // The bot's name is the one in the person's language.
  const nameOf = ({ id, first_name: first }) => (id === state.bot.id ? profile().name : first);
  if (message.new_chat_members) return service.joined(name, message.new_chat_members.map(nameOf).join(', '));
  if (message.left_chat_member) return service.left(name, nameOf(message.left_chat_member));
  if (message.migrate_to_chat_id) return service.upgraded;
  if (message.migrate_from_chat_id) return service.from;
  if (message.chat_shared) return service.shared;
  return CONTENT.some((kind) => message[kind] !== undefined) ? undefined : service.other;
};

const meta = (message, own) =>
  h(
    'span',
    { class: 'meta' },
    message.edit_date ? h('span', { class: 'edited' }, words().edited) : null,
    h('time', { dateTime: new Date(message.date * 1000).toISOString() }, clock(message.date)),
    own ? icon('checks') : null,
  );

const goTo = (id) => {
  const target = document.querySelector(`[data-message="${id}"]`);
  target?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  target?.classList.add('flash');
  setTimeout(() => target?.classList.remove('flash'), 1200);
};

const replyPreview = (message) => {
  const answered = message.reply_to_message;
  if (!answered) return null;
  const author = answered.from?.id ?? answered.chat.id;
  const shown = { ...answered, author };
  return h(
    'button',
    { type: 'button', class: `reply-preview color-${colorOf(author)}`, on: { click: () => goTo(answered.message_id) } },
    h('span', { class: 'reply-author' }, authorName(shown)),
    h('span', { class: 'reply-text' }, message.quote?.text ?? summary(shown)),
  );
};

const photo = (message) => {
  const { file_id: id, width, height } = message.photo.at(-1);
  const source = `/media/${id}`;
  const alt = message.caption ?? words().photo;
  const image = h('img', { src: source, alt, width, height, loading: 'lazy' });
  const hidden = message.has_media_spoiler ? ' hidden-photo' : '';
  const press = ({ currentTarget }) => {
    if (currentTarget.classList.contains('hidden-photo')) currentTarget.classList.remove('hidden-photo');
    else showPhoto(source, alt);
  };
  return h(
    'button',
    { type: 'button', class: `photo${hidden}`, 'aria-label': `${words().openPhoto}: ${alt}`, on: { click: press } },
    image,
  );
};

const sizeName = (bytes) => {
  const [b, kb, mb] = words().bytes;
  const number = new Intl.NumberFormat(person().language_code, { maximumFractionDigits: 1 });
  if (bytes < 1024) return `${bytes} ${b}`;
  return bytes < 1024 * 1024 ? `${number.format(bytes / 1024)} ${kb}` : `${number.format(bytes / 1024 / 1024)} ${mb}`;
};

const documentLink = ({ document: file }) => {
  const extension = /\.([a-z0-9]{1,4})$/i.exec(file.file_name ?? '')?.[1];
  return h(
    'a',
    { class: 'document', href: `/media/${file.file_id}`, download: file.file_name ?? '' },
    h('span', { class: 'document-icon', 'aria-hidden': 'true' }, extension ?? icon('file')),
    h('span', { class: 'document-name' }, file.file_name ?? words().file),
    h('span', { class: 'document-size' }, `${sizeName(file.file_size)} · ${words().download}`),
  );
};

/** The time and marks of a message, beside the reactions to it if there are any. */
const foot = (message, own) => {
  const list = state.reactions.get(message.chat.id)?.[message.message_id] ?? [];
  if (list.length === 0) return meta(message, own);
  const chips = list.map(({ emoji }) => h('span', { class: 'reaction' }, emoji ?? '★'));
  return h('div', { class: 'with-reactions' }, h('div', { class: 'reactions' }, chips), meta(message, own));
};

/** Whether one may change it: a text of one's own. */
export const isEditable = ({ author, text, via_bot: via }) => author === state.person && text !== undefined && !via;

const actButton = (name, label, click) =>
  h('button', { type: 'button', class: 'icon-button small act', 'aria-label': label, on: { click } }, icon(name));

const acts = (message, name, on) =>
  h(
    'div',
    { class: 'acts' },
    actButton('reply', words().replyTo(name), () => on.reply(message)),
    isEditable(message) ? actButton('edit', words().editThis, () => on.edit(message)) : null,
  );

const sample = ({ sticker, voice, location }) => {
  if (sticker) return h('span', { class: 'sticker', role: 'img', 'aria-label': words().sticker }, sticker.emoji);
  if (voice) return h('span', {}, `🎤 ${words().voice}, 0:0${voice.duration}`);
  return location ? h('span', {}, `📍 ${words().location}`) : null;
};

const body = (message, own) => {
  const text = message.text ?? message.caption;
  const below = message.show_caption_above_media;
  const media = message.photo ? photo(message) : message.document ? documentLink(message) : null;
  const words = h(
    'div',
    { class: 'text' },
    message.poll ? pollBody(message) : text === undefined ? sample(message) : formatted(text, message.entities ?? message.caption_entities),
    foot(message, own),
  );
  return below ? [words, media] : [media, words];
};

/**
 * The element of a message; `on.reply` and `on.edit` are called to answer and to change it. The classes `first` and `last`, its place among the same writer's, are the
 * log's to set: they change when others come, and then the message itself stays as it is.
 */
export const bubble = (message, on) => {
  const service = serviceText(message);
  if (service !== undefined) return h('div', { class: 'service', 'data-message': message.message_id }, h('span', {}, service));

  const { type } = room(message.chat.id).chat;
  const own = message.author === state.person && type !== 'channel';
  const many = type !== 'private' && !own;
  const name = authorName(message);
  const bare = message.photo && message.caption === undefined;
  const classes = ['message', own ? 'own' : 'theirs', many && 'many', bare && 'bare', message.photo && 'with-photo'];
  const via = message.via_bot ? h('span', { class: 'via' }, `${words().via} `, h('b', {}, `@${message.via_bot.username}`)) : null;
  const showName = many || via;
  const color = message.sender_chat ? message.sender_chat.id : message.author;

  return h(
    'article',
    {
      class: classes.filter(Boolean).join(' '),
      'data-message': message.message_id,
      'aria-label': `${own ? words().you : name}, ${clock(message.date)}`,
    },
    many && type !== 'channel'
      ? h('span', { class: 'gutter' }, avatar(message.author === state.bot.id ? state.bot : { id: message.author, title: name }))
      : null,
    h(
      'div',
      { class: 'stack' },
      h(
        'div',
        { class: 'bubble' },
        showName ? h('div', { class: `name color-${colorOf(color)}` }, many ? h('span', {}, name) : null, via) : null,
        replyPreview(message),
        body(message, own),
        mayWrite() ? acts(message, name, on) : null,
      ),
      inlineKeyboard(message),
    ),
  );
};
