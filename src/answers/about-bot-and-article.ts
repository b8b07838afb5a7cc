import { type Content, sectionOf } from '../content/content.js';
import { formsOf } from '../search/forms.js';
import type { Lexicon } from '../search/lexicon.js';
import type { Reading } from '../search/reading.js';
import type { Answer, RecordField, Talk } from './answer.js';
import type { Question } from './question.js';
import { covers } from '../search/tokens.js';

/** What is said to the bot about itself or about the article as a publication, rather than asked of what the article says. */
export interface About {
  /** Small talk: a message that is nothing else. */
  talkOf(reading: Reading): Talk | undefined;
  /** The article as a whole, when nothing else is asked for: "sum it up". */
  wholeAnswer(question: Question): Answer | undefined;
  /** The article's title, authors, journal, as far as its record has them. `isOnIt`: nothing else is spoken of, so that "it" is the article. */
  recordAnswer(reading: Reading, isOnIt: boolean): Answer | undefined;
}

const TALKS: readonly Talk[] = [
  'forget',
  'unsubscribe',
  'russian',
  'english',
  'menu',
  'can',
  'who',
  'trust',
  'share',
  'bye',
  'thanks',
  'greeting',
  'ok',
];
const FIELDS: readonly RecordField[] = ['doi', 'title', 'authors', 'references', 'journal'];
const ARTICLE = '#article';
/** A word that counts for less is too common to tell what a question is about. */
const LEAST_TELLING = 0.5;
/** A question on the article's record may have these words, too. With any other word it asks about something else. */
const OF_ARTICLE = new Set(['#article', '#authors', '#journal', '#references', '#publish', '#define', '#explain']);

/** What an article and the lexicon have to answer such messages with. */
export const createAbout = (content: Content, { talk, record }: Lexicon): About => {
  const talkForms = formsOf(talk);
  const recordForms = { said: formsOf(record.filter(({ of }) => of === undefined)), orIt: formsOf(record) };

  const talkOf = ({ typed: tokens }: Reading): Talk | undefined => {
    const said = new Map<number, readonly string[]>();
    for (const { ids, from, length } of talkForms.find(tokens))
      for (let at = from; at < from + length; at++) said.set(at, [...(said.get(at) ?? []), ...ids]);
    if (tokens.length === 0 || said.size < tokens.length) return undefined;
    const kinds = new Set([...said.values()].flat());
    return TALKS.find((kind) => kinds.has(kind));
  };

  const recordAnswer = ({ tokens, groups }: Reading, isOnIt: boolean): Answer | undefined => {
    const matches = (isOnIt ? recordForms.orIt : recordForms.said).find(tokens);
    const within = (at: number): boolean => matches.some((each) => covers(each, at));
    if (!groups.every(({ from, terms }) => within(from) || terms.some((term) => OF_ARTICLE.has(term)))) return undefined;
    const field = FIELDS.find((id) => matches.some(({ ids }) => ids.includes(id)));
    if (field === undefined) return undefined;
    return isKnown(field, content) ? { kind: 'record', field } : { kind: 'none', refusal: { why: 'record', field }, neighbours: [] };
  };

  const wholeAnswer = ({ wanted, groups }: Question): Answer | undefined => {
    const { overview } = content.article;
    const names = groups.some(({ terms }) => terms.includes(ARTICLE));
    const isOfIt = groups.every(({ terms, kind, factor }) => terms.includes(ARTICLE) || (kind === 'stem' && factor < LEAST_TELLING));
    if (overview === undefined || wanted !== 'overview' || !names || !isOfIt) return undefined;
    return { kind: 'section', section: sectionOf(content, overview) };
  };

  return { talkOf, wholeAnswer, recordAnswer };
};

const isKnown = (field: RecordField, { article }: Content): boolean => {
  switch (field) {
    case 'journal':
      return article.journal !== undefined;
    case 'title':
      return article.title !== undefined;
    case 'authors':
      return article.authors !== undefined;
    case 'doi':
      return article.doi !== undefined;
    case 'references':
      return false;
  }
};
