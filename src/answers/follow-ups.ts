import { z } from 'zod';
import { LANGUAGES, type Language } from '../content/language.js';
import type { Content } from '../content/content.js';
import { readLexicon } from '../search/lexicon.js';
import { normalize } from '../search/normalize.js';
import { type Answer, figuresOf } from './answer.js';
import type { Engine } from './engine.js';
import { relatedTo } from './nearest-figures.js';
import { isSameFact } from './figure-relations.js';
import { recordNamed } from './record-answer.js';

/** A question that follows from an answer: the record that answers it, and its words, without the question mark. */
export interface FollowUp {
  readonly id: string;
  readonly phrase: string;
}

/** The questions that follow from an answer, two at most, each of which the bot is known to answer by the record meant. */
export type FollowUps = (answer: Answer, language: Language) => readonly FollowUp[];

const MOST = 2;
/** Each takes the engine's time once, the first time that it comes near. */
const MOST_TRIED = 20;
/** A phone shows a label of about so many letters whole. */
const LONGEST = 36;
/** The first wordings of a record are its plainest. */
const MOST_WORDINGS = 4;

const words = z.array(z.string());
const begins = readLexicon('question-words', z.object({ ru: words, en: words }));
const BEGINS = new RegExp(String.raw`^(?:${LANGUAGES.flatMap((language) => begins[language]).join('|')})(?!\p{L})`, 'u');

/** Finds them among what an article has; each wording is tried on the engine once, and what came of it is remembered. */
export const createFollowUps = (content: Content, engine: Pick<Engine, 'answer'>): FollowUps => {
  const known = new Map<string, string | undefined>();

  /** The record's first wording that reads as a question and is answered by it. */
  const phraseOf = (id: string, language: Language): string | undefined => {
    const key = `${language} ${id}`;
    if (!known.has(key)) known.set(key, provenPhrase(id, language, content, engine));
    return known.get(key);
  };

  return (answer, language) => {
    const found: FollowUp[] = [];
    for (const id of candidatesAfter(answer, content).slice(0, MOST_TRIED)) {
      if (found.length === MOST) break;
      const phrase = phraseOf(id, language);
      if (phrase !== undefined) found.push({ id, phrase });
    }
    return found;
  };
};

/** The wording of a record that can be shown as a question and that the engine answers by this record; undefined where there is none. */
export const provenPhrase = (id: string, language: Language, content: Content, engine: Pick<Engine, 'answer'>): string | undefined => {
  const record = recordNamed(id, content);
  return record?.ask[language]
    .slice(0, MOST_WORDINGS)
    .filter((phrase) => phrase.length <= LONGEST && BEGINS.test(normalize(phrase)))
    .find((phrase) => tells(engine.answer(phrase, { now: 0 }).answer, id));
};

const tells = (answer: Answer, id: string): boolean => {
  if (answer.kind === 'statement') return answer.statement.id === id;
  if (answer.kind === 'list') return answer.list.id === id;
  if (answer.kind === 'figures' && answer.why === 'ambiguous') return false;
  return figuresOf(answer)[0]?.id === id;
};

/** The records that one may want next, the nearest first, none of which the answer has told. */
const candidatesAfter = (answer: Answer, content: Content): readonly string[] => {
  switch (answer.kind) {
    case 'checked':
      return candidatesAfter(answer.by, content);
    case 'figure':
    case 'figures':
    case 'worked':
    case 'several':
    case 'comparison': {
      const told = figuresOf(answer);
      const [figure] = told;
      if (!figure) return [];
      const numbers = relatedTo(figure, content).filter((other) => told.every((each) => each.id !== other.id && !isSameFact(each, other)));
      return [...numbers.map(({ id }) => id), ...statementsAfter(figure.statement, figure.section, content)];
    }
    case 'statement': {
      const { statement, context, list } = answer;
      const told = new Set([...context.map(({ id }) => id), ...(list?.items ?? []).map((item) => item.statement)]);
      return [
        ...statement.figures.slice(1).map(({ id }) => id),
        ...statementsAfter(statement.id, statement.section, content).filter((id) => !told.has(id)),
      ];
    }
    case 'list': {
      const last = answer.list.items.at(-1)?.statement ?? '';
      const told = new Set(answer.list.items.map(({ statement }) => statement));
      return [
        ...statementsAfter(last, answer.list.section, content).filter((id) => !told.has(id)),
        ...keyNumbersOf(answer.list.section, content),
      ];
    }
    case 'section':
      return [...answer.section.keyFigures, ...answer.section.lists.map(({ id }) => id), ...answer.section.statements.map(({ id }) => id)];
    case 'part':
    case 'foreign':
    case 'record':
    case 'talk':
    case 'none':
      return [];
  }
};

/** The statements of a section that follow one, then those before it. */
const statementsAfter = (id: string, section: string, content: Content): readonly string[] => {
  const ids = (content.sections.get(section)?.statements ?? []).map((statement) => statement.id);
  const at = ids.indexOf(id);
  return [...ids.slice(at + 1), ...ids.slice(0, Math.max(0, at))];
};

const keyNumbersOf = (section: string, content: Content): readonly string[] => content.sections.get(section)?.keyFigures ?? [];
