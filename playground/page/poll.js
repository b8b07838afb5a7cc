import { h } from './dom.js';
import { icon } from './icons.js';
import { doAct, state, words } from './state.js';
import { toast } from './toast.js';

/** Whether an option is right, for a person who may know: "right", "wrong" for a wrong one that was chosen, nothing else. */
const judged = ({ correct_option_ids: right = [] }, chosen, at) => {
  if (right.includes(at)) return 'right';
  return chosen?.includes(at) && right.length > 0 ? 'wrong' : '';
};

const result = (poll, chosen, option, at) => {
  const share = poll.total_voter_count === 0 ? 0 : Math.round((100 * option.voter_count) / poll.total_voter_count);
  const mark = judged(poll, chosen, at);
  const meter = h('span', { class: 'poll-meter', 'aria-hidden': 'true' }, h('span', {}));
  // The page's policy lets no style stand in an attribute, but a script may set it.
  meter.firstChild.style.width = `${share}%`;
  const said = mark === '' ? option.text : `${option.text}, ${words().poll[mark]}`;
  return h(
    'li',
    { class: `poll-result ${mark} ${chosen?.includes(at) ? 'chosen' : ''}`.trim(), 'aria-label': `${said}, ${share}%` },
    h('span', { class: 'poll-share' }, `${share}%`),
    h('span', { class: 'poll-mark' }, mark === 'right' ? icon('check') : mark === 'wrong' ? icon('close') : null),
    h('span', { class: 'poll-text' }, option.text),
    meter,
  );
};

const choice = (message, option, at) =>
  h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        class: 'poll-option',
        on: {
          click: () => doAct({ act: 'vote', message: message.message_id, options: [at] }).catch(({ message: told }) => toast(told)),
        },
      },
      h('span', { class: 'poll-circle', 'aria-hidden': 'true' }),
      h('span', {}, option.text),
    ),
  );

/** A poll: its question, its options to press or, once the person has voted or it is closed, how it stands; why the right one is right. */
export const pollBody = (message) => {
  const { poll, votes = {} } = message;
  const own = words().poll;
  const chosen = votes[state.person];
  const isOver = poll.is_closed || chosen !== undefined;
  const kind = poll.is_anonymous ? own.anonymous(own[poll.type]) : own[poll.type];
  return h(
    'div',
    { class: 'poll' },
    h('div', { class: 'poll-question' }, poll.question),
    h('div', { class: 'poll-kind' }, poll.is_closed ? own.closed : kind),
    h(
      'ul',
      { class: 'poll-options' },
      poll.options.map((option, at) => (isOver ? result(poll, chosen, option, at) : choice(message, option, at))),
    ),
    isOver && poll.explanation ? h('div', { class: 'poll-explanation' }, poll.explanation) : null,
    h('div', { class: 'poll-votes' }, own.votes(poll.total_voter_count)),
  );
};
