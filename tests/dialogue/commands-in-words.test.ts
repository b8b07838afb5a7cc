import { describe, expect, it, test } from 'vitest';
import { createPerson, translations } from '../conversation.js';

describe('a command in Russian letters', () => {
  test.each([
    ['/старт', '/start'],
    ['/помощь', '/help'],
    ['/ПОМОЩЬ', '/help'],
    ['/памощь', '/help'],
    ['/забудь', '/forget'],
    ['/поиск уголь', '/search уголь'],
  ])('%s does what %s does', async (russian, latin) => {
    expect(await createPerson('ru').say(russian)).toBe(await createPerson('ru').say(latin));
  });

  it('that there is none of is read as words', async () => {
    expect(await createPerson('ru').say('/кто утвердил План?')).toContain('Портовый совет');
  });

  it.each(['/старт', '/search лес', '/compare уголь и нефть'])('is answered in Russian from the first: %s', async (command) => {
    expect(await createPerson('en').say(command)).toMatch(/\p{Script=Cyrillic}{4}/u);
    const person = createPerson('en');
    await person.say(command);
    expect(await person.say('/help')).toContain(translations.ru('help.commands'));
  });
});

it.each(['/frget', '/forgt', '/for', '/forge', '/f'])('what deletes is never offered for a slip: %s', async (slip) => {
  expect(await createPerson('en').say(slip)).not.toContain('/forget');
});

it('nothing is deleted by a slip in Russian letters', async () => {
  expect(await createPerson('ru').say('/забуть')).not.toContain(translations.ru('privacy.sure'));
});
