import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument, type Document, type YAMLMap, type YAMLSeq } from 'yaml';
import { MendableError, type Saying } from '../content/saying.js';
import type { Language } from '../content/language.js';
import { SOURCE_FILE } from '../content/load.js';
import { claimsIn, type DraftClaim } from './claims.js';
import { draftOf, type Draft, type DraftSection } from './draft.js';
import type { Outline } from './outline.js';
import type { OnProgress } from './reading/block.js';
import { sourceRecordOf, sourceTextOf } from './source-record.js';
import type { Term } from './terms.js';
import { conceptOf, fileOf, sectionRecordOf, unitRecordOf, wordsOf } from './write.js';
import { layOut, yamlText } from './yaml-text.js';

/**
 * Adds to an article's folder what its text has new since it was drafted last, and leaves every record that is there as it is. What the
 * folder's source.txt has was drafted before: confirmed, mended or dropped.
 * @returns lines that tell what was added, and what a person has to look at
 * @throws Error when the folder can't be drafted again
 */
export const draftAgain = (folder: string, outline: Outline, thisYear: number, onProgress: OnProgress): readonly Saying[] => {
  const { language } = outline;
  const sourceFile = join(folder, SOURCE_FILE);
  if (!existsSync(sourceFile)) throw new MendableError('drafting.noSource', { folder, file: SOURCE_FILE });
  const old = readFileSync(sourceFile, 'utf8').split(/\n\s*\n/);
  const known = new Set(old.flatMap((paragraph) => claimsIn(paragraph, language)).map(plainClaim));
  const files = openFiles(folder);
  const before = {
    terms: termsOf(files.glossary, language),
    isKnown: (claim: string) => known.has(plain(claim)),
    ids: new Set(files.sections.flatMap(({ document }) => recordsOf(document, 'statements').map((record) => String(record.get('id'))))),
  };
  const draft = draftOf(outline, thisYear, onProgress, before);
  const fresh = draft.sections.filter(({ statements }) => statements.length > 0);
  const told = fresh.flatMap((section) => addSection(section, files, draft, folder));
  const units = new Set(recordsOf(files.units, 'units').map((unit) => String(unit.get('id'))));
  const newUnits = draft.units.filter(({ id }) => !units.has(id));
  const dimensions = new Set(recordsOf(files.units, 'words').map((words) => String(words.get('dimension'))));
  append(
    files.units,
    'units',
    newUnits.map((unit) => unitRecordOf(unit, draft)),
  );
  append(
    files.units,
    'words',
    wordsOf(
      newUnits.filter(({ dimension }) => !dimensions.has(dimension)),
      draft,
    ),
  );
  append(
    files.glossary,
    undefined,
    draft.terms.map((term) => conceptOf(term, draft)),
  );
  const moved = draft.sections.flatMap((section) => toldOfParagraphs(section, files, old, language));
  files.save();
  writeFileSync(sourceFile, sourceTextOf(draft.sections.map((section) => section.outline)));
  const statements = fresh.flatMap((section) => section.statements);
  return [
    {
      key: 'drafting.added',
      values: { folder, statements: statements.length, terms: draft.terms.length, units: newUnits.length },
    },
    ...told,
    ...moved,
  ];
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const plainClaim = ({ text }: DraftClaim): string => plain(text);

interface OpenFile {
  readonly file: string;
  readonly document: Document;
}

interface Files {
  readonly article: Document;
  readonly glossary: Document;
  readonly units: Document;
  readonly sections: OpenFile[];
  /** Writes those that have changed. */
  save(): void;
}

const openFiles = (folder: string): Files => {
  const opened: (OpenFile & { readonly text: string })[] = [];
  const open = (file: string): Document => {
    const text = readFileSync(join(folder, file), 'utf8');
    const document = parseDocument(text);
    const [error] = document.errors;
    if (error) throw new MendableError('drafting.noYaml', { file, why: error.message });
    opened.push({ file, document, text: document.toString({ lineWidth: 0 }) });
    return document;
  };
  const names = readdirSync(join(folder, 'sections')).filter((name) => name.endsWith('.yaml'));
  return {
    article: open('article.yaml'),
    glossary: open('glossary.yaml'),
    units: open('units.yaml'),
    sections: names.map((name) => ({ file: join('sections', name), document: open(join('sections', name)) })),
    save: () => {
      for (const { file, document, text } of opened) {
        const now = document.toString({ lineWidth: 0 });
        if (now !== text) writeFileSync(join(folder, file), now);
      }
    },
  };
};

const recordsOf = (document: Document, key: string | undefined): readonly YAMLMap[] => {
  const found = key === undefined ? document.contents : document.get(key);
  return isSeq(found) ? found.items.filter((item) => isMap(item)) : [];
};

const append = (document: Document, key: string | undefined, records: readonly object[]): void => {
  if (records.length === 0) return;
  const path = key === undefined ? [] : [key];
  if (!isSeq(document.getIn(path))) document.setIn(path, document.createNode([]));
  for (const record of records) {
    const node = document.createNode(record);
    layOut(node);
    (document.getIn(path) as YAMLSeq).add(node);
  }
};

const termsOf = (glossary: Document, language: Language): readonly Term[] =>
  recordsOf(glossary, undefined).map((record): Term => {
    const {
      id,
      kind,
      name,
      [language]: forms = [],
    } = record.toJSON() as Record<string, unknown> & {
      readonly id: string;
      readonly kind: string;
      readonly name: Partial<Record<Language, string>>;
    };
    const known = ['place', 'organisation', 'person'].includes(kind) ? (kind as Term['kind']) : 'thing';
    return { id, kind: known, name: name[language] ?? id, forms: forms as readonly string[] };
  });

/** The file of the section that begins so in the text, whatever a person has called it. */
const fileOfSection = ({ outline }: DraftSection, { article, sections }: Files): OpenFile | undefined => {
  const record = recordsOf(article, 'source').find((each) => each.get('begins') === outline.begins);
  const code = record?.get('section') ?? outline.code;
  return sections.find(({ document }) => document.get('code') === code);
};

const addSection = (section: DraftSection, files: Files, draft: Draft, folder: string): readonly Saying[] => {
  const { outline, statements, lists } = section;
  const there = fileOfSection(section, files);
  const figures = statements.flatMap((statement) => statement.figures ?? []);
  if (!there) {
    writeFileSync(join(folder, 'sections', fileOf(section)), yamlText(sectionRecordOf(section, draft)));
    append(files.article, 'parts', [{ code: outline.code, title: { [draft.language]: outline.title }, sections: [outline.code] }]);
    append(files.article, 'source', [sourceRecordOf(outline, figures, draft.language)]);
    return [{ key: 'drafting.newSection', values: { file: `sections/${fileOf(section)}` } }];
  }
  append(there.document, 'statements', statements);
  append(there.document, 'lists', lists);
  if (there.document.get('paragraphs') !== outline.paragraphs.length) there.document.set('paragraphs', outline.paragraphs.length);
  return [{ key: 'drafting.newIn', values: { file: there.file, ids: statements.map(({ id }) => id).join(', ') } }];
};

/** Records whose paragraph has another number now: it's for a person to say so. */
const toldOfParagraphs = (section: DraftSection, files: Files, old: readonly string[], language: Language): readonly Saying[] => {
  const there = fileOfSection(section, files);
  const { outline, statements } = section;
  const start = old.findIndex((block) => block === outline.title);
  if (!there || start < 0) return [];
  const added = new Set(statements.map(({ id }) => id));
  const now = outline.paragraphs.map((paragraph) => claimsIn(paragraph, language).map(plainClaim));
  return recordsOf(there.document, 'statements').flatMap((record) => {
    if (added.has(String(record.get('id')))) return [];
    const number = Number(record.get('paragraph'));
    const [first = ''] = claimsIn(old[start + number] ?? '', language).map(plainClaim);
    const at = now.findIndex((claims) => claims.includes(first)) + 1;
    return at === 0 || at === number
      ? []
      : [{ key: 'drafting.moved', values: { file: there.file, id: String(record.get('id')), at, number } }];
  });
};
