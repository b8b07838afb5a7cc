import { type Action, parseAction } from './actions.js';

/** What an answer of the bot is about, read from the callback data of its buttons; undefined if they don't tell. */
export const subjectInButtons = (data: readonly string[]): string | undefined => {
  const actions = data.flatMap((each) => parseAction(each) ?? []);
  for (const action of actions) if (action.name === 'all' || action.name === 'more' || action.name === 'original') return action.args[0];
  return undefined;
};

/** What the answer to a press is about if its own buttons don't tell: whatever the pressed button names. */
export const shownBy = (pressed: Action): string | undefined => {
  switch (pressed.name) {
    case 'figure':
    case 'statement':
    case 'list':
    case 'section':
    case 'summary':
    case 'inShort':
    case 'more':
    case 'original':
    case 'read':
    case 'readNew':
    case 'numbers':
    case 'card':
    case 'cite':
    case 'related':
    case 'compareWith':
      return pressed.args[0];
    default:
      return undefined;
  }
};
