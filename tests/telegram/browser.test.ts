import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeInBrowser } from '../../playground/tests/launch-browser.js';
import { openPage, write, type OpenPage } from '../../playground/tests/open-page.js';
import { content, translations } from '../conversation.js';
import { startBot, type PlaygroundBot } from './playground-bot.js';

/** What a person of each language says and looks for; the buttons' words are the bot's own. */
const PEOPLE = {
  ru: {
    start: 'Запустить',
    question: 'сколько нефти Лумария продала Кардии в 2013 году?',
    answer: '12,48 млн т',
    later: 'а сколько угля?',
    laterAnswer: '3,61 млн т',
    comparison: 'Наш расчёт',
    other: 'how much coal did Lumaria export to Kardia in 2013?',
    otherAnswer: '3,61 млн т',
    inline: 'лес 2013',
    found: /3,214 млн м³/,
    copied: 'экспорт сырой нефти из Лумарии в Кардию в 2013 году [Вестник Торена, 2015, 7(2); III.1, абз. 1]',
  },
  en: {
    start: 'Start',
    question: 'how much oil did Lumaria sell to Kardia in 2013?',
    answer: '12.48 million tonnes',
    later: 'and how much coal?',
    laterAnswer: '3.61 million tonnes',
    comparison: 'Our arithmetic',
    other: 'сколько угля Лумария вывезла в Кардию в 2013 году?',
    otherAnswer: '3.61 million tonnes',
    inline: 'timber 2013',
    found: /3\.214 million m³/,
    copied: "Lumaria's crude oil exports to Kardia in 2013 [Вестник Торена, 2015, 7(2); III.1, ¶1]",
  },
} as const;

describeInBrowser('the bot in a browser', () => {
  let started: PlaygroundBot;
  let opened: OpenPage;
  let page: Page;

  beforeEach(async () => {
    started = await startBot();
  });
  afterEach(async () => {
    await opened.close();
    // Neither the page nor the Bot API had anything to complain of.
    expect(opened.problems).toEqual([]);
    expect(started.playground.ledger.refused).toEqual([]);
    await started.close();
  });

  const open = async (options: Parameters<typeof openPage>[1]): Promise<void> => {
    opened = await openPage(started.playground, options);
    page = opened.page;
  };
  const last = () => page.locator('.message.theirs').last();
  /** The last message of the bot, once it holds the text. */
  const answers = (text: string | RegExp) => last().filter({ hasText: text }).waitFor();
  const press = (label: string | RegExp) => last().getByRole('button', { name: label }).click();

  test.each(['ru', 'en'] as const)('a conversation in %s: questions, buttons, pages, the other language', async (language) => {
    const person = language === 'ru' ? started.playground.people.russian : started.playground.people.english;
    const words = PEOPLE[language];
    const t = translations[language];
    await open({ person });
    await page.getByRole('button', { name: words.start }).click();
    await answers(t('talk.who', { topic: content.article.topic[language] }).slice(0, 6));

    await write(page, words.question);
    await answers(words.answer);
    expect(await last().locator('strong').first().textContent()).toBe(words.answer);
    await last().filter({ hasText: 'III.1' }).waitFor();
    await press('⋯');
    await press(new RegExp(t('button.copy')));
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toContain(words.copied);
    await press('👍');
    await page.getByRole('status').getByText(t('feedback.thanks')).waitFor();

    // Reading on is a message of its own, leafed through by edits.
    await press(t('button.read'));
    await answers('1/2');
    await press('▶');
    await answers('2/2');
    await press(t('button.contents'));
    await answers(t('contents.title'));

    await write(page, words.later);
    await answers(words.laterAnswer);
    await press(t('button.compare'));
    await answers(t('compare.restart'));
    await press(/^1$/);
    await answers(words.comparison);
    await page.getByRole('article').filter({ hasText: words.laterAnswer }).first().waitFor();

    await write(page, '/numbers');
    await answers(t('numbers.title'));
    await press(/⚡/);
    await answers('1/2');
    await press('▶');
    await answers('2/2');

    await write(page, '/chart');
    await answers(t('charts.choose'));
    await press(/⚡/);
    await answers('📊 1');
    await press('📊 3');
    await last().getByRole('img').waitFor();
    const picture = last().getByRole('img');
    await expect.poll(() => picture.evaluate((image: { readonly naturalWidth?: number }) => image.naturalWidth)).toBe(1200);
    const described = await picture.getAttribute('alt');
    expect([...content.charts.values()].filter(({ title }) => described?.includes(title[language]))).toHaveLength(1);

    // The other language's question is understood, and answered in the language chosen.
    await write(page, '/language');
    await answers(t('language.choose'));
    await press(t(`language.${language}`));
    await answers(t('language.set'));
    await write(page, words.other);
    await answers(words.otherAnswer);
    const foreign = language === 'ru' ? 'en' : 'ru';
    await write(page, '/language');
    await answers(t('language.choose'));
    await press(t(`language.${foreign}`));
    await answers(translations[foreign]('language.set'));
    await write(page, '/sectors');
    await answers(translations[foreign]('sectors.title'));
  });

  test.each(['ru', 'en'] as const)(
    'a figure is shared with a friend in %s: found in inline mode, sent, opened by its link',
    async (language) => {
      const { russian, english } = started.playground.people;
      const [person, friend] = language === 'ru' ? [russian, english] : [english, russian];
      const words = PEOPLE[language];
      person.send(words.question);
      await started.playground.chats.private(person).next();
      await open({ person });
      await press('⋯');
      await press(new RegExp(translations[language]('button.share')));
      await page.getByRole('dialog').getByRole('button', { name: 'Amur basin reading group' }).click();
      await page
        .getByRole('option', { name: new RegExp(words.answer) })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      const shared = page.getByRole('article').filter({ hasText: words.answer });
      await shared.waitFor();
      // The friend follows the link under it into a private chat with the bot.
      await page.getByRole('radio', { name: friend.user.first_name }).check({ force: true });
      await shared.getByRole('link').click();
      await last()
        .filter({ hasText: /12[.,]48/ })
        .waitFor();
      expect(started.playground.chats.private(friend).messages().length).toBeGreaterThan(1);
    },
  );

  test.each(['ru', 'en'] as const)(
    'inline mode in a group in %s offers what the words find, and goes on as one scrolls',
    async (language) => {
      const { russian, english } = started.playground.people;
      const person = language === 'ru' ? russian : english;
      const words = PEOPLE[language];
      await open({ person, chat: started.playground.chats.group });
      const box = page.getByRole('textbox');
      const bot = `@${started.playground.bot.username} `;
      await box.fill(bot);
      const options = page.getByRole('option');
      await expect.poll(() => options.count()).toBe(20);
      await options.nth(19).scrollIntoViewIfNeeded();
      await expect.poll(() => options.count()).toBeGreaterThan(20);
      await box.fill(bot + words.inline);
      await page.getByRole('option', { name: words.found }).first().click();
      await page.getByRole('article').filter({ hasText: words.found }).getByText(`@${started.playground.bot.username}`).waitFor();
    },
  );

  test('what is no text, an edited question, and a word on what was wrong', async () => {
    const t = translations.ru;
    started.playground.people.russian.send('/start');
    await open({ size: 'phone', theme: 'dark' });
    await answers('Амур');
    for (const [choice, media] of [
      ['Стикер', 'sticker'],
      ['Голосовое сообщение', 'voice'],
      ['Геопозиция', 'other'],
    ] as const) {
      await page.getByRole('button', { name: 'Прикрепить' }).click();
      await page.getByRole('button', { name: choice, exact: true }).click();
      await answers(t(`media.${media}`));
    }
    await write(page, 'сколько угля в 2013?');
    await answers('3,61');
    await page.getByRole('textbox').press('ArrowUp');
    await write(page, 'сколько нефти Кардия купила в 2013?');
    await answers(t('media.edited'));
    await answers('12,48');
    await press('⋯');
    await press('👎');
    await answers(t('feedback.whatWasWrong'));
    await write(page, 'нужна вся добыча');
    await answers(t('feedback.wordThanks'));
    const [disliked] = await started.store.questions.all();
    expect(disliked).toMatchObject({ kind: 'disliked', text: 'сколько нефти Кардия купила в 2013?', word: 'нужна вся добыча' });
  });
});
