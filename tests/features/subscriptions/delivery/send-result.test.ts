import { expect, test } from 'vitest';
import { outcomeOf } from '../../../../src/features/subscriptions/delivery/retry-policy.js';
import { sendResultOf } from '../../../../src/features/subscriptions/delivery/send-result.js';

const refusal = (error_code: number, description: string, parameters?: object) => ({
  response: { ok: false, error_code, description, parameters },
});

test.each([
  [refusal(403, 'Forbidden: bot was blocked by the user'), { kind: 'gone', chat: 'blocked' }],
  [refusal(403, 'Forbidden: user is deactivated'), { kind: 'gone', chat: 'gone' }],
  [refusal(403, 'Forbidden: bot was kicked from the supergroup chat'), { kind: 'gone', chat: 'gone' }],
  [refusal(400, 'Bad Request: chat not found'), { kind: 'gone', chat: 'gone' }],
  [refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: -1001 }), { kind: 'moved', to: -1001 }],
  [refusal(429, 'Too Many Requests: retry after 17', { retry_after: 17 }), { kind: 'wait', seconds: 17 }],
  [refusal(502, 'Bad Gateway'), { kind: 'again', error: '502 Bad Gateway' }],
  [refusal(400, "Bad Request: can't parse entities"), { kind: 'refused', error: "400 Bad Request: can't parse entities" }],
  [refusal(400, 'Bad Request: message thread not found'), { kind: 'closed' }],
  [refusal(400, 'Bad Request: not enough rights to send text messages to the chat'), { kind: 'gone', chat: 'gone' }],
  [new Error('no connection'), { kind: 'again', error: 'no connection' }],
  [Object.assign(new Error('no answer in time'), { isUnanswered: false }), { kind: 'again', error: 'no answer in time' }],
  [Object.assign(new Error('no answer in time'), { isUnanswered: true }), { kind: 'unknown', error: 'no answer in time' }],
  [refusal(504, 'Gateway Timeout'), { kind: 'unknown', error: '504 Gateway Timeout' }],
  ['odd', { kind: 'again', error: 'odd' }],
])('%j means %j', (error, sent) => {
  expect(sendResultOf(error)).toEqual(sent);
});

test('tries come further and further apart, for some ten minutes at least, and then it has failed', () => {
  const again = { kind: 'again', error: '502' } as const;
  let now = 0;
  let before = 0;
  for (let attempt = 1; ; attempt++) {
    const outcome = outcomeOf(again, { attempts: attempt, unanswered: 0 }, now, 0);
    if (outcome.status !== 'pending') {
      expect(outcome).toEqual({ status: 'failed', error: '502' });
      break;
    }
    expect(outcome.notBefore - now).toBeGreaterThanOrEqual(before);
    before = outcome.notBefore - now;
    now = outcome.notBefore;
  }
  expect(now).toBeGreaterThan(10 * 60_000);
  const fourth = { attempts: 4, unanswered: 0 };
  expect(outcomeOf(again, fourth, 0, 1)).toMatchObject({ notBefore: 16_000 });
  expect(outcomeOf(again, fourth, 0, 0)).toMatchObject({ notBefore: 8_000 });
});
