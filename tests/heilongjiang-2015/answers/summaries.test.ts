import { describe, expect, it } from 'vitest';
import { engine } from '../article.js';

const told = (message: string) => {
  const { answer } = engine.answer(message, { now: 0 });
  return answer.kind === 'section' ? `${answer.section.code} ${answer.length ?? 'at a glance'}` : answer.kind;
};

describe('a summary asked for in words', () => {
  it.each([
    ['summarize the article in 3 sentences', 'abstract three'],
    ['перескажи коротко', 'abstract three'],
    ['перескажи статью коротко', 'abstract three'],
    ['перескажи статью в одном предложении', 'abstract one'],
    ['the article in one sentence, please', 'abstract one'],
    ['tl;dr', 'abstract three'],
    ['give me a full summary of the article', 'abstract whole'],
    ['подробный пересказ статьи', 'abstract whole'],
    ['summary of forestry in one sentence', 'III.2 one'],
    ['лесная отрасль в трёх предложениях', 'III.2 three'],
    ['энергетика одним предложением', 'III.1 one'],
    ['science and technology in three sentences', 'III.5 three'],
  ])('"%s" is %s', (message, expected) => {
    expect(told(message)).toBe(expected);
  });

  it.each(['summarise the forestry part', 'расскажи про энергетику'])('"%s" without a length is the section at a glance', (message) => {
    expect(told(message)).toMatch(/at a glance$/);
  });

  it.each([
    ['what is the first part of the article about', 'I at a glance'],
    ['о чём третья глава', 'part'],
    ['the fifth section', 'none'],
    ['what is the first part of the aim', 'statement'],
  ])('a section may be counted: "%s" is %s', (message, expected) => {
    expect(told(message)).toBe(expected);
  });

  it.each(['how much coal in 2013', 'сколько парков в 2020', 'what is the main problem', 'цена нефти в одном предложении про бананы'])(
    'is not what "%s" asks for',
    (message) => {
      expect(told(message)).not.toMatch(/^abstract/);
    },
  );
});
