import { present } from '../../world/present.js';
import { badRequest } from '../api-error.js';
import { method } from '../method.js';
import { flag, integer, text } from '../parameters.js';

export const answerCallbackQuery = method(
  'answerCallbackQuery',
  { callback_query_id: text, text, show_alert: flag, url: text, cache_time: integer(0, 0) },
  (given, { world }) => {
    if (given.text.length > 200) throw badRequest('MESSAGE_TOO_LONG');
    const answer = present({
      text: given.text === '' ? undefined : given.text,
      show_alert: given.show_alert || undefined,
      url: given.url === '' ? undefined : given.url,
    });
    if (!world.callbacks.answer(given.callback_query_id, answer)) {
      throw badRequest('Query is too old and response timeout expired or query ID is invalid');
    }
    return true;
  },
);
