import { expect, test } from 'vitest';
import { describeInBrowser } from './launch-browser.js';
import { usePage } from './use-page.js';

describeInBrowser('the first look at the page', () => {
  const client = usePage();

  test.each([
    { locale: 'ru-RU', person: 'Анна', start: 'Запустить' },
    { locale: 'en-GB', person: 'James', start: 'Start' },
    { locale: 'de-DE', person: 'James', start: 'Start' },
  ])('speaks the browser’s language, or English: $locale', async ({ locale, person, start }) => {
    await client.open({ locale });
    await client.page.getByRole('button', { name: start, exact: true }).waitFor();
    expect(await client.page.getByRole('radio', { name: person }).isChecked()).toBe(true);
  });

  test('shows the bot’s @name, and typing its beginning offers inline mode', async () => {
    client.playground.people.english.send('/start');
    await client.open({ person: client.playground.people.english });
    await client.page.locator('.subtitle').getByText(`@${client.playground.bot.username}`).waitFor();
    const box = client.page.getByRole('textbox');
    await box.fill('@am');
    await client.page.getByRole('option', { name: `@${client.playground.bot.username}` }).click();
    await client.page.getByRole('option', { name: 'First' }).waitFor();
    expect(await box.inputValue()).toBe(`@${client.playground.bot.username} `);
  });

  test('has emoji of its own for systems without', async () => {
    await client.open({ withEmoji: true });
    const script = `[...document.fonts].filter(({ family }) => family.includes('Noto Emoji')).map(({ status }) => status)`;
    const faces = await client.page.evaluate<readonly string[]>(script);
    expect(faces.length).toBeGreaterThan(5);
    // All of them, before the first text is drawn.
    expect(new Set(faces)).toEqual(new Set(['loaded']));
    expect(await client.page.evaluate('getComputedStyle(document.body).fontFamily')).toContain('Noto Emoji Variable');
  });

  test('loads with hundreds of people, and of thousands shows the first', async () => {
    const { people } = client.playground;
    for (let added = 1; added <= 398; added++) people.add({ first_name: `Person ${added}`, language_code: added % 2 ? 'en' : 'ru' });
    await client.open();
    expect(await client.page.locator('.person').count()).toBe(400);
    people.english.send('/start');
    people.russian.send('/start');
    await client.shows('Hello');
    for (let added = 1; added <= 200; added++) people.add({ first_name: `More ${added}` });
    await client.page.reload();
    await client.page.locator('#app[data-ready]').waitFor();
    expect(await client.page.locator('.person').count()).toBe(500);
  });
});
