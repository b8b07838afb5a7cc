import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askerOf, namesThisMachine } from 'telegram-playground';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { describeInBrowser } from '../../playground/tests/launch-browser.js';
import { lendPage } from '../../playground/tests/lend-page.js';
import { loadContent } from '../../src/content/load.js';
import { createAsking } from '../../src/editing/asking.js';
import { createEditing } from '../../src/editing/folder.js';
import { serveEditing } from '../../src/editing/server.js';
import { loadTranslations } from '../../src/content/translations.js';
import type { Suggest } from '../../src/editing/suggesting.js';
import { draftedTrams } from './drafted-trams.js';

interface Opened {
  readonly page: Page;
  readonly url: string;
  readonly folder: string;
  close(): Promise<void>;
}

let opened: Opened | undefined;

const serve = async (folder: string, suggest?: Suggest) => {
  const editing = createEditing(folder);
  return serveEditing({
    editing,
    ask: createAsking(editing.content),
    suggest,
    translations: loadTranslations(),
    isOwn: (headers) => namesThisMachine(headers) && askerOf(headers) === 'own page',
    page: join(process.cwd(), 'src/editing/page'),
    port: 0,
  });
};

const open = async ({
  width = 1280,
  locale = 'en-GB',
  suggest,
}: { readonly width?: number; readonly locale?: string; readonly suggest?: Suggest } = {}): Promise<Opened> => {
  const folder = draftedTrams();
  const server = await serve(folder, suggest);
  const { page, giveBack } = await lendPage({ locale, width, height: 800 });
  page.setDefaultTimeout(30_000);
  await page.goto(server.url);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  opened = { page, url: server.url, folder, close: () => giveBack().then(() => server.close()) };
  return opened;
};

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');
const left = (page: Page): Promise<string | null> => page.locator('#left').textContent();

describeInBrowser('the page that leads through a draft', () => {
  afterEach(async () => {
    await opened?.close();
    opened = undefined;
  });

  test('goes from one open record to the next; what is mended is written, what is confirmed is marked no more', async () => {
    const { page, folder } = await open();
    expect(await left(page)).toContain('8 statements, 6 figures');
    // The article, a section, then its first statement with its paragraph.
    await page.getByRole('button', { name: /^Confirm/ }).click();
    await page.getByText('section B').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('statement b-1').waitFor();
    expect(await page.locator('blockquote').textContent()).toContain('перевезли 3,4 млн пассажиров');
    await page.getByLabel('text, ru').fill('В 2019 году в Липовске ходило 48 трамваев; они перевезли 3,4 млн пассажиров.');
    await page.getByRole('button', { name: 'Drop this figure' }).nth(1).click();
    await page.getByText('figure b-1-n2').waitFor({ state: 'detached' });
    // What was typed is still there.
    expect(await page.getByLabel('text, ru').inputValue()).toContain('ходило 48 трамваев');
    await page.keyboard.press('Control+Enter');
    await page.getByText('statement b-2').waitFor();
    const { statements } = loadContent(folder, { drafts: true });
    expect(statements.get('b-1')).toMatchObject({ ru: expect.stringContaining('ходило'), figures: [{ id: 'b-1-n1' }] });
    expect(statements.get('b-1')?.drafted).toBeUndefined();
    expect(statements.get('b-1')?.figures[0]?.drafted).toBeUndefined();
    expect(await left(page)).toContain('7 statements, 4 figures');
  });

  test('the sentence that is told of is marked; a new thing becomes a term, a noun a unit, and neither has to be known by its id', async () => {
    const { page, folder } = await open();
    for (let i = 0; i < 3; i++) await page.keyboard.press('Alt+ArrowRight');
    await page.getByText('statement b-2').waitFor();
    expect(await page.locator('mark').textContent()).toBe('Длина линий составила 62,5 км, что на 12 % больше, чем в 2010 году [1].');
    const figure = page.locator('fieldset[data-id="b-2-n1"]');
    await figure.getByLabel('of', { exact: true }).fill('трамвай, рельс');
    await figure.getByLabel('unit').fill('вагон');
    await page.keyboard.press('Control+Enter');
    await page.getByText('statement b-3').waitFor();
    const { figures, glossary, units } = loadContent(folder, { drafts: true });
    expect(figures.get('b-2-n1')).toMatchObject({ of: ['tramvaj', 'rels'], unit: 'vagon' });
    expect(glossary.get('rels')).toMatchObject({ name: { ru: 'рельс' }, ru: expect.arrayContaining(['рельсы', 'рельсами']) });
    expect(units.get('vagon')?.ru).toMatchObject({ one: 'вагон', few: 'вагона', many: 'вагонов' });
    await page.locator('fieldset[data-id="b-3-n"]').getByLabel('unit').fill('млн пудов');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText('there is no unit "млн пудов"').waitFor();
  });

  test('a sentence that says two things is parted into two statements', async () => {
    const { page, folder } = await open();
    for (let i = 0; i < 2; i++) await page.keyboard.press('Alt+ArrowRight');
    await page.getByText('statement b-1').waitFor();
    await page.getByLabel('text, ru').fill('В 2019 году в Липовске работало 48 трамваев.');
    await page.getByRole('button', { name: 'Another statement of this' }).click();
    await expect.poll(() => left(page)).toContain('9 statements');
    expect(await page.getByLabel('text, ru').inputValue()).toBe('В 2019 году в Липовске работало 48 трамваев.');
    await page.getByRole('button', { name: 'Drop this figure' }).nth(1).click();
    await page.getByText('figure b-1-n2').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Enter');
    await page.getByText('statement b-5').waitFor();
    expect(await page.locator('blockquote').textContent()).toContain('перевезли 3,4 млн пассажиров');
    await page.getByLabel('text, ru').fill('Трамваи Липовска перевезли 3,4 млн пассажиров в 2019 году.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('statement b-2').waitFor();
    const ids = [...loadContent(folder, { drafts: true }).statements.keys()].filter((id) => id.startsWith('b-'));
    expect(ids).toEqual(['b-1', 'b-5', 'b-2', 'b-3', 'b-4']);
  });

  test('terms and units may be confirmed at a glance, all of them', async () => {
    const { page, folder } = await open();
    for (let i = 0; i < 20 && !(await page.locator('legend', { hasText: 'unit' }).count()); i++)
      await page.keyboard.press('Alt+ArrowRight');
    expect(await page.locator('blockquote').textContent()).toContain('трамвай · ');
    await page.getByRole('button', { name: /^Confirm all \d+ below/ }).click();
    await page.locator('legend', { hasText: 'term' }).waitFor();
    expect(await left(page)).not.toContain('unit');
    expect([...loadContent(folder, { drafts: true }).units.values()].every(({ drafted }) => drafted === undefined)).toBe(true);
  });

  test('a mistake is told, and nothing of it is written', async () => {
    const { page, folder } = await open();
    const before = read(folder, 'article.yaml');
    await page.getByLabel('year').fill('soon');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText('year').waitFor();
    expect(read(folder, 'article.yaml')).toBe(before);
  });

  test('comments and layout of what a person wrote stay as they are', async () => {
    const { page, folder } = await open();
    const path = join(folder, 'sections/B.yaml');
    writeFileSync(path, read(folder, 'sections/B.yaml').replace('paragraphs: 2', 'paragraphs:   2   # as in the journal'));
    await page.keyboard.press('Control+Enter');
    await page.getByText('section B').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('statement b-1').waitFor();
    expect(read(folder, 'sections/B.yaml')).toContain('paragraphs:   2   # as in the journal');
  });

  test('a question is answered from what there is; a miss becomes a synonym or a way of asking with one press', async () => {
    const { page, folder } = await open();
    const ask = async (question: string): Promise<void> => {
      await page.getByLabel('Ask the article').fill(question);
      await page.getByRole('button', { name: 'Ask', exact: true }).click();
    };
    await ask('сколько вагончиков работало в 2019 году?');
    await page.getByLabel('The term that вагончиков means').selectOption({ label: 'трамвай' });
    await page.getByRole('button', { name: 'Add “вагончиков” to it' }).click();
    await page.locator('#answer').getByText('48').first().waitFor();
    await page.getByRole('button', { name: 'Add “вагончиков” to it' }).waitFor({ state: 'detached' });
    expect(read(folder, 'glossary.yaml')).toContain('вагончиков');
    // A word that asks is no term.
    expect(await page.getByRole('button', { name: 'Add “сколько” to it' }).count()).toBe(0);
    await ask('сколько было кондукторов?');
    await page.getByLabel('The term that кондукторов means').selectOption({ label: 'a new term' });
    await page.getByRole('button', { name: 'Add “кондукторов” to it' }).click();
    await expect.poll(() => read(folder, 'glossary.yaml')).toContain('name: { ru: кондуктор }');
    await ask('во что обойдётся закупка');
    await page.getByRole('button', { name: 'This answers it: Стоимость закупки', exact: true }).click();
    await expect.poll(() => loadContent(folder, { drafts: true }).figures.get('b-4-n')?.ask.ru).toEqual(['во что обойдётся закупка']);
    // What shares no word with the question can be chosen, too.
    await page.getByLabel('Another record answers it').selectOption({ label: 'Жители считают трамвай символом города.' });
    await expect.poll(() => loadContent(folder, { drafts: true }).statements.get('intro-2')?.ask.ru).toEqual(['во что обойдётся закупка']);
  });

  test('a language model’s proposal is put into the field, and saved by nobody but the author', async () => {
    const { page, folder } = await open({
      suggest: () =>
        Promise.resolve({ proposals: ['В Липовске 48 трамваев.'], refused: [{ text: '49', why: "the paragraph doesn't have: 49" }] }),
    });
    for (let i = 0; i < 2; i++) await page.keyboard.press('Alt+ArrowRight');
    await page.getByText('statement b-1').waitFor();
    await page.getByRole('button', { name: 'Propose: statement' }).click();
    await page.getByText("Left out: 49 (the paragraph doesn't have: 49)").waitFor();
    await page.getByRole('button', { name: 'Take: В Липовске 48 трамваев.' }).click();
    expect(await page.getByLabel('text, ru').inputValue()).toBe('В Липовске 48 трамваев.');
    expect(read(folder, 'sections/B.yaml')).not.toContain('В Липовске 48 трамваев.');
  });

  test('on a phone nothing runs over the edge, and all can be reached by the keyboard', async () => {
    const { page } = await open({ width: 360 });
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('Alt+ArrowRight');
    await page.getByText('statement b-1').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    const names = new Set<string>();
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press('Tab');
      names.add(String(await page.evaluate('document.activeElement.textContent')));
    }
    for (const name of ['Confirm (Ctrl+Enter)', 'Back (Alt+←)', 'Later (Alt+→)', 'Ask', 'Drop this statement'])
      expect(names).toContain(name);
  });

  test('speaks Russian where the browser does', async () => {
    const { page } = await open({ locale: 'ru-RU' });
    expect(await left(page)).toContain('8 утверждений, 6 чисел');
    expect(await page.title()).toBe('Подтвердить черновик');
    await page.getByRole('button', { name: /^Подтвердить/ }).click();
    await page.getByText('раздел B').waitFor();
    await page.getByLabel('Спросить статью').fill('сколько трамваев работало в 2019 году?');
    await page.getByRole('button', { name: 'Спросить', exact: true }).click();
    await page.getByText('Вывод: отвечено.').waitFor();
    const texts = [
      ...(await page.locator('button, h1, legend, #left, label, small, option').allTextContents()),
      await page.locator('#ask label').textContent(),
    ];
    expect(texts.join(' ')).not.toMatch(/\{\{|Confirm|Drop|Later|Left|Ask/);
  });

  test('another page, another name and a program get nothing', async () => {
    const { url } = await open();
    const body = JSON.stringify({ language: 'en', what: { wish: 'list' } });
    const from = (headers: Record<string, string>) =>
      fetch(`${url}wishes`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }).then(
        ({ status }) => status,
      );
    expect(await from({})).toBe(403);
    expect(await from({ origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await from({ origin: new URL(url).origin, 'sec-fetch-site': 'same-origin' })).toBe(200);
  });
});
