import { drawSvg, rasterise } from '../charts/picture/draw.js';
import { questionsByDay, type Day } from './questions-by-day.js';
import { DAY_MS, dayOf } from '../../clock.js';
import { escapeHtml, type Reply } from '../../replies/reply.js';
import { shorten } from '../../replies/wording.js';
import type { Locale } from '../../replies/locale.js';
import type { Statistics, StatisticsStore } from '../../store/statistics.js';
import type { CommandTexts } from '../../dialogue/command-texts.js';
import { send, type Topic } from '../../dialogue/turn.js';
import type { KeyIn } from '../../content/translations.js';

/** What is left to deliver; the time in milliseconds since the epoch. */
export interface Backlog {
  readonly left: number;
  readonly oldestDueAt: number | undefined;
}

/** What the operators are told from. */
export interface Operating extends Pick<StatisticsStore, 'read' | 'unanswered'> {
  backlog(): Promise<Backlog>;
}

const DAYS = 7;
const MOST_SHOWN = 15;
/** Questions that differ only in capitals are counted together, so more are read than are shown. */
const MOST_READ = 10 * MOST_SHOWN;
const LONGEST_QUESTION = 160;

/** /stats and /unanswered, for those whom ADMIN_IDS names, in private. For everybody else these commands don't exist. */
export const operatorsTopic = (operating: Operating, texts: CommandTexts): Pick<Required<Topic>, 'commands'> => ({
  commands: [
    {
      name: 'stats',
      says: texts('stats'),
      run: async (turn) => send(turn, await statsReply(await operating.read(DAYS), await operating.backlog(), turn.now, turn.locale)),
    },
    {
      name: 'unanswered',
      says: texts('unanswered'),
      run: async (turn) => send(turn, unansweredReply(await operating.unanswered(MOST_READ), turn.locale)),
    },
  ],
});

const statsReply = async (statistics: Statistics, backlog: Backlog, now: number, locale: Locale): Promise<Reply> => {
  const days = everyDay(statistics.days, now);
  const html = linesOf(statistics, days, backlog, now, locale);
  if (statistics.days.length === 0) return { html, buttons: [] };
  return { html, picture: await rasterise(drawSvg(questionsByDay(days, locale), locale)), buttons: [] };
};

const linesOf = (
  { languages, ...statistics }: Statistics,
  days: readonly Day[],
  backlog: Backlog,
  now: number,
  { language, translate }: Locale,
): string => {
  const count = (key: KeyIn<'operator.count'>, number: number): string => translate(`operator.count.${key}`, { count: number });
  const answered = sum(days.map((day) => day.answered));
  const unanswered = sum(days.map((day) => day.unanswered));
  const asked = answered + unanswered;
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(
    asked === 0 ? 0 : unanswered / asked,
  );
  const minutes = Math.floor((now - (backlog.oldestDueAt ?? now)) / 60_000);
  const lines = [
    translate('operator.chats', {
      people: count('people', statistics.people),
      groups: count('groups', statistics.groups),
      gone: statistics.gone,
    }),
    translate('operator.languages', languages),
    translate('operator.questions', { days: count('days', DAYS), asked, unanswered, share }),
    translate('operator.subscriptions', statistics.subscriptions),
    translate('operator.deliveries', { ...statistics.deliveries, days: count('days', statistics.deliveries.days) }),
    translate(backlog.left === 0 ? 'operator.nothingWaits' : 'operator.waiting', {
      left: backlog.left,
      late: count('minutes', Math.max(0, minutes)),
    }),
  ];
  return [`<b>${escapeHtml(translate('operator.title'))}</b>`, lines.map((line) => `• ${escapeHtml(line)}`).join('\n')].join('\n\n');
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Each of the last days, today last; also days without a question. */
const everyDay = (days: readonly Day[], now: number): readonly Day[] =>
  Array.from({ length: DAYS }, (_, i) => dayOf(now - (DAYS - 1 - i) * DAY_MS)).map(
    (day) => days.find((each) => each.day === day) ?? { day, answered: 0, unanswered: 0 },
  );

const unansweredReply = (asked: Awaited<ReturnType<Operating['unanswered']>>, { translate }: Locale): Reply => {
  const together = new Map<string, { readonly text: string; times: number }>();
  for (const { text, times } of asked) {
    const key = text.trim().toLowerCase();
    const same = together.get(key);
    if (same) same.times += times;
    else together.set(key, { text, times });
  }
  const shown = [...together.values()].sort((a, b) => b.times - a.times).slice(0, MOST_SHOWN);
  const lines = shown.map(({ text, times }) => `<b>${times}×</b> ${escapeHtml(shorten(text.trim(), LONGEST_QUESTION))}`);
  const title = `<b>${escapeHtml(translate('operator.unanswered'))}</b>`;
  return {
    html: [title, lines.length === 0 ? escapeHtml(translate('operator.noneUnanswered')) : lines.join('\n')].join('\n\n'),
    buttons: [],
  };
};
