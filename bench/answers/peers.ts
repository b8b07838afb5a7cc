import { create, insertMultiple, search } from '@orama/orama';
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { stopwords as stopEnglish } from '@orama/stopwords/english';
import { stopwords as stopRussian } from '@orama/stopwords/russian';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Language } from '../../src/content/language.js';
import type { SearchRecord } from '../../src/search/records.js';
import { isCyrillic, stemOf } from '../../src/search/tokens.js';

/** The best record for a question and how sure the engine is of it; a higher score is surer. */
export interface Found {
  readonly record: SearchRecord;
  readonly score: number;
}

export interface Peer {
  readonly name: string;
  find(question: string, language: Language): Found | undefined;
}

const STOP = new Set([...stopRussian, ...stopEnglish]);
const stems = (text: string): string[] => (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter((word) => !STOP.has(word)).map(stemOf);

const inLanguage = (texts: readonly string[], language: Language): string =>
  texts.filter((text) => isCyrillic(text) === (language === 'ru')).join(' ');

/** Fuse with nothing set but what to look at. */
const fuseAsItComes = (records: readonly SearchRecord[]): Peer => {
  const fuse = new Fuse(records, { keys: ['asks', 'body'], includeScore: true });
  return {
    name: 'fuse.js, default options',
    find: (question) => {
      const [hit] = fuse.search(question, { limit: 1 });
      return hit && { record: hit.item, score: 1 - (hit.score ?? 1) };
    },
  };
};

const fuseTokens = (records: readonly SearchRecord[]): Peer => {
  const fuse = new Fuse(records, {
    keys: [{ name: 'asks', weight: 2 }, 'body'],
    includeScore: true,
    useTokenSearch: true,
    tokenize: stems,
    ignoreLocation: true,
  });
  return {
    name: 'fuse.js, token search over stems',
    find: (question) => {
      const [hit] = fuse.search(question, { limit: 1 });
      return hit && { record: hit.item, score: 1 - (hit.score ?? 1) };
    },
  };
};

const miniSearch = (records: readonly SearchRecord[]): Peer => {
  const engine = new MiniSearch<{ id: number; asks: string; body: string }>({
    fields: ['asks', 'body'],
    processTerm: (term) => (STOP.has(term.toLowerCase()) ? null : stemOf(term.toLowerCase())),
    searchOptions: { boost: { asks: 2 }, fuzzy: 0.2, prefix: true },
  });
  engine.addAll(records.map(({ asks, body }, id) => ({ id, asks: asks.join(' '), body: body.join(' ') })));
  return {
    name: 'MiniSearch, stems, fuzzy 0.2, prefix',
    find: (question) => {
      const [hit] = engine.search(question);
      const record = hit && records[Number(hit.id)];
      return record && { record, score: hit.score };
    },
  };
};

/** Orama stems one language at a time, so it gets an index a language. */
const orama = (records: readonly SearchRecord[]): Peer => {
  const build = (language: Language) => {
    const russian = language === 'ru';
    const db = create({
      schema: { asks: 'string', body: 'string', position: 'number' } as const,
      components: {
        tokenizer: {
          language: russian ? 'russian' : 'english',
          stemming: true,
          stemmer: russian ? stemRussian : stemEnglish,
          stopWords: russian ? stopRussian : stopEnglish,
        },
      },
    });
    void insertMultiple(
      db,
      records.map(({ asks, body }, position) => ({ asks: inLanguage(asks, language), body: inLanguage(body, language), position })),
    );
    return db;
  };
  const byLanguage = { ru: build('ru'), en: build('en') };
  return {
    name: 'Orama, stems, tolerance 1',
    find: (question, language) => {
      const results = search(byLanguage[language], { term: question, boost: { asks: 2 }, tolerance: 1, threshold: 1, limit: 1 });
      if (results instanceof Promise) throw new Error('Orama answered asynchronously');
      const [hit] = results.hits;
      const record = hit && records[hit.document.position];
      return record && { record, score: hit.score };
    },
  };
};

/** The engines that ours is measured beside, each set up as its documentation recommends, on the same records. */
export const peersOn = (records: readonly SearchRecord[]): readonly Peer[] =>
  [fuseAsItComes, fuseTokens, miniSearch, orama].map((build) => build(records));
