import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph, TextRun, type IRunOptions } from 'docx';
import { describe, expect, test } from 'vitest';
import type { Block, Read } from '../../src/drafting/reading/block.js';
import { readDocument } from '../../src/drafting/reading/read-document.js';
import { scratchFolder } from '../content/edited-article.js';
import { KILNS, TRAMS } from './articles.js';
import { justifiedPdf } from './justified.js';
import { twoColumnPdf } from './two-columns.js';

const read = (name: string, bytes: Buffer | string): Promise<Read> => {
  const file = join(scratchFolder(), name);
  writeFileSync(file, bytes);
  return readDocument(file);
};

const inFile = (blocks: readonly Block[], heading: (text: string) => string): string =>
  blocks.map(({ kind, text }) => (kind === 'heading' ? heading(text) : text)).join('\n\n');

/** As many words to a line as programs put there. */
const wrapped = (text: string): string => text.replace(/(.{1,70})(?:\s|$)/gu, '$1\n').trim();

describe('plain text', () => {
  test('a paragraph a line, headings on lines of their own', async () => {
    expect(
      (
        await read(
          'trams.txt',
          inFile(TRAMS, (text) => text),
        )
      ).blocks,
    ).toEqual(TRAMS);
  });

  test('lines broken by a program, words broken at a hyphen, a page end inside a sentence, running heads', async () => {
    const text = [
      'Introduction',
      '',
      wrapped('The tramway was opened by the city council in the spring of that year, and its first line led from the station to the har-'),
      wrapped('bour, where well-known ships of the northern companies lay at anchor, and where'),
      '',
      'Journal of Trams. ISSN 1234-5678. 2019',
      '17',
      '',
      wrapped(
        'workers came to load and to unload them from early morning on, in all weathers and for little money at that time. It was closed.',
      ),
      wrapped('Another paragraph says that nothing of the old line is left today, which many inhabitants of the city deplore.'),
    ].join('\n');
    expect((await read('trams.txt', text)).blocks).toEqual([
      { kind: 'heading', text: 'Introduction' },
      {
        kind: 'paragraph',
        text:
          'The tramway was opened by the city council in the spring of that year, and its first line led from the station to the ' +
          'harbour, where well-known ships of the northern companies lay at anchor, and where workers came to load and to unload them ' +
          'from early morning on, in all weathers and for little money at that time. It was closed.',
      },
      {
        kind: 'paragraph',
        text: 'Another paragraph says that nothing of the old line is left today, which many inhabitants of the city deplore.',
      },
    ]);
  });
});

test('Markdown: headings of any level, emphasis without its stars, items of lists; tables and code are left out', async () => {
  const text =
    '# Trams\n\n## The *fleet*\n\nThere are **48** trams,\nall red.\n\n- old ones\n- new ones\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n';
  expect((await read('trams.md', text)).blocks).toEqual([
    { kind: 'heading', text: 'Trams' },
    { kind: 'heading', text: 'The fleet' },
    { kind: 'paragraph', text: 'There are 48 trams, all red.' },
    { kind: 'paragraph', text: '– old ones' },
    { kind: 'paragraph', text: '– new ones' },
  ]);
});

const boldRun = (text: string): TextRun => {
  const options: IRunOptions = { text, bold: true };
  return new TextRun(options);
};

test('DOCX: the title, headings by style, and headings that are only bold', async () => {
  const [title, ...rest] = KILNS;
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: title?.text ?? '', heading: HeadingLevel.TITLE }),
          ...rest.map(({ kind, text }, i) =>
            kind === 'heading' && i % 2 === 0
              ? new Paragraph({ text, heading: HeadingLevel.HEADING_1 })
              : new Paragraph({ children: [kind === 'heading' ? boldRun(text) : new TextRun(text)] }),
          ),
        ],
      },
    ],
  });
  expect(await read('kilns.docx', await Packer.toBuffer(document))).toEqual({ title: title?.text, blocks: rest });
});

test('PDF: two columns drawn row by row over several pages, running heads and page numbers left out', async () => {
  const [title, ...rest] = TRAMS;
  // Long enough for several pages.
  const blocks = Array.from({ length: 12 }, () => rest.slice(0, -2)).flat();
  const bytes = await twoColumnPdf({ title: title?.text ?? '', head: 'Вестник трамвая. Том 4. С.', blocks });
  const seen: string[] = [];
  const file = join(scratchFolder(), 'trams.pdf');
  writeFileSync(file, bytes);
  const found = await readDocument(file, (what, done, of) => seen.push(`${what} ${done}/${of}`));
  expect(found.blocks).toEqual([{ kind: 'heading', text: title?.text }, ...blocks]);
  expect(seen.length).toBeGreaterThan(2);
  expect(seen.at(-1)).toBe(`pages ${seen.length}/${seen.length}`);
});

test('PDF: justified columns with wide spaces, raised powers, and headings that are the bold beginning of a paragraph', async () => {
  const paragraphs = [
    '**1. The lighthouses of the northern coast.** Every lighthouse of the northernmost archipelago was extraordinarily well-maintained. Its keeper’s allotment measured 35 m^2. Neighbouring communities remembered extraordinary thunderstorms.',
    'Nobody inhabited any comparable establishment. Lighthouse-keepers occasionally exchanged correspondence: 17 letters.',
    '**2. Their lamps.** The lamps burnt 38 m^3 of gas. Electrification notwithstanding, superstitious fishermen distrusted unfamiliar illumination.',
    'Afterwards everything changed.',
  ];
  const plain = (text: string): string => text.replaceAll('**', '').replace('^', '');
  expect((await read('lights.pdf', await justifiedPdf(paragraphs))).blocks).toEqual(
    paragraphs.map((text) => ({ kind: 'paragraph', text: plain(text) })),
  );
});

test('what can’t be read is told with what to do', async () => {
  await expect(read('trams.odt', 'x')).rejects.toThrow('a draft is made of .txt, .md, .docx or .pdf');
  await expect(read('trams.pdf', 'no pdf')).rejects.toThrow("can't be read as pdf");
  await expect(read('trams.docx', 'no zip')).rejects.toThrow("can't be read as docx");
  await expect(read('empty.txt', '\n\n')).rejects.toThrow('has no text that can be read');
});
