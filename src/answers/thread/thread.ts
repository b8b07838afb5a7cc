import { z } from 'zod';
import type { Content, Figure, List, Statement } from '../../content/content.js';
import { yearsOf } from '../../content/period.js';
import { type Answer, figuresOf, type Refusal, targetOf } from '../answer.js';
import type { Question, QuestionAndAnswer } from '../question.js';
import { CARRIED, isSubject } from '../subjects.js';
import { remembered, askedBeforeSchema } from './asked-before.js';
import { choicesShown } from './choices.js';

/** What a chat was about: what was asked last, and the ids of what was shown. Small, plain, and without the person's words. */
export const threadSchema = z.strictObject({
  version: z.literal(3),
  asked: askedBeforeSchema,
  shown: z.strictObject({
    /** The record that the last answer rested on. */
    record: z.string().optional(),
    /** The statement that it led with. */
    led: z.string().optional(),
    /** The figures told of what is spoken of now, the newest at the end. */
    figures: z.array(z.string()),
    /** Those told before that, of another matter or another value of it: "in all?" may mean them, too. */
    earlier: z.array(z.string()),
    /** What "the third one" is one of, in the order shown: see choices.ts. */
    choices: z.array(z.string()),
  }),
  /** When it was said, in milliseconds since the epoch. */
  at: z.number(),
});

export type Thread = z.output<typeof threadSchema>;

/** So long after an answer a message may follow on from it; /privacy says the same. */
export const FOLLOWED_FOR_MINUTES = 10;
const MOST_FIGURES = 6;
const MOST_CHOICES = 20;

/** The thread, unless it's too old to be what the person still speaks of. */
export const freshThread = (thread: Thread | undefined, now: number): Thread | undefined =>
  thread && now - thread.at <= FOLLOWED_FOR_MINUTES * 60_000 ? thread : undefined;

/** A turn of a chat: what was asked, in the end, and what was answered. */
export interface Turned extends QuestionAndAnswer {
  readonly before: Thread | undefined;
  /** Whether it followed on from what was said before. */
  readonly followed: boolean;
  /** What it picked one of: the others can be picked, too. */
  readonly picked?: readonly string[] | undefined;
  readonly now: number;
}

/** The thread after a turn. What the article doesn't tell is no subject: the next message follows on from what it does tell. */
export const threadAfter = (
  { question, answer, before, followed, picked = [], now }: Turned,
  content: Content,
  isKnown: (term: string) => boolean,
): Thread => {
  const choicesBefore = before?.shown.choices ?? [];
  const choicesNow = choicesShown(answer, content);
  // What was listed last stays to be picked from until something else is. What is only near to a question that followed on doesn't take its place.
  const isOnlyNear = answer.kind === 'none' && followed;
  const listed = isOnlyNear ? [picked, choicesBefore, choicesNow] : [picked, choicesNow, choicesBefore];
  const choices = (listed.find((each) => each.length > 0) ?? []).slice(0, MOST_CHOICES);
  const [figuresBefore, earlierBefore] = [before?.shown.figures ?? [], before?.shown.earlier ?? []];
  if (before && answer.kind === 'none' && (followed || OFF_SUBJECT.has(answer.refusal.why))) {
    // "And gas?" that isn't told in 2013 is what "and from 2018?" is about.
    const turnsTo =
      followed && !OFF_SUBJECT.has(answer.refusal.why) && question.groups.some((group) => isSubject(group) && group.from !== CARRIED);
    const turned = { figures: [], earlier: newest([...earlierBefore, ...figuresBefore]) };
    return {
      ...before,
      ...(turnsTo ? { asked: remembered(question, isKnown) } : {}),
      shown: { ...before.shown, ...(turnsTo ? turned : {}), choices },
      at: now,
    };
  }
  const told = figuresTold(answer, question, content).map(({ id }) => id);
  const without = (ids: readonly string[]): readonly string[] => ids.filter((id) => !told.includes(id));
  return {
    version: 3,
    asked: remembered(question, isKnown),
    shown: {
      record: lastTold(answer, content) ?? leftOutOf(answer) ?? (followed ? before?.shown.record : undefined),
      led: ledWith(answer) ?? (followed ? before?.shown.led : undefined),
      figures: newest([...(followed ? without(figuresBefore) : []), ...told]),
      earlier: newest(without([...earlierBefore, ...(followed ? [] : figuresBefore)])),
      choices,
    },
    at: now,
  };
};

/** The thread after the last question of a message, with the figures that all of them have shown. */
export const inOneMessage = (threads: readonly Thread[]): Thread | undefined => {
  const last = threads.at(-1);
  const figures = newest([...new Set(threads.flatMap(({ shown }) => shown.figures))]);
  return last && { ...last, shown: { ...last.shown, figures, earlier: last.shown.earlier.filter((id) => !figures.includes(id)) } };
};

const newest = (ids: readonly string[]): string[] => ids.slice(-MOST_FIGURES);

/** Why a question was refused that has nothing to do with the article, or with anything that could be asked of it again. */
const OFF_SUBJECT: ReadonlySet<Refusal['why']> = new Set(['empty', 'unknown', 'later', 'untold', 'unsure']);

/** The figures that an answer tells; of a statement those of the times asked for, and of the ones beside it if it has none. */
const figuresTold = (answer: Answer, { years }: Pick<Question, 'years'>, content: Content): readonly Figure[] => {
  if (answer.kind === 'checked') return figuresTold(answer.by, { years }, content);
  if (answer.kind === 'list') return figuresListed(answer.list, content);
  if (answer.kind !== 'statement')
    return answer.kind === 'figures' && answer.why === 'series' ? figuresOf(answer).toReversed() : figuresOf(answer);
  const isAsked = ({ period }: Figure): boolean => years.length === 0 || yearsOf(period).some((year) => years.includes(year));
  const of = ({ figures }: Statement): readonly Figure[] => figures.filter(isAsked);
  const own = of(answer.statement);
  return own.length > 0 || years.length === 0 ? own : (answer.context.map(of).find((figures) => figures.length > 0) ?? []);
};

/** The numbers of a list whose items each tell one. */
const figuresListed = ({ items }: List, { statements }: Content): readonly Figure[] => {
  const figures = items.map(({ statement }) => statements.get(statement)?.figures ?? []);
  const ids = new Set(items.map(({ statement }) => statement));
  return figures.every(({ length }) => length === 1) && ids.size === items.length ? figures.flat() : [];
};

/** The record to go on from: of several statements the one that stands last in the article. */
const lastTold = (answer: Answer, content: Content): string | undefined => {
  if (answer.kind === 'checked') return lastTold(answer.by, content);
  if (answer.kind !== 'statement') return targetOf(answer);
  const told = new Set([answer.statement, ...answer.context].filter(({ section }) => section === answer.statement.section));
  let last: Statement | undefined;
  for (const statement of content.statements.values()) if (told.has(statement)) last = statement;
  return last?.id;
};

/** What a refusal says is told, but for the part of it that was asked for. */
const leftOutOf = (answer: Answer): string | undefined => {
  const [near] = answer.kind === 'none' && answer.refusal.why === 'role' ? answer.neighbours : [];
  return near?.kind === 'figure' ? near.figure.id : near?.kind === 'statement' ? near.statement.id : undefined;
};

const ledWith = (answer: Answer): string | undefined => {
  if (answer.kind === 'checked') return ledWith(answer.by);
  return answer.kind === 'statement' || answer.kind === 'figure' ? answer.statement.id : undefined;
};
