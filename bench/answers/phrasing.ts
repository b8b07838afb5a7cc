import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Answer, figuresOf } from '../../src/answers/answer.js';
import type { Engine } from '../../src/answers/engine.js';
import { isSameFact } from '../../src/answers/figure-relations.js';
import type { Content, Figure, List, Statement } from '../../src/content/content.js';
import { LANGUAGES, type Language } from '../../src/content/language.js';

const phrasingSchema = z.strictObject({ record: z.string(), lang: z.enum(LANGUAGES), q: z.string() });

/** A way of asking for a record that the content doesn't have among the record's phrases. */
export type Phrasing = z.output<typeof phrasingSchema>;

export const readPhrasings = (file = 'bench/answers/phrasings.jsonl'): readonly Phrasing[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => phrasingSchema.parse(JSON.parse(line)));

/** The content with these phrases beside its own, and with none at all of the records that aren't to have any. */
export const withPhrases = (content: Content, phrasings: readonly Phrasing[], mayHave: (record: string) => boolean): Content => {
  const more = new Map<string, Record<Language, string[]>>();
  for (const { record, lang, q } of phrasings) {
    const asks = more.get(record) ?? { ru: [], en: [] };
    asks[lang].push(q);
    more.set(record, asks);
  }
  const asked = <T extends Figure | List | { readonly id: string; readonly ask: Statement['ask'] }>(record: T): T => {
    const { ru = [], en = [] } = more.get(record.id) ?? {};
    const ask = mayHave(record.id)
      ? { ru: [...new Set([...record.ask.ru, ...ru])], en: [...new Set([...record.ask.en, ...en])] }
      : { ru: [], en: [] };
    return { ...record, ask };
  };
  const figures = mapOf(content.figures, asked);
  const statements = mapOf(content.statements, (statement) => ({ ...asked(statement), figures: statement.figures.map(asked) }));
  return { ...content, figures, statements, lists: mapOf(content.lists, asked) };
};

const mapOf = <T>(records: ReadonlyMap<string, T>, change: (record: T) => T): ReadonlyMap<string, T> =>
  new Map([...records].map(([id, record]) => [id, change(record)]));

/**
 * Whether the answer to a phrase tells its record: the record itself, the same fact elsewhere, a figure of the statement or the
 * statement of the figure, what restates it, a list with it among its items. A refusal's neighbours tell nothing.
 */
export const tells = (engine: Pick<Engine, 'answer'>, { record, lang, q }: Phrasing, content: Content): boolean => {
  const told = toldIn(engine.answer(q, { chosen: lang, now: 0 }).answer);
  return sameRecords(record, content).some((id) => told.has(id)) || isToldElsewhere(record, told, content);
};

/** What counts as the record: itself, the statement of a figure and the figures of a statement, what it restates and what restates it. */
export const sameRecords = (record: string, { figures, statements }: Content): readonly string[] => {
  const statement = statements.get(figures.get(record)?.statement ?? record);
  if (!statement) return [record];
  const twins = [...statements.values()].filter(({ id, restates }) => restates === statement.id || id === statement.restates);
  return [record, ...[statement, ...twins].map(({ id }) => id), ...(figures.has(record) ? [] : statement.figures.map(({ id }) => id))];
};

const isToldElsewhere = (record: string, told: ReadonlySet<string>, { figures }: Content): boolean => {
  const figure = figures.get(record);
  return figure !== undefined && [...told].some((id) => isSameAs(figure, figures.get(id)));
};

const isSameAs = (figure: Figure, other: Figure | undefined): boolean => other !== undefined && isSameFact(figure, other);

/** The ids of all that an answer shows as its own. */
const toldIn = (answer: Answer): ReadonlySet<string> => {
  switch (answer.kind) {
    case 'checked':
      return toldIn(answer.by);
    case 'several':
      return new Set(answer.answers.flatMap((each) => [...toldIn(each.answer)]));
    case 'statement':
      return new Set([answer.statement, ...answer.context].map(({ id }) => id).concat(answer.list ? idsOfList(answer.list) : []));
    case 'list':
      return new Set(idsOfList(answer.list));
    default:
      return new Set(figuresOf(answer).map(({ id }) => id));
  }
};

const idsOfList = ({ id, items }: List): readonly string[] => [id, ...items.map(({ statement }) => statement)];

/** The share of them that is told. */
export const scoreOfPhrasings = (told: ReadonlyMap<Phrasing, boolean>, keep: (phrasing: Phrasing) => boolean = () => true): number => {
  const kept = [...told].filter(([phrasing]) => keep(phrasing));
  return kept.filter(([, isTold]) => isTold).length / kept.length;
};
