import { expect, test } from 'vitest';
import { call } from './call.js';
import { describeInBrowser } from './launch-browser.js';
import { usePage } from './use-page.js';

describeInBrowser('a quiz on the page', () => {
  const client = usePage();

  test('is answered by a press, then shows what is right and why, to the one who voted', async () => {
    const { russian, english } = client.playground.people;
    const { group } = client.playground.chats;
    await client.open({ size: 'phone', chat: group });
    await call(client.playground, 'sendPoll', {
      chat_id: group.id,
      question: 'Сколько угля?',
      type: 'quiz',
      options: [{ text: '4,27 млн т' }, { text: '5,95 млн т' }],
      correct_option_ids: [0],
      explanation: 'III.1, абз. 1',
      is_anonymous: false,
    });
    await client.shows('Сколько угля?');
    expect(await client.page.getByText('III.1, абз. 1').count()).toBe(0);
    await client.page.getByRole('button', { name: '5,95 млн т' }).click();
    await client.page.getByRole('listitem', { name: '4,27 млн т, верно, 0%' }).waitFor();
    await client.page.getByRole('listitem', { name: '5,95 млн т, неверно, 100%' }).waitFor();
    await client.shows('III.1, абз. 1');
    expect(await client.page.getByRole('button', { name: '4,27 млн т' }).count()).toBe(0);
    expect(group.messages().at(-1)?.poll?.total_voter_count).toBe(1);
    // Somebody else hasn't voted yet, and may.
    await client.page.goto(`${client.playground.url}#person=${english.id}&chat=${group.id}`);
    await client.page.getByRole('button', { name: '4,27 млн т' }).click();
    await client.page.getByRole('listitem', { name: /4,27 млн т, right, 50%/ }).waitFor();
    expect(russian.id).not.toBe(english.id);
  });

  test('shows what is right once it is closed', async () => {
    const { russian } = client.playground.people;
    russian.send('/start');
    await client.open();
    const options = [{ text: 'One' }, { text: 'Two' }];
    const quiz = { chat_id: russian.id, question: 'Which?', type: 'quiz', options, correct_option_ids: [1], explanation: 'Because.' };
    const { result } = await call(client.playground, 'sendPoll', quiz);
    await client.shows('Анонимная викторина');
    await call(client.playground, 'stopPoll', { chat_id: russian.id, message_id: (result as { readonly message_id: number }).message_id });
    await client.page.getByRole('listitem', { name: 'Two, верно, 0%' }).waitFor();
    await client.shows('Окончательные результаты');
  });
});
