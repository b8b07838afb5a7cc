import { describe, expect, it } from 'vitest';
import { sectionOf } from '../../../src/content/content.js';
import { LANGUAGES } from '../../../src/content/language.js';
import { queryFor } from '../../../src/replies/share.js';
import { content, dialogue } from '../../conversation.js';

const offer = (words: string) => dialogue.offer(words, { chosen: undefined, client: 'ru' });

describe('what inline mode offers', () => {
  it('begins with what the bot would answer', () => {
    expect(offer('how much coal did Lumaria export to Kardia in 2013')[0]?.id).toBe('coal-2013');
    expect(offer('какие проблемы у сотрудничества?')[0]?.id).toBe('i-problems');
  });

  it('has two numbers side by side for a comparison', () => {
    const [first] = offer('сравни уголь и нефть');
    expect(first?.title).toBe('3,61 млн т ↔ 12,48 млн т');
    expect(first?.html).toContain('Наш расчёт');
  });

  it('has just the statement or the number that a share button typed, and beside a title what else its words name', () => {
    for (const language of LANGUAGES) {
      for (const { id, ...statement } of content.statements.values()) {
        expect(offer(queryFor(statement[language])).map((each) => each.id)).toEqual([id]);
      }
    }
    const titled = offer(sectionOf(content, 'III.2').title.en).map(({ id }) => id);
    expect(titled[0]).toBe('III.2');
    expect(titled.length).toBeGreaterThan(1);
  });

  it('puts numbers of a year that was typed before all others', () => {
    const found = offer('лес 2013').slice(0, 2);
    expect(found.map(({ id }) => id).sort()).toEqual(['raw-timber-toren-2013', 'sawn-timber-toren-2013']);
  });

  it('tells a plan from what was measured', () => {
    const planned = [...content.figures.values()].filter(({ status }) => status !== 'measured');
    for (const { id, label } of planned) {
      const found = offer(label.ru).find((each) => each.id === id);
      if (found) expect(found.description, id).toMatch(/план|прогноз/);
    }
    expect(offer('газ с 2018 года').some(({ description }) => /прогноз\)|план\)/.test(description))).toBe(true);
  });

  it.each([
    ['эксп', /экспорт/i],
    ['экспорт неф', /нефт/i],
    ['площадь паш', /площадь пашни/],
    ['лесозаг', /лес/i],
    ['technol', /technolog/i],
    ['harb', /harbour/i],
    ['timbe', /timber/i],
  ])('has what "%s" begins, in the language of its letters', (words, expected) => {
    const [first] = offer(words);
    expect(`${first?.title ?? ''} ${first?.description ?? ''} ${first?.html ?? ''}`).toMatch(expected);
  });

  it('tells what it lists apart: no two statements have one title, and each has the icon of its sector or its kind', () => {
    const found = offer('forestry').filter(({ id }) => content.statements.has(id));
    expect(found.length).toBeGreaterThan(3);
    expect(new Set(found.map(({ title }) => title)).size).toBe(found.length);
    for (const { id, icon } of offer('forestry')) expect(icon, id).not.toBe('');
    expect(offer('forestry')[0]?.icon).toBe('🌲');
  });

  it('lists each thing once', () => {
    for (const words of ['лес 2013', 'coal 2013', 'проблемы', 'сравни уголь и нефть', '']) {
      const ids = offer(words).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});
