import { describe, expect, it } from 'vitest';
import { notesOf } from '../../src/replies/notes.js';
import { renderMore } from '../../src/replies/render-more.js';
import { renderList, renderStatement } from '../../src/replies/render-answer.js';
import { plainText } from '../../src/replies/reply.js';
import { pageOf } from '../../src/replies/section-pages.js';
import { sectionPage } from '../../src/features/contents/page.js';
import { createLocales } from '../../src/replies/locale.js';
import { content, translations } from '../conversation.js';

const { ru, en } = createLocales(content, translations);
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

describe('notes on statements', () => {
  const [plain, other] = [...content.statements.values()].filter(({ figures }) => figures.length === 0);
  const [figure] = noted;
  if (!plain || !other || !figure?.note) throw new Error('The article has statements without numbers, and a number with a note');
  const note = { ru: 'Раздел II говорит иное. Какой прав, статья не поясняет.', en: 'Section II differs. Which is right it does not say.' };
  const statement = { ...plain, note };
  const context: readonly (typeof plain)[] = [];

  it('are told in a sentence below the statement, whole behind More', () => {
    expect(plainText(renderStatement(statement, ru))).toContain('⚠️ Раздел II говорит иное.\n');
    expect(plainText(renderMore({ kind: 'statement', statement, context }, en) ?? '')).toContain(`⚠️ ${note.en}`);
    expect(renderMore({ kind: 'statement', statement: { ...plain, note: undefined }, context }, en)).toBeUndefined();
  });

  it('come before those on its numbers, which stand behind More then', () => {
    const both = { ...statement, figures: [figure] };
    expect(plainText(renderStatement(both, en))).not.toContain(figure.note?.en ?? '');
    const more = plainText(renderMore({ kind: 'statement', statement: both, context }, en) ?? '');
    expect(more).toContain(`• ${note.en}\n• ${figure.note?.en ?? ''}`);
  });

  it('name their statement among several', () => {
    expect(plainText(notesOf([statement, other], en).join())).toMatch(/^⚠️ .{1,40} · Section II differs/);
  });

  it('go with a list that one statement tells, and stand behind More of another', () => {
    const lists = [...content.lists.values()].map((list) => ({ list, own: new Set(list.items.map((item) => item.statement)) }));
    const whole = lists.find(({ own }) => own.size === 1);
    const parted = lists.find(({ own }) => own.size > 1);
    if (!whole || !parted) throw new Error('The article has lists of one statement and of several');
    const [only = ''] = whole.own;
    const [first = ''] = parted.own;
    const statements = new Map([...content.statements].map(([id, each]) => [id, id === only || id === first ? { ...each, note } : each]));
    const locale = createLocales({ ...content, statements }, translations).en;
    expect(plainText(renderList(whole.list, locale))).toContain('⚠️ Section II differs.\n');
    expect(plainText(renderList(parted.list, locale))).not.toContain('⚠️');
    expect(plainText(renderMore({ kind: 'list', list: parted.list }, locale) ?? '')).toContain(note.en);
  });

  it('are told where their section is read', () => {
    const section = content.sections.get(plain.section);
    if (!section) throw new Error('The statement has a section');
    const statements = new Map([...content.statements, [plain.id, statement]]);
    const read = sectionPage(section, pageOf(plain.id, section, content), createLocales({ ...content, statements }, translations).ru);
    expect(plainText(read.html)).toContain(note.ru);
  });
});
