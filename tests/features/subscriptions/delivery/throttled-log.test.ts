import { expect, it } from 'vitest';
import { createThrottledLog } from '../../../../src/features/subscriptions/delivery/throttled-log.js';
import { testClock } from '../../../test-clock.js';

it('what goes wrong is told at once, then once a minute with how often it did, each trouble by itself', () => {
  const clock = testClock();
  const logged: unknown[] = [];
  const tell = createThrottledLog({ error: (values) => logged.push(values) }, clock);
  const away = new Error('away');
  for (let second = 0; second < 60; second++) {
    tell(away);
    clock.advance(1_000);
  }
  const full = new Error('full');
  tell(full);
  tell(away);
  tell(away);
  expect(logged).toEqual([{ err: away }, { err: full }, { err: away, meanwhile: 59 }]);
});
