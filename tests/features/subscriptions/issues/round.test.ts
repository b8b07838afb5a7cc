import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chart, Figure, Statement } from '../../../../src/content/content.js';
import { choices, issueAt, type Part, roundOf } from '../../../../src/features/subscriptions/issues/round.js';
import { smallContent } from '../small-content.js';

const content = smallContent();
const told = (parts: readonly Part[]): readonly string[] =>
  parts.flatMap((part) => [...(part.opens ? [part.section.code] : []), ...part.statements.map(({ id }) => id)]);
const numbers = (parts: readonly Part[]): readonly string[] => parts.flatMap(({ figures }) => figures.map(({ id }) => id));

describe('a round', () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }));
  const rounds = fc.tuple(sizes, fc.constantFrom(...choices(content))).map(([of, what]) => ({ what, content: smallContent(of) }));

  test('tells nothing twice, and three numbers a part at most', () => {
    fc.assert(
      fc.property(rounds, ({ what, content }) => {
        const parts = roundOf(content, what);
        expect(new Set(told(parts)).size).toBe(told(parts).length);
        expect(new Set(numbers(parts)).size).toBe(numbers(parts).length);
        for (const part of parts) expect(part.figures.length).toBeLessThanOrEqual(3);
      }),
      { seed: 1 },
    );
  });

  test('has no empty part', () => {
    fc.assert(
      fc.property(rounds, ({ what, content }) => {
        for (const part of roundOf(content, what)) expect(part.opens || part.statements.length > 0 || part.figures.length > 0).toBe(true);
      }),
      { seed: 2 },
    );
  });

  test('of a sector tells its summary first, then each statement once: in words, or by its numbers where it has some', () => {
    const parts = roundOf(content, 'energy');
    expect(told(parts)).toEqual(['S.1', 's.1-2', 's.1-4', 's.1-6']);
    const all = [...content.figures.values()].filter(({ section }) => section === 'S.1').map(({ id }) => id);
    expect([...numbers(parts)].sort()).toEqual(all.sort());
  });

  test('leaves out what another statement of the section tells, or its summary', () => {
    const statements = [...content.statements.values()].map((one) => [
      one.id,
      one.id === 's.1-2' ? { ...one, restates: 's.1-4' } : one.id === 's.1-6' ? { ...one, restates: 'summary' } : one,
    ]);
    const restating = { ...content, statements: new Map(statements as [string, Statement][]) };
    expect(told(roundOf(restating, 'energy'))).toEqual(['S.1', 's.1-4']);
  });

  test('opens with numbers that need no note, where there are enough of them', () => {
    const noted = new Set(['s.1-1-figure-1', 's.1-1-figure-2']);
    const figures = [...content.figures].map(([id, one]) => [id, noted.has(id) ? { ...one, note: { ru: '!', en: '!' } } : one]);
    const [opening] = roundOf({ ...content, figures: new Map(figures as [string, Figure][]) }, 'energy');
    expect(opening?.figures.map(({ id }) => id)).toEqual(['s.1-3-figure-1', 's.1-3-figure-2', 's.1-5-figure-1']);
  });

  test('opens rather with numbers that its lead does not say', () => {
    const figures = new Map([...content.figures].map(([id, one], i) => [id, { ...one, value: String(100 + i) }] as const));
    const keys = content.sections.get('S.1')?.keyFigures ?? [];
    const said = String(figures.get(keys[0] ?? '')?.value);
    const text = { ru: `Всего ${said}, и это много.`, en: `${said} in all, which is a lot.` };
    const summary = { one: text, three: text, whole: text };
    const sections = new Map([...content.sections].map(([code, one]) => [code, { ...one, summary }] as const));
    const [opening] = roundOf({ ...content, sections, figures }, 'energy');
    expect(opening?.figures.map(({ id }) => id)).toEqual(keys.slice(1, 4));
  });

  test('brings each chart once, rather with a part that is no opening', () => {
    const point = (figure: string) => ({ figure });
    const chart = (id: string, ...ids: readonly string[]) => [id, { id, points: ids.map(point) } as unknown as Chart] as const;
    const charts = new Map([chart('late', 's.1-1-figure-1', 's.1-7-figure-1'), chart('early', 's.1-1-figure-2')]);
    const parts = roundOf({ ...content, charts }, 'energy');
    expect(parts.flatMap((part) => (part.chart ? [`${part.opens} ${part.chart.id}`] : [])).sort()).toEqual(['false late', 'true early']);
  });

  test('of all sectors takes them in turn and leaves nothing of them out', () => {
    const parts = roundOf(content, 'all');
    expect(parts.slice(0, 4).map(({ section }) => section.code)).toEqual(['S.1', 'S.2', 'S.1', 'S.2']);
    expect([...told(parts)].sort()).toEqual([...told(roundOf(content, 'energy')), ...told(roundOf(content, 'forestry'))].sort());
  });

  test('of the course is a part a section, in the order of the article', () => {
    expect(roundOf(content, 'course').map(({ section, opens }) => [section.code, opens])).toEqual([
      ['intro', true],
      ['S.1', true],
      ['S.2', true],
    ]);
  });

  test('of numbers tells each key figure of the article', () => {
    expect(numbers(roundOf(content, 'numbers'))).toEqual([...content.sections.values()].flatMap(({ keyFigures }) => keyFigures));
  });
});

test('an issue tells how far along it is, and there is none past the end', () => {
  expect(issueAt(content, 'energy', 2)).toMatchObject({ number: 3, of: 3 });
  expect(issueAt(content, 'energy', 3)).toBeUndefined();
});

test('what the article does not have, or has no more, has no parts', () => {
  expect(roundOf(content, 'fishing')).toEqual([]);
  expect(issueAt(content, 'fishing', 0)).toBeUndefined();
});
