import { describe, expect, it } from 'vitest';
import { content, createPerson, dialogue, store } from '../conversation.js';

describe('the tour', () => {
  it('greets in the language of the client and offers examples that work', async () => {
    const person = createPerson('ru');
    expect(await person.say('/start')).toContain('Амур');
    const [example] = content.article.examples.ru;
    expect(await person.press(example ?? '')).toContain('12,48');
    expect(await createPerson('en').say('/start')).toContain('one article inside out');
  });

  it('opens what a deep link names: a sector, a section, a figure', async () => {
    const person = createPerson('en');
    expect(await person.say('/start energy')).toContain('Energy');
    expect(await person.say('/start III_2')).toContain('Forestry');
    const [figure] = content.figures.values();
    expect(await person.say(`/start ${figure?.id ?? ''}`)).toContain(figure?.label.en);
    expect(await person.say('/start nothing-like-it')).toContain("don't know this link");
  });

  it('says in /about what is not known of the article rather than inventing it', async () => {
    const text = await createPerson('en').say('/about');
    expect(text).toContain('Вестник Торена');
    expect(text).toMatch(/lacks: its title, the authors' names/);
    // Our own name for the article is not cited as its title.
    expect(text).toContain(`[${content.article.name.en}]`);
  });

  it.each(['/sectors', '/numbers', '/contents', '/chart', '/compare', '/problems', '/proposals'])(
    'has a way back from %s',
    async (menu) => {
      const person = createPerson('en');
      await person.say(menu);
      expect(await person.press('← Start')).toContain('one article inside out');
      expect(person.last()?.replies[0]?.how).toBe('edit');
    },
  );

  it('tells the article in short', async () => {
    const person = createPerson('en');
    await person.say('/start');
    expect(await person.press('In short')).toContain(content.article.summary?.three.en);
  });

  it('lists every command of the menu in /help', async () => {
    const help = await createPerson('ru').say('/help');
    for (const { name } of dialogue.commands) expect(help).toContain(`/${name}`);
  });

  it.each([
    ['/serch', '/search'],
    ['/subs', '/subscribe'],
    ['/num', '/numbers'],
    ['/agricultur', '/agriculture'],
  ])('after %s offers three commands, %s first, and a way to all of them', async (unknown, meant) => {
    const person = createPerson('en');
    const [first = '', ...lines] = (await person.say(unknown)).split('\n');
    expect(first).toContain(`no command ${unknown}`);
    expect(lines[0]).toMatch(new RegExp(`^${meant} — `));
    expect(lines).toHaveLength(3);
    expect(await person.press('All commands')).toContain('/forget');
  });

  it('says back a few words at most of what it has nothing on', async () => {
    const letters = 'бвгджзклмн';
    const word = (n: number): string => `зюк${[1, 10, 100].map((of) => letters[Math.floor(n / of) % letters.length]).join('')}`;
    const nonsense = Array.from({ length: 500 }, (_, i) => word(i * 7)).join(' ');
    for (const text of [nonsense, `сколько ${'щ'.repeat(3000)}`]) {
      const reply = await createPerson('ru').say(text);
      expect(reply.match(/зюк/g)?.length ?? 0).toBeLessThan(4);
      expect(reply).not.toMatch(/щ{40}/u);
    }
  });
});

describe('the article, by buttons', () => {
  it('has a command for every sector of the content', async () => {
    for (const sector of content.article.sectors) {
      const person = createPerson('en');
      const text = await person.say(`/${sector.id}`);
      const section = content.sections.get(sector.section);
      expect(text).toContain(section?.title.en);
      expect(text).toContain(section?.summary.one.en);
      const more = section?.keyFigures.length === 0 ? '' : await person.press('More');
      for (const id of section?.keyFigures ?? []) expect(more).toContain(content.figures.get(id)?.label.en);
    }
  });

  it('reads a section to its end and goes on to the next, by editing one message', async () => {
    const person = createPerson('en');
    await person.say('/contents');
    await person.press('Sectors');
    const seen = new Set([await person.press('Energy')]);
    for (let page = 0; page < 20 && person.buttons().every(({ label }) => !label.startsWith('Next:')); page++) {
      seen.add(await person.press('▶'));
      expect(person.last()?.replies.map(({ how }) => how)).toEqual(['edit']);
    }
    expect(seen.size).toBeGreaterThan(1);
    expect(await person.press('Next: III.2')).toContain('III.2 · Forestry');
  });

  it('shows all numbers of a section, each once, over its pages', async () => {
    const person = createPerson('ru');
    await person.say('/numbers');
    let text = await person.press('Лес');
    const pages = Number(
      /\/(\d+)/.exec(
        person
          .buttons()
          .map(({ label }) => label)
          .join(' '),
      )?.[1] ?? 1,
    );
    for (let page = 1; page < pages; page++) text += await person.press('▶');
    const figures = [...content.figures.values()].filter(({ section }) => section === 'III.2');
    for (const { label } of figures) expect(text.split(label.ru).length - 1).toBeGreaterThanOrEqual(1);
  });

  it('never shows more than three rows of buttons, but in a menu of sections', async () => {
    const person = createPerson('ru');
    for (const message of [
      '/start',
      '/sectors',
      '/numbers',
      '/contents',
      '/energy',
      '/search лес',
      'сколько зерна собрали в 2013',
      'цена газа',
    ]) {
      await person.say(message);
      for (const { reply } of person.last()?.replies ?? [])
        expect(reply.buttons.length).toBeLessThanOrEqual(message === '/numbers' ? 5 : 3);
    }
  });
});

describe('search by words', () => {
  it('leafs through what was found, and opens a find by its number', async () => {
    const person = createPerson('en');
    expect(await person.say('/search timber')).toContain('“timber”');
    const first = await person.press('1');
    expect(first.toLowerCase()).toMatch(/timber|forest|wood/);
  });

  it('says when nothing is found', async () => {
    expect(await createPerson('en').say('/search zzyzx')).toContain('nothing on “zzyzx”');
  });

  it.each(['эксп', 'экспорт неф', 'площадь паш', 'лесозаг', 'technol', 'harb'])('finds what "%s" begins', async (words) => {
    const text = await createPerson('ru').say(`/search ${words}`);
    expect(text).toContain('1. ');
  });

  it('opens a chart that it found', async () => {
    const person = createPerson('en');
    await person.say('/search trade with lumaria and industrial');
    await person.press('1');
    expect(person.last()?.replies[0]?.reply.picture).toBeDefined();
  });

  it('takes the next message for its words when it had none, but not a question, and not after another command', async () => {
    const person = createPerson('en');
    expect(await person.say('/search')).toContain('What shall I look for?');
    expect(await person.say('timb')).toContain('“timb”');
    expect(await person.say('timber')).not.toContain('found');
    await person.say('/search');
    expect(await person.say('how much coal did Lumaria export to Kardia in 2013?')).toContain('3.61');
    await person.say('/search');
    await person.say('/energy');
    expect(await person.say('forestry')).not.toContain('found');
  });
});

describe('language', () => {
  it("answers in the question's language until one is chosen, then in that one", async () => {
    const person = createPerson('en');
    expect(await person.say('сколько зерна собрали в Лумарии в 2013 году')).toContain('64,7 млн т');
    expect(await person.say('how much grain did Lumaria harvest in 2013')).toContain('64.7 million');
    await person.say('/language');
    expect(await person.press('Русский')).toContain('по-русски');
    expect(await person.say('how much grain did Lumaria harvest in 2013')).toContain('64,7 млн т');
  });

  it('is chosen by admins in a group', async () => {
    const member = createPerson('en', { kind: 'group', mayManage: () => Promise.resolve(false) });
    await member.say('/language');
    await member.press('Русский');
    expect(member.last()?.notice).toContain('admins');
  });

  it("speaks menus in the client's language until something is said", async () => {
    const person = createPerson('ru');
    expect(await person.say('/sectors')).toContain('отрасли');
    await person.say('what is the share of gas by 2035?');
    expect(await person.say('/sectors')).toContain('sectors');
  });
});

describe('a chat', () => {
  it('remembers its subject for a follow-on', async () => {
    const person = createPerson('ru');
    await person.say('какая доля переработки в торговле была в 2001 году?');
    expect(await person.say('а в 2009?')).toContain('6,27');
  });

  it.each([
    ['ru', 'сколько угля Лумария вывезла в Кардию в 2013 году?', 'сравни с нефтью', /Наш расчёт[\s\S]*3,61[\s\S]*12,48/],
    [
      'en',
      'how much coal did Lumaria export to Kardia in 2013?',
      'how does that compare to oil?',
      /Our arithmetic[\s\S]*3\.61[\s\S]*12\.48/,
    ],
    ['en', 'how much gas?', 'compare with coal', /can't be compared[\s\S]*24 billion m³[\s\S]*3\.61/],
  ] as const)('in %s: "%s", then "%s"', async (client, question, then, expected) => {
    const person = createPerson(client);
    await person.say(question);
    expect(await person.say(then)).toMatch(expected);
  });

  it('says how to share when one asks it to', async () => {
    expect(await createPerson('ru').say('отправь это другу')).toContain('«Переслать»');
    expect(await createPerson('en').say('share it with a friend')).toContain('“Share”');
  });

  it('holds out what was answered or opened last when one asks to share it', async () => {
    const person = createPerson('ru');
    await person.say('сколько угля Лумария вывезла в Кардию в 2013 году?');
    await person.say('сравни с нефтью');
    await person.say('поделись с другом');
    expect(person.buttons()).toMatchObject([{ kind: 'share', payload: 'coal-2013_oil-2013' }]);
    await person.say('сколько угля Лумария вывезла в Кардию в 1999 году?');
    await person.press('1');
    await person.say('отправь это другу');
    expect(person.buttons()).toMatchObject([{ kind: 'share', payload: 'coal-2013' }, { data: 'card:coal-2013' }]);
  });

  it('opens by number what it lists near a question without an answer, or when several numbers fit', async () => {
    const person = createPerson('en');
    expect(await person.say('how much coal did Lumaria export to Kardia in 1999?')).toContain('1. 3.61 million tonnes');
    expect(await person.press('1')).toContain('3.61 million tonnes');
    expect(await person.say('how much timber was imported in 2013?')).toMatch(/1\. 3\.214 million m³[\s\S]*2\. 1\.128 million m³/);
    // 👍 and 👎 take no room from the numbers.
    expect(person.last()?.replies[0]?.reply.buttons.map((row) => row.length)).toEqual([1, 1, 2]);
    expect(await person.press('2 · 1.128')).toContain('1.128 million m³');
  });

  it("has a number's buttons under a statement that tells one", async () => {
    const person = createPerson('ru');
    expect(await person.say('уголь')).toMatch(/^Экспорт лумарийского угля/);
    await person.press('⋯');
    expect(person.buttons().map(({ label }) => label)).toEqual(expect.arrayContaining(['Похожие', 'Сравнить', '📊 График', 'Копировать']));
  });

  it('answers buttons of an older time with a plain word', async () => {
    const person = createPerson('en');
    expect((await person.act({ kind: 'action', action: undefined })).notice).toContain('out of date');
    expect((await person.act({ kind: 'action', action: { name: 'found', args: [3] } })).notice).toContain('out of date');
    expect((await person.act({ kind: 'action', action: { name: 'figure', args: ['gone'] } })).notice).toContain('out of date');
  });

  it('has a word for what is no text, and for an edited question', async () => {
    const person = createPerson('ru');
    for (const media of ['sticker', 'voice', 'picture', 'file', 'other'] as const) {
      const { replies } = await person.act({ kind: 'media', media });
      expect(replies[0]?.reply.html).toMatch(/словами|текстом/);
    }
    const { replies } = await person.act({ kind: 'text', text: 'сколько угля в 2013', edited: true });
    expect(replies[0]?.reply.html).toMatch(/исправлен[\s\S]*3,61/);
  });
});

describe('feedback', () => {
  it('keeps a disliked question with its answer, and a word on what was wrong', async () => {
    const person = createPerson('en');
    await person.say('how much coal did Lumaria export to Kardia in 2013?');
    await person.press('⋯');
    expect(await person.press('👎')).toContain('What was wrong');
    expect(await person.say('I wanted gas')).toContain('pass it on');
    const [kept] = await store.questions.all();
    expect(kept).toMatchObject({
      kind: 'disliked',
      text: 'how much coal did Lumaria export to Kardia in 2013?',
      word: 'I wanted gas',
    });
    expect(kept?.answered).toContain('3.61');
  });

  it('answers a word that was a question after all', async () => {
    const person = createPerson('ru');
    await person.say('сколько угля Лумария вывезла в Кардию в 2013 году?');
    await person.press('⋯');
    await person.press('👎');
    await person.say('сколько зерна собрали в Лумарии в 2013 году?');
    expect(await person.press('Это был вопрос')).toContain('64,7');
  });

  it('keeps what the article does not answer', async () => {
    await createPerson('ru').say('сколько угля Лумария вывезла в Кардию в 1999 году?');
    expect((await store.questions.all())[0]).toMatchObject({ kind: 'unanswered', language: 'ru' });
  });
});

describe('looking around', () => {
  it('compares two numbers picked by buttons, with arithmetic marked as ours', async () => {
    const person = createPerson('en');
    await person.say('/compare');
    await person.press('Agriculture');
    await person.press('1');
    expect(await person.press('1')).toContain('Our arithmetic');
  });

  it("tells the article's main problems in whole sentences and in order, and the others by a button", async () => {
    const list = [...content.lists.values()].find(({ role, section }) => role === 'problems' && section === 'I');
    const person = createPerson('ru');
    const text = await person.say('/problems');
    const at = (list?.items ?? []).map(({ statement }) => text.indexOf(content.statements.get(statement)?.ru ?? '-'));
    expect(at.every((place) => place >= 0)).toBe(true);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(await person.press('Чего не хватает в исследованиях')).toContain('Петров');
  });

  it('opens related numbers from an answer', async () => {
    const person = createPerson('en');
    await person.say('how much coal did Lumaria export to Kardia in 2013?');
    await person.press('⋯');
    expect(await person.press('Related')).toContain('12.48 million');
    expect(await person.press('1')).toMatch(/\d/);
  });

  it('offers for any chat what the words find, with a link that opens it', async () => {
    const offers = dialogue.offer('coal 2013', { chosen: undefined, client: 'ru' });
    expect(offers[0]?.html).toContain('3.61');
    expect(await createPerson('en').say(`/start ${offers[0]?.payload ?? ''}`)).toContain('3.61');
    expect(await createPerson('ru').say('/start coal-2013_oil-2013')).toMatch(/Наш расчёт[\s\S]*3,61[\s\S]*12,48/);
    expect(dialogue.offer('', { chosen: undefined, client: 'ru' }).length).toBeGreaterThan(5);
  });
});
