import { h } from './dom.js';
import { createInlineMode, startInline } from './inline-mode.js';
import { commands, doAct, room, state, words } from './state.js';
import { toast } from './toast.js';

const commandItem = ({ command, description }) => ({
  content: [h('b', {}, `/${command}`), h('span', {}, description)],
  choose: () => {
    // With several bots in a group a command names its bot; here there is one.
    doAct({ act: 'send', text: `/${command}` }).catch(({ message }) => toast(message));
  },
});

/** The bot's @name, which begins an inline query. */
const nameItem = () => ({
  content: [h('b', {}, `@${state.bot.username}`), h('span', {}, words().inlineHint)],
  choose: () => startInline(''),
});

/** So far from the end, in pixels, the next page of results is asked for. */
const NEAR_END = 120;

const startsCommand = (text) => /^\/\w*$/.test(text);

/**
 * What one may pick above the message box: commands after "/", results after "@bot ". A listbox of WAI-ARIA: the box keeps the focus,
 * arrows move, Enter picks. `clear` empties the box when something was picked.
 */
export const createSuggestions = (box, clear) => {
  const element = h('div', { class: 'suggestions', id: 'suggestions', role: 'listbox', hidden: true });
  let items = [];
  let active = -1;
  let menu = false;
  let more;

  const close = () => {
    items = [];
    active = -1;
    menu = false;
    more = undefined;
    element.hidden = true;
    element.replaceChildren();
    box.removeAttribute('aria-activedescendant');
  };

  const activate = (index) => {
    active = index;
    for (const [at, option] of [...element.querySelectorAll('[role=option]')].entries()) {
      option.setAttribute('aria-selected', String(at === index));
      if (at === index) option.scrollIntoView({ block: 'nearest' });
    }
    if (index < 0) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', `suggestion-${index}`);
  };

  const pick = (item) => {
    close();
    clear();
    item.choose();
  };

  const option = (item, index) =>
    h(
      'div',
      {
        class: `suggestion ${item.class ?? ''}`,
        role: 'option',
        id: `suggestion-${index}`,
        'aria-selected': 'false',
        tabIndex: -1,
        on: { mousemove: () => activate(index), mousedown: (event) => event.preventDefault(), click: () => pick(item) },
      },
      item.content,
    );

  /** The next page comes when one nears the end of this one. */
  const goOn = async () => {
    const { scrollTop, scrollHeight, clientHeight } = element;
    if (!more || scrollHeight - scrollTop - clientHeight > NEAR_END) return;
    const ask = more;
    more = undefined;
    const page = await ask().catch(({ message }) => void toast(message));
    if (!page || element.hidden) return;
    element.append(...page.items.map((item, index) => option(item, items.length + index)));
    items = [...items, ...page.items];
    more = page.more;
    void goOn();
  };
  element.addEventListener('scroll', goOn);

  const show = (label, next, note, nextPage) => {
    items = next;
    more = nextPage;
    element.hidden = false;
    element.scrollTop = 0;
    element.setAttribute('aria-label', label);
    element.replaceChildren(...items.map(option), ...(note ? [h('p', { class: 'note', role: 'status' }, note)] : []));
    // Enter after an inline query takes the first result, not the button above them.
    activate(items.findIndex(({ class: kind }) => kind !== 'results-button'));
  };

  box.setAttribute('aria-controls', 'suggestions');
  box.setAttribute('aria-autocomplete', 'list');
  const inline = createInlineMode((next, note, nextPage) => {
    if (next.length === 0 && note === undefined) close();
    else show(words().results, next, note, nextPage);
  });

  const update = () => {
    menu = false;
    if (inline.update(box.value)) return;
    const beginsName = box.value !== '' && `@${state.bot.username}`.startsWith(box.value.toLowerCase());
    if (state.bot.inline && beginsName) return show(words().results, [nameItem()]);
    const wanted = commands().filter(({ command }) => `/${command}`.startsWith(box.value));
    const usable = room().bot !== 'kicked' && startsCommand(box.value) && wanted.length > 0;
    return usable ? show(words().commands, wanted.map(commandItem)) : close();
  };

  return {
    element,
    update,
    close,
    showsMenu: () => menu && !element.hidden,
    openMenu: () => {
      show(words().commands, commands().map(commandItem));
      menu = true;
      box.focus();
    },
    /** True if the key was for the list. */
    onKey: (event) => {
      if (element.hidden) return false;
      const { key } = event;
      const step = { ArrowDown: 1, ArrowUp: -1 }[key];
      if (step !== undefined && items.length > 0) activate((active + step + items.length) % items.length);
      else if ((key === 'Enter' || key === 'Tab') && items[active]) pick(items[active]);
      else if (key === 'Escape') close();
      else return false;
      event.preventDefault();
      return true;
    },
  };
};
