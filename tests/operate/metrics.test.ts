import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createMetrics, serveMetrics, type MetricsPorts } from '../../src/operate/metrics.js';
import { createServer } from '../../src/operate/server.js';

const NOW = Date.UTC(2026, 0, 5);

const page = (backlog: MetricsPorts['backlog']) => {
  const metrics = createMetrics({ backlog, now: () => NOW });
  const server = createServer({ host: '127.0.0.1', port: 0 });
  serveMetrics(server.app, metrics);
  return { metrics, read: async () => (await server.app.inject({ url: '/metrics' })).body };
};

it('counts updates, answers by kind, refusals, requests with their 429s, and deliveries with their lag', async () => {
  const { metrics, read } = page(() => Promise.resolve({ left: 3, oldestDueAt: NOW - 90_000 }));
  metrics.update('message', 'handled', 0.2);
  metrics.update('message', 'failed', 9);
  metrics.turnedAway('overloaded');
  metrics.call('sendMessage', 'ok', 0.03);
  metrics.call('sendMessage', 'limited', 0.01);
  metrics.delivered('sent');
  metrics.answered({ answer: { kind: 'none', refusal: { why: 'untold' }, neighbours: [] }, language: 'en', readAs: undefined });
  metrics.answered({ answer: { kind: 'talk', talk: 'thanks' }, language: 'ru', readAs: undefined });
  metrics.readElsewhere({ outcome: 'read', seconds: 0.4, tokens: { prompt: 3_000, completion: 80 } });
  metrics.readElsewhere({ outcome: 'kept', seconds: 0 });
  const shown = await read();
  for (const line of [
    'amur_updates_total{kind="message",outcome="handled"} 1',
    'amur_updates_total{kind="message",outcome="failed"} 1',
    'amur_update_duration_seconds_bucket{le="0.25",kind="message"} 1',
    'amur_update_duration_seconds_count{kind="message"} 1',
    'amur_updates_turned_away_total{why="overloaded"} 1',
    'amur_api_requests_total{method="sendMessage",outcome="limited"} 1',
    'amur_api_request_duration_seconds_count{method="sendMessage"} 2',
    'amur_deliveries_total{end="sent"} 1',
    'amur_deliveries_left 3',
    'amur_delivery_lag_seconds 90',
    'amur_answers_total{kind="none",language="en"} 1',
    'amur_answers_total{kind="talk",language="ru"} 1',
    'amur_refusals_total{why="untold"} 1',
    'amur_reader_requests_total{outcome="read"} 1',
    'amur_reader_requests_total{outcome="kept"} 1',
    'amur_reader_requests_total{outcome="late"} 0',
    'amur_reader_duration_seconds_count 1',
    'amur_reader_tokens_total{of="prompt"} 3000',
    'amur_reader_tokens_total{of="completion"} 80',
    'amur_store_up 1',
  ]) {
    expect(shown).toContain(line);
  }
  expect(shown).toMatch(/nodejs_eventloop_lag_p99_seconds \d/);
});

it('has what the alerts of docs/operate.md watch from the start, under the names and labels that stand there', async () => {
  const shown = await page(() => Promise.resolve({ left: 0, oldestDueAt: undefined })).read();
  // Its tables: elsewhere stand names of other things, such as a volume's.
  const document = readFileSync('docs/operate.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .join('\n');
  const names = new Set(document.match(/\b(?:amur|nodejs|process)_[a-z_0-9]+?(?=_bucket|[^a-z_0-9])/g));
  expect(names.size).toBeGreaterThan(9);
  for (const name of names) expect(shown).toContain(`# TYPE ${name} `);
  for (const watched of [
    'amur_updates_total{kind="message",outcome="failed"} 0',
    'amur_updates_turned_away_total{why="overloaded"} 0',
    'amur_deliveries_total{end="failed"} 0',
  ])
    expect(shown).toContain(watched);
  for (const [label = ''] of document.matchAll(/\b(?:outcome|why|end)="(?!limited|refused)\w+"/g)) expect(shown).toContain(label);
});

it('shows what it can while the store is away', async () => {
  const { metrics, read } = page(() => Promise.reject(new Error('away')));
  metrics.update('message', 'handled', 0.2);
  const shown = await read();
  expect(shown).toContain('amur_store_up 0');
  expect(shown).toContain('amur_updates_total{kind="message",outcome="handled"} 1');
});
