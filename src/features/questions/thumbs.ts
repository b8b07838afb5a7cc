import { actionData, parseAction } from '../../replies/actions.js';
import { MOST_ROWS } from '../../replies/button-rows.js';
import type { Button, Reply } from '../../replies/reply.js';

/** The reply to the chat's n-th question, with 👍 and 👎: behind its ⋯ button; if it has none, in the last row. */
export const withThumbs = (reply: Reply, n: number): Reply => {
  const numbered = reply.buttons.map((row) => row.map((button) => numberedAll(button, n)));
  if (numbered.flat().some((button, i) => button !== reply.buttons.flat()[i])) return { ...reply, buttons: numbered };
  const thumbs = [
    { kind: 'action', label: '👍', data: actionData('good', n) },
    { kind: 'action', label: '👎', data: actionData('bad', n) },
  ] as const;
  const joins = reply.buttons.length === MOST_ROWS;
  const last = reply.buttons.at(-1) ?? [];
  return { ...reply, buttons: joins ? [...reply.buttons.slice(0, -1), [...last, ...thumbs]] : [...reply.buttons, thumbs] };
};

/** Tells the ⋯ button of an answer the question's number. Other buttons stay as they are. */
const numberedAll = (button: Button, n: number): Button => {
  if (button.kind !== 'action') return button;
  const action = parseAction(button.data);
  return action?.name === 'all' ? { ...button, data: actionData('all', action.args[0], n) } : button;
};
