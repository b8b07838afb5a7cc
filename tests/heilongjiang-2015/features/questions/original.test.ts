import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { personBeside } from '../../../features/questions/person-beside.js';
import { FOLDER } from '../../article.js';

const ARTICLE = '../shared/article.txt';

test.skipIf(!existsSync(ARTICLE))('the original has the one sentence marked that an answer rests on', async () => {
  const person = await personBeside(FOLDER, ARTICLE);
  for (const [id, marked] of [
    ['coal-china-2013', /^В 2013 г\. .*4,27 млн тонн/],
    ['ii2-oil', /^Согласно этой стратегии, до 2035 г\. Россия .*32 %/],
    ['i-strategic-plan', /^С 2011 года в провинции/],
  ] as const) {
    await person.say(`/start ${id}`);
    await person.press('Оригинал');
    const html = person.last()?.replies[0]?.reply.html ?? '';
    const bold = [...html.matchAll(/<b>([^<]*)<\/b>/g)].map(([, text = '']) => text.trim());
    // The first is the heading.
    expect(bold.slice(1)).toEqual([expect.stringMatching(marked)]);
  }
});
