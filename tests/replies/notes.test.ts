import { describe, expect, it } from 'vitest';
import { notesOf } from '../../src/replies/figure-line.js';
import { plainText } from '../../src/replies/reply.js';
import { createVoices } from '../../src/replies/voice.js';
import { content, translations } from '../conversation.js';

const { ru, en } = createVoices(content, translations);
const noted = [...content.figures.values()].filter(({ note }) => note !== undefined);

describe('notes on what the article contradicts', () => {
  it('stand by themselves under one number', () => {
    for (const figure of noted) expect(plainText(notesOf([figure], en).join())).toBe(`⚠️ ${figure.note?.en ?? ''}`);
  });

  it('name their number among several, so that "here" is somewhere', () => {
    const [first, second] = noted;
    if (!first || !second) throw new Error('The article has notes');
    const text = plainText(notesOf([first, second], ru).join());
    for (const figure of [first, second]) expect(text).toContain(`${ru.format.figure(figure)} · ${figure.note?.ru ?? ''}`);
  });

  it('are told once, with every number that shares them, unless all do', () => {
    const [figure] = noted;
    const [other, another] = [...content.figures.values()].filter(({ note }) => note === undefined);
    if (!figure || !other || !another) throw new Error('The article has numbers with notes and without');
    const twin = { ...other, note: figure.note };
    expect(plainText(notesOf([figure, twin], ru).join())).toBe(`⚠️ ${figure.note?.ru ?? ''}`);
    expect(plainText(notesOf([figure, another, twin], ru).join())).toBe(
      `⚠️ ${ru.format.figure(figure)}, ${ru.format.figure(twin)} · ${figure.note?.ru ?? ''}`,
    );
  });
});
