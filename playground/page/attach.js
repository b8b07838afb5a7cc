import { h } from './dom.js';
import { icon } from './icons.js';
import { doAct, words } from './state.js';
import { toast } from './toast.js';

const fail = ({ message }) => toast(message);

const readBase64 = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result.slice(reader.result.indexOf(',') + 1)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });

const upload = async ({ target }) => {
  const [file] = target.files;
  target.value = '';
  if (file) await doAct({ act: 'upload', name: file.name, base64: await readBase64(file) }).catch(fail);
};

/** The button beside the message box that sends what is no text. */
export const attachButton = () => {
  const list = h('div', { class: 'popover attach-menu', id: 'attach-menu', popover: 'auto' });
  const picker = h('input', { type: 'file', hidden: true, on: { change: upload } });
  const choice = ([what, name]) => {
    const click = () => {
      list.hidePopover();
      if (what === 'file') picker.click();
      else doAct({ act: 'attach', what }).catch(fail);
    };
    return h('button', { type: 'button', class: 'choice', on: { click } }, name);
  };
  list.append(...Object.entries(words().attachments).map(choice));
  const button = h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': words().attach, 'aria-haspopup': 'true' },
    icon('attach'),
  );
  button.popoverTargetElement = list;
  list.addEventListener('beforetoggle', () => {
    const { left, top } = button.getBoundingClientRect();
    Object.assign(list.style, { inset: 'auto', left: `${left}px`, bottom: `${innerHeight - top + 8}px` });
  });
  return h('div', {}, button, list, picker);
};
