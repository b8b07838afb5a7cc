import { avatar } from './avatar.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { profile, roomsOf, state, words } from './state.js';

const open = (dialog) => {
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.showModal();
  return dialog;
};

/** What a bot says with show_alert: stays until it is closed. */
export const alertDialog = (title, text) => {
  const dialog = h('dialog', { class: 'dialog', 'aria-label': title }, h('h2', {}, title), h('p', {}, text));
  dialog.append(h('button', { type: 'button', class: 'text-button', autofocus: true, on: { click: () => dialog.close() } }, words().ok));
  open(dialog);
};

/** Lets one choose among chats; resolves with the chat's id, or undefined. */
export const chooseChat = (filter) =>
  new Promise((resolve) => {
    const choices = roomsOf().filter(filter);
    const dialog = h('dialog', { class: 'dialog', 'aria-label': words().chooseChat }, h('h2', {}, words().chooseChat));
    let chosen;
    const choice = ({ id, chat }) => {
      const withBot = chat.type === 'private';
      const choose = () => {
        chosen = id;
        dialog.close();
      };
      return h(
        'li',
        {},
        h(
          'button',
          { type: 'button', class: 'choice', on: { click: choose } },
          avatar(withBot ? state.bot : chat),
          h('span', {}, withBot ? profile().name : chat.title),
        ),
      );
    };
    dialog.append(h('ul', { class: 'choices' }, choices.map(choice)));
    dialog.addEventListener('close', () => resolve(chosen));
    open(dialog);
  });

/** A photo as large as the window. */
export const showPhoto = (source, caption) => {
  const close = h('button', { type: 'button', class: 'icon-button lightbox-close', 'aria-label': words().close }, icon('close'));
  const dialog = h('dialog', { class: 'lightbox', 'aria-label': words().photo }, h('img', { src: source, alt: caption }), close);
  close.addEventListener('click', () => dialog.close());
  open(dialog);
};
