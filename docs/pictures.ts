/**
 * Takes the README's pictures from the bot at work in its playground, so that they stay true: npx tsx --conditions=playground-source docs/pictures.ts
 * Needs Chromium, as the browser tests do.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../playground/tests/launch-browser.js';
import { write } from '../playground/tests/open-page.js';
import { startAmur } from '../tests/start-amur.js';

const FOLDER = resolve('docs/pictures');
const PHONE = { width: 390, height: 950 };
const QUESTIONS = ['how much oil did Russia sell to China in 2013?', 'and coal?', 'and in 2020?'];
const CHART = 'chart of oil';

const answered = async (page: Page, question: string): Promise<void> => {
  const answers = page.locator('.message.theirs');
  const before = await answers.count();
  await write(page, question);
  await answers.nth(before).waitFor();
};

const take = async (url: string): Promise<void> => {
  const browser = await launchBrowser();
  const page = await browser.newPage({
    locale: 'en-GB',
    viewport: PHONE,
    deviceScaleFactor: 1.5,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(url);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.locator('.message.theirs').waitFor();
  for (const question of QUESTIONS) await answered(page, question);
  await page.evaluate('document.activeElement.blur()');
  await page.evaluate('document.fonts.ready');
  writeFileSync(join(FOLDER, 'chat.png'), await page.screenshot());
  await write(page, CHART);
  const chart = page.locator('.photo img').last();
  await chart.waitFor();
  const bytes = await page.evaluate<string>(`fetch(${JSON.stringify(await chart.getAttribute('src'))})
    .then((answer) => answer.arrayBuffer())
    .then((bytes) => btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('')))`);
  writeFileSync(join(FOLDER, 'chart.png'), Buffer.from(bytes, 'base64'));
  await browser.close();
};

const folder = mkdtempSync(join(tmpdir(), 'amur-pictures-'));
const amur = startAmur({ folder, environment: { PLAYGROUND_PORT: '0' }, at: 'pipe' });
await amur.prints(' — open it');
await take(/http:\S+/.exec(amur.output())?.[0] ?? '');
amur.signal('SIGTERM');
await amur.exited;
rmSync(folder, { recursive: true });
for (const name of ['chat.png', 'chart.png'])
  console.log(join('docs/pictures', name), `${Math.round(statSync(join(FOLDER, name)).size / 1024)} kB`);
