import type { Content } from '../content/content.js';
import { normalize } from '../search/normalize.js';
import type { Answer, RecordField, Talk } from './answer.js';

const TALK: readonly (readonly [Talk, RegExp])[] = [
  [
    'greeting',
    /^(?:привет\S*|здравствуй\S*|добрый (?:день|вечер)|доброе утро|здорово|салют|hi|hello|hey|good (?:morning|day|evening|afternoon))(?: (?:бот|всем|there|bot|amur|амур))?$/,
  ],
  [
    'thanks',
    /^(?:(?:большое )?спасибо\S*(?: большое)?|благодарю|спс|thanks?(?: you)?(?: very much| a lot| so much)?|thx|cheers|great thanks)$/,
  ],
  ['bye', /^(?:пока|до свидания|bye|goodbye|see you)$/],
  ['who', /^(?:а )?(?:(?:ты )?кто ты(?: такой| такая)?|как тебя зовут|who are you|what are you|what is your name|whats your name)$/],
  [
    'can',
    /^(?:что (?:ты )?умеешь(?: делать)?|чем (?:ты )?(?:можешь )?помо\S+|что ты можешь|помощь|help|what can you do(?: for me)?|how can you help(?: me)?|how do you work|как ты работаешь)$/,
  ],
];

const ARTICLE = /стать[яиюей]|автор|текст|article|paper|author|study/;
const FIELDS: readonly (readonly [RecordField, RegExp])[] = [
  ['doi', /\bdoi\b/],
  [
    'title',
    /(?:как называется|название|заголовок|title of|called the|what is the title|name of) ?(?:эт\S+ )?(?:стать|the article|the paper|this article|this paper)/,
  ],
  [
    'authors',
    /(?:кто (?:автор|написал)|имя автора|имена авторов|фамили\S+ автора|авторы? стать|who (?:wrote|is the author|are the authors|authored)|authors? of (?:the|this) (?:article|paper|study)|author'?s name)/,
  ],
  ['references', /(?:список литературы|библиографи|reference list|list of references|bibliography)/],
  ['journal', /(?:(?:в каком|какой|название) журнал|каком журнале|which journal|what journal|issn|номер журнала|journal (?:was|is|did))/],
];

/** Greetings and thanks, said alone. */
export const talkOf = (message: string): Talk | undefined => {
  const text = normalize(message)
    .replace(/[^\p{L}\s]/gu, '')
    .trim();
  return TALK.find(([, pattern]) => pattern.test(text))?.[0];
};

/** Questions on the article itself, not on what it says: its title, authors, journal. */
export const recordAnswer = (message: string, content: Content): Answer | undefined => {
  const text = normalize(message);
  const field = FIELDS.find(([, pattern]) => pattern.test(text))?.[0];
  if (field === undefined || (field === 'authors' && !ARTICLE.test(text))) return undefined;
  if (isKnown(field, content)) return { kind: 'record', field };
  return { kind: 'none', refusal: { why: 'record', field }, neighbours: [] };
};

const isKnown = (field: RecordField, { article }: Content): boolean => {
  switch (field) {
    case 'journal':
      return true;
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
