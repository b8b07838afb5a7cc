import { z } from 'zod';
import { LANGUAGES } from '../content/language.js';

const id = z.string().regex(/^[A-Za-z0-9.-]{1,40}$/);
/** What an answer is about, such as "coal-china-2013": see subject.ts. */
const subject = z.string().regex(/^[A-Za-z0-9.-]{1,40}(?:_[A-Za-z0-9.-]{0,40})?$/);
const number = z.coerce.number().int().min(0);
const page = z.coerce.number().int().min(0).max(999);

/** Every action that a button can ask for, with the shape of its arguments: ids and numbers, never text. */
const ACTIONS = {
  tour: z.tuple([]),
  /** What can be asked and commanded. */
  help: z.tuple([]),
  sectors: z.tuple([]),
  /** A section's summary and key numbers: as a new message, or in the place of one of the section's pages. */
  section: z.tuple([id]),
  summary: z.tuple([id]),
  /**
   * A summary of another length, in the place of the one shown: of a section, or of the article, by the section that tells it as a whole.
   */
  inShort: z.tuple([id, z.enum(['one', 'three', 'whole'])]),
  /** The article's summary as a new message. */
  articleInShort: z.tuple([]),
  /** What stands behind an answer: the rest of it, the article's own paragraph, all its buttons. */
  more: z.tuple([subject]),
  original: z.tuple([subject]),
  all: z.tuple([subject, page]),
  /** A page of a section's statements. */
  read: z.tuple([id, page]),
  /** The article's parts, and the sections of one. */
  contents: z.tuple([]),
  part: z.tuple([id]),
  figure: z.tuple([id]),
  statement: z.tuple([id]),
  /** A page of a section's figures. */
  numbers: z.tuple([id, page]),
  numbersMenu: z.tuple([]),
  /** A page of what the chat's last /search found. */
  found: z.tuple([page]),
  example: z.tuple([page]),
  /** The numbers nearest to a figure. */
  related: z.tuple([id]),
  /** A number with its citation, to copy where there are no buttons that copy. */
  cite: z.tuple([id]),
  /**
   * Picking two numbers to compare: the section of the first one, the first one (and a page of those to compare it with), the second one.
   */
  compareStart: z.tuple([]),
  pickFrom: z.tuple([id, page]),
  pickFirst: z.tuple([id, page]),
  pickSecond: z.tuple([id]),
  /** Picks the number of an answer as the first one. The answer stays as it is. */
  compareWith: z.tuple([id]),
  list: z.tuple([id]),
  /** The charts by sector, those of a section, one of them. */
  chartsMenu: z.tuple([]),
  charts: z.tuple([id]),
  chart: z.tuple([id]),
  timeline: z.tuple([z.enum(['measured', 'planned']), page]),
  export: z.tuple([z.enum(['csv', 'json'])]),
  /** 👍 and 👎 on the chat's n-th question. After 👎: nothing to say on it; what was said was a question, to be answered. */
  good: z.tuple([page]),
  bad: z.tuple([page]),
  noWord: z.tuple([]),
  askWord: z.tuple([]),
  /** A page of a section as a new message, where the message with the button should stay. */
  readNew: z.tuple([id, page]),
  /** Questions that a section answers; the first way of asking for a record. */
  askAbout: z.tuple([id]),
  askFor: z.tuple([id]),
  /** A figure as a picture. */
  card: z.tuple([id]),
  /** A quiz; and its next question, which skips the one on this figure. */
  quiz: z.tuple([]),
  quizNext: z.tuple([id]),
  /** Setting up a subscription, step by step; the draft is the chat's. */
  subscribe: z.tuple([]),
  /** The same with the topic chosen already. */
  subTo: z.tuple([id]),
  subTopics: z.tuple([]),
  subWhat: z.tuple([id]),
  subPace: z.tuple([]),
  subEvery: z.tuple([z.enum(['day', 'weekday', 'week', 'month'])]),
  subDays: z.tuple([]),
  subDay: z.tuple([page]),
  subTimes: z.tuple([]),
  subTime: z.tuple([page, page]),
  subZones: z.tuple([page]),
  subZone: z.tuple([page]),
  subLanguage: z.tuple([z.enum(LANGUAGES)]),
  subChannel: z.tuple([]),
  subSave: z.tuple([]),
  /** All subscriptions, one of them by its number, and what can be done with it. */
  subs: z.tuple([]),
  sub: z.tuple([number]),
  subNow: z.tuple([number]),
  subSkip: z.tuple([number]),
  subPause: z.tuple([number]),
  subResume: z.tuple([number]),
  subChange: z.tuple([number]),
  subAgain: z.tuple([number]),
  /** After a round: what may come next, and one of these. */
  subNext: z.tuple([number]),
  subTurnTo: z.tuple([number, id]),
  subStop: z.tuple([number]),
  /** Takes back an /unsubscribe, which is known by its instant. */
  subUndo: z.tuple([number]),
  /** Removes all that is stored of the chat, or keeps it after all. */
  forget: z.tuple([]),
  keep: z.tuple([]),
  /** `any`: answers speak the language of each question. */
  language: z.tuple([z.enum([...LANGUAGES, 'any'])]),
} as const;

export type ActionName = keyof typeof ACTIONS;
/** The names of all actions. */
export const ACTION_NAMES = Object.keys(ACTIONS) as readonly ActionName[];
export type ActionArguments<Name extends ActionName> = z.output<(typeof ACTIONS)[Name]>;

/** An action with its arguments, read back from callback data. */
export type Action = { readonly [Name in ActionName]: { readonly name: Name; readonly args: ActionArguments<Name> } }[ActionName];

/** Telegram's limit for callback data. */
const LONGEST_DATA = 64;

/**
 * Callback data such as `read:III.2:3`.
 * @throws Error when it exceeds the 64 bytes that Telegram carries.
 */
export const actionData = <Name extends ActionName>(name: Name, ...args: ActionArguments<Name>): string => {
  const data = [name, ...args].join(':');
  if (data.length > LONGEST_DATA) throw new Error(`Callback data of ${data.length} bytes: ${data}`);
  return data;
};

const isActionName = (name: string): name is ActionName => Object.hasOwn(ACTIONS, name);

/** The action behind callback data; undefined for a button of an older version that we no longer know. */
export const parseAction = (data: string): Action | undefined => {
  const [name = '', ...rest] = data.split(':');
  if (!isActionName(name)) return undefined;
  const args = ACTIONS[name].safeParse(rest);
  return args.success ? ({ name, args: args.data } as Action) : undefined;
};
