import type { WordReader } from '../query/word-reader.js';
import type { Slots } from '../query/slots.js';
import { asksIn } from '../query/split.js';
import { type Answer, figuresOf, sectionsOf } from './answer.js';
import { candidatesFor } from './candidates.js';
import type { Knowledge } from './knowledge.js';
import type { Question } from './question.js';
import { inOneMessage, type Thread } from './thread/thread.js';
import type { Asking, Told } from './asked-and-told.js';
import { leadsOf, toldTogether } from './told-together.js';

/** A question of a message, with its slots where another reader filled them. */
export interface MessagePart {
  readonly question: string;
  readonly slots?: Slots;
}

/** What the questions of a message are answered with. */
interface Answerer {
  answerOne(question: string, asking: Asking, slots?: Slots): Told;
  questionOf(text: string): Question;
  readonly knowledge: Knowledge;
  readonly words: WordReader;
}

/** Answers the questions of one message, as a chat would: each later one may follow on from those before it. Undefined of none. */
export type InParts = (parts: readonly MessagePart[], asking: Asking) => Told | undefined;

/** Built upon what answers one question by itself. */
export const createInParts = ({ answerOne, questionOf, knowledge, words }: Answerer): InParts => {
  /** Whether an answer tells what another question asks, too: "when, and at which forum was China a partner". */
  const tellsAll = (answer: Answer, message: string): boolean => {
    const leads = leadsOf(answer);
    const { matches, isHeld } = candidatesFor(questionOf(message), knowledge);
    const own = matches.filter(({ record, cover }) => cover === 1 && leads.includes(record.id));
    return own.some(isHeld);
  };

  /** "Give both figures", "list them": an order that names nothing of its own asks for no more than an answer before it has. */
  const isAnsweredBy = (message: string, { answer, query }: Told): boolean => {
    const { asked, words: said } = questionOf(message).query;
    const isOrder =
      said.some(({ part }) => part.includes('verb')) && said.every(({ owner, part }) => owner === 'small' || part === 'other');
    if (!isOrder) return false;
    if (asked === 'amount') return figuresOf(answer).length > 0;
    return asked === 'list' && query.asked !== 'amount';
  };

  /** A later question of the message that names no thing of its own is about the thing of the one before it. */
  const answerPart = (message: string, asking: Asking, before: Told | undefined, slots: Slots | undefined): Told => {
    const told = answerOne(message, asking, slots);
    if (!before || slots) return told;
    // Of what the article doesn't know nothing can be asked further; "can you tell me?" asks nothing further.
    const isUnknown = before.answer.kind === 'none' && before.answer.refusal.why === 'unknown';
    if (told.followed && isUnknown && told.query.asked !== 'what') return before;
    const namesNothing = told.query.things.length + told.query.places.length === 0;
    // A record of the article (its journal, its authors) is shown whole: "in which journal, and in what year".
    const isShown = namesNothing && before.answer.kind === 'record';
    if (told.answer.kind === 'none') return isShown || tellsAll(before.answer, message) ? { ...told, answer: before.answer } : told;
    const { things } = before.query;
    if (told.query.things.length > 0 || things.length === 0) return told;
    const isOfIt = [...figuresOf(told.answer)].some(({ of }) => of.some((id) => things.includes(id)));
    const [section] = sectionsOf(told.answer);
    return isOfIt || section === undefined || sectionsNear(before.answer).includes(section)
      ? told
      : { ...told, answer: { kind: 'none', refusal: { why: 'untold' }, neighbours: [] }, thread: before.thread };
  };

  return (parts, asking) => {
    const answers: { readonly question: string; readonly told: Told }[] = [];
    let { thread } = asking;
    const threads: Thread[] = [];
    for (const { question, slots } of parts) {
      const told = answerPart(question, { ...asking, thread }, answers.at(-1)?.told, slots);
      // A sentence that asks nothing counts only if it adds something to the answer before it.
      const before = answers.flatMap((each) => leadsOf(each.told.answer));
      const isTold = told.answer.kind !== 'none' && told.answer.kind !== 'talk';
      const adds = told.followed && isTold && !leadsOf(told.answer).some((id) => before.includes(id));
      if (answers.length > 0 && !slots && !adds && !asksIn(question, words)) continue;
      if (!isTold && answers.some((each) => isAnsweredBy(question, each.told))) continue;
      answers.push({ question, told });
      // The parts after it may follow on from it, but not from the chat before a message that stands alone.
      const isAlone = answers.length === 1 && !told.followed && asking.thread !== undefined;
      const own = isAlone ? answerOne(question, { ...asking, thread: undefined }, slots).thread : told.thread;
      threads.push(...(own ? [own] : []));
      thread = inOneMessage(threads);
    }
    const unread = answers.flatMap(({ told }) => told.unread);
    const taken = asking.read && answers.flatMap(({ told }) => told.taken ?? []);
    const [first] = answers;
    return (
      first && {
        ...first.told,
        answer: toldTogether(answers.map(({ question, told: { answer, query } }) => ({ question, answer, query }))),
        unread,
        taken,
        thread: inOneMessage(threads) ?? asking.thread,
      }
    );
  };
};

/** The section that an answer leads with, or those that a refusal has something near in. */
const sectionsNear = (answer: Answer): readonly string[] =>
  answer.kind === 'none'
    ? answer.neighbours.map((near) =>
        near.kind === 'section' ? near.section.code : near.kind === 'figure' ? near.figure.section : near.statement.section,
      )
    : sectionsOf(answer).slice(0, 1);
