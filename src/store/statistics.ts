import { sql } from 'kysely';
import { z } from 'zod';
import { DAY_MS, dayOf } from '../clock.js';
import { LANGUAGES, type Language } from '../content/language.js';
import type { Database } from './tables.js';
import { KEPT_DAYS } from './tidy.js';

/** Questions asked on one day, UTC. */
export interface DayOfQuestions {
  /** "2026-01-31" */
  readonly day: string;
  readonly answered: number;
  readonly unanswered: number;
}

/** How many questions in a language were answered since the last count, and how many weren't. */
export interface QuestionCount extends DayOfQuestions {
  readonly language: Language;
}

/** What is stored, in numbers. */
export interface Statistics {
  /** Chats with one person, and groups and channels, that can be written to. */
  readonly people: number;
  readonly groups: number;
  /** Chats that can't be written to any more: the bot was blocked or removed. */
  readonly gone: number;
  readonly languages: Readonly<Record<Language, number>>;
  /** Days with questions, earliest first. */
  readonly days: readonly DayOfQuestions[];
  readonly subscriptions: { readonly active: number; readonly paused: number };
  /** Of the time for which they are kept. */
  readonly deliveries: { readonly sent: number; readonly failed: number; readonly days: number };
}

/** Counts for the operator: questions by day, subscriptions, deliveries. */
export interface StatisticsStore {
  /** Adds to what was counted before. */
  count(counts: readonly QuestionCount[]): Promise<void>;
  /** Everything in numbers; questions of so many days back. */
  read(days: number): Promise<Statistics>;
  /** What was asked most often without an answer, at most so many. */
  unanswered(most: number): Promise<readonly { readonly text: string; readonly language: Language; readonly times: number }[]>;
}

const languageSchema = z.enum(LANGUAGES);

/** Reads and writes the counts in the database. */
export const createStatisticsStore = ({ kysely }: Database, now: () => number): StatisticsStore => ({
  count: async (counts) => {
    if (counts.length === 0) return;
    await kysely
      .insertInto('questionCounts')
      .values([...counts])
      .onConflict((conflict) =>
        conflict.columns(['day', 'language']).doUpdateSet((eb) => ({
          answered: eb('questionCounts.answered', '+', eb.ref('excluded.answered')),
          unanswered: eb('questionCounts.unanswered', '+', eb.ref('excluded.unanswered')),
        })),
      )
      .execute();
  },
  read: async (days) => {
    const chats = await kysely
      .selectFrom('chats')
      .select(({ fn }) => [
        'language',
        'state',
        sql<number>`case when id > 0 then 1 else 0 end`.as('isPerson'),
        fn.countAll<number>().as('count'),
      ])
      .groupBy(['language', 'state', 'isPerson'])
      .execute();
    const asked = await kysely
      .selectFrom('questionCounts')
      .select(({ fn }) => ['day', fn.sum<number>('answered').as('answered'), fn.sum<number>('unanswered').as('unanswered')])
      .where('day', '>', dayOf(now() - days * DAY_MS))
      .groupBy('day')
      .orderBy('day')
      .execute();
    const subscriptions = await countBy(
      kysely
        .selectFrom('subscriptions')
        .select(({ fn }) => ['status', fn.countAll<number>().as('count')])
        .groupBy('status')
        .execute(),
    );
    const deliveries = await countBy(
      kysely
        .selectFrom('deliveries')
        .select(({ fn }) => ['status', fn.countAll<number>().as('count')])
        .groupBy('status')
        .execute(),
    );
    const active = chats.filter(({ state }) => state === 'active');
    const sum = (rows: readonly { readonly count: number }[]): number => rows.reduce((total, { count }) => total + count, 0);
    return {
      people: sum(active.filter(({ isPerson }) => isPerson === 1)),
      groups: sum(active.filter(({ isPerson }) => isPerson === 0)),
      gone: sum(chats.filter(({ state }) => state !== 'active')),
      languages: {
        ru: sum(active.filter(({ language }) => language === 'ru')),
        en: sum(active.filter(({ language }) => language === 'en')),
      },
      days: asked,
      subscriptions: { active: subscriptions.get('active') ?? 0, paused: subscriptions.get('paused') ?? 0 },
      deliveries: { sent: deliveries.get('sent') ?? 0, failed: deliveries.get('failed') ?? 0, days: KEPT_DAYS.finishedDeliveries },
    };
  },
  unanswered: async (most) => {
    const rows = await kysely
      .selectFrom('questions')
      .select(({ fn }) => ['text', 'language', fn.countAll<number>().as('times')])
      .where('kind', '=', 'unanswered')
      .groupBy(['text', 'language'])
      .orderBy('times', 'desc')
      .orderBy(({ fn }) => fn.max('at'), 'desc')
      .limit(most)
      .execute();
    return rows.map(({ text, language, times }) => ({ text, language: languageSchema.parse(language), times }));
  },
});

const countBy = async (
  reading: Promise<readonly { readonly status: string; readonly count: number }[]>,
): Promise<ReadonlyMap<string, number>> => new Map((await reading).map(({ status, count }) => [status, count]));
