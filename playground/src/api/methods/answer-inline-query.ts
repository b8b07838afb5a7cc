import { badRequest } from '../api-error.js';
import { readInlineResult, readResultsButton } from '../inline-result.js';
import { method } from '../method.js';
import { flag, integer, json, text } from '../parameters.js';

const MOST_RESULTS = 50;

export const answerInlineQuery = method(
  'answerInlineQuery',
  {
    inline_query_id: text,
    results: json("Can't parse JSON encoded inline query results"),
    cache_time: integer(300, 0),
    is_personal: flag,
    next_offset: text,
    button: json("Can't parse inline query results button JSON object"),
  },
  (given, call) => {
    const button = readResultsButton(given.button);
    const list = given.results ?? [];
    if (!Array.isArray(list)) throw badRequest('Expected an Array of inline query results');
    if (list.length > MOST_RESULTS) throw badRequest('Too many inline query results specified');
    const results = list.map((result) => readInlineResult(result, call));
    if (new Set(results.map(({ id }) => id)).size < results.length) throw badRequest('RESULT_ID_DUPLICATE');
    if (Buffer.byteLength(given.next_offset) > 64) throw badRequest('NEXT_OFFSET_INVALID');
    const answer = { results, nextOffset: given.next_offset, ...(button ? { button } : {}) };
    if (!call.world.inlineQueries.answer(given.inline_query_id, answer)) {
      throw badRequest('Query is too old and response timeout expired or query ID is invalid');
    }
    return true;
  },
);
