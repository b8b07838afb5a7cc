import { describe, expect, it } from 'vitest';
import { createPerson, translations } from '../conversation.js';

describe('in a group', () => {
  it.each(['ru', 'en'] as const)('the greeting says when the bot answers there, in %s', async (language) => {
    const group = createPerson(language, { kind: 'group' });
    expect(await group.say('/start')).toContain('/ask');
    expect(await createPerson(language).say('/start')).not.toContain('/ask');
  });

  it.each(['ru', 'en'] as const)('a bare /ask says how to ask rather than repeat the last answer, in %s', async (language) => {
    const group = createPerson(language, { kind: 'group' });
    const answer = await group.say('/ask сколько угля вывезли в Кардию в 2013 году?');
    const how = await group.say('/ask');
    expect(how).not.toBe(answer);
    expect(how).toMatch(/\/ask \p{L}+/u);
  });

  it.each(['ru', 'en'] as const)('the help says how to ask there, in %s', async (language) => {
    const [how = '', examples = ''] = (await createPerson(language, { kind: 'group' }).say('/help')).split('\n\n');
    expect(how).toContain('/ask');
    expect(examples).toMatch(/^• \/ask \p{L}/mu);
    expect((await createPerson(language).say('/help')).split('\n\n')[0]).not.toContain('/ask');
  });

  it('somebody who is no admin is told who may delete what is stored', async () => {
    const member = createPerson('ru', { kind: 'group', mayManage: () => Promise.resolve(false) });
    expect(await member.say('/forget')).toBe(translations.ru('privacy.admins'));
  });
});
