import type { Figure } from '../../content/content.js';
import { quizFigures } from './figures.js';
import { quizQuestion } from './question.js';
import { shuffled } from './shuffled.js';
import { actionData } from '../../replies/actions.js';
import { quizReply } from './reply.js';
import { escapeHtml, keyboard, type Button, type Reply } from '../../replies/reply.js';
import type { Locale } from '../../replies/locale.js';
import type { CommandTexts } from '../../dialogue/command-texts.js';
import { optionSaid } from './option-said.js';
import { send, type Outcome, type Topic, type Turn, outdated } from '../../dialogue/turn.js';
import type { QuizState } from '../../dialogue/quiz-state.js';

const MOST_QUESTIONS = 10;
/** So long are words taken for an answer to the question. Later they are meant for something else. */
const WAITS_MS = 10 * 60_000;
/** The share of right answers from which on a result is called good. */
const GOOD = 0.7;

/** The quiz: questions about the article's numbers. */
export interface Quizzing {
  readonly topic: Topic;
  /** Begins a quiz: ten questions with a score for one person, a single question for a group. */
  start(turn: Turn): Outcome;
  /** Takes an answer to the open question, and asks the next one or tells the score; an answer to any other poll changes nothing. */
  takeAnswer(turn: Turn, poll: string, option: number): Outcome;
  /** Takes a text that is one of the open question's options for an answer to it. */
  takeWords(turn: Turn, text: string): Outcome | undefined;
}

/**
 * In a group anybody may answer, and there is no score: so the polls are anonymous, nothing of them is stored, and a button brings the
 * next question. One person's polls aren't anonymous, since only then Telegram tells the answers.
 */
export const createQuizzing = (texts: CommandTexts, random: () => number): Quizzing => {
  const start = (turn: Turn): Outcome => {
    const { locale, venue } = turn;
    const [first, ...rest] = withoutTwins(shuffled(quizFigures(locale.content), random)).slice(0, MOST_QUESTIONS);
    if (!first) return send(turn, { html: escapeHtml(locale.translate('quiz.none')), buttons: [] });
    if (venue.kind === 'group') return send(turn, singleQuestion(first, locale));
    return { ...put(turn, { of: rest.length + 1, right: 0, left: rest.map(({ id }) => id) }, first), ...closing(turn) };
  };

  const singleQuestion = (figure: Figure, locale: Locale): Reply =>
    quizReply({ ...quizQuestion(figure, locale, random), isAnonymous: true }, keyboard([nextButton(figure, locale)]), locale);

  /** Asks for a figure as the next question. */
  const put = ({ chat, locale, now }: Turn, { of, right, left }: Pick<QuizState, 'of' | 'right' | 'left'>, figure: Figure): Outcome => {
    const asked = quizQuestion(figure, locale, random);
    const question = locale.translate('quiz.numbered', { number: of - left.length, of, question: asked.question });
    const open = { figure: figure.id, right: asked.right };
    const said = { options: [...asked.options], until: now + WAITS_MS };
    const quiz: QuizState = { version: 1, of, right, left: [...left], open, said };
    return send(
      // A question that is asked meanwhile doesn't follow on from what was said before the quiz.
      { chat: { ...chat, quiz, thread: undefined } },
      quizReply({ ...asked, question, isAnonymous: false }, keyboard([nextButton(figure, locale)]), locale),
    );
  };

  /** The next question, or the score after the last one. Questions whose figure the content has lost are left out. */
  const goOn = (turn: Turn, quiz: QuizState): Outcome => {
    const { content } = turn.locale;
    const [next, ...later] = quiz.left.flatMap((id) => content.figures.get(id) ?? []);
    if (next) return put(turn, { ...quiz, left: later.map(({ id }) => id) }, next);
    return send({ chat: { ...turn.chat, quiz: undefined } }, scoreOf(quiz, turn.locale));
  };

  return {
    start,
    takeAnswer: (turn, poll, option) => {
      const { quiz } = turn.chat;
      if (quiz?.open.poll !== poll) return { chat: turn.chat, replies: [] };
      return { ...goOn(turn, { ...quiz, right: quiz.right + (option === quiz.open.right ? 1 : 0) }), ...closing(turn) };
    },
    takeWords: (turn, text) => {
      const { chat, locale, now } = turn;
      const { quiz } = chat;
      const { options, until } = quiz?.said ?? { options: [], until: 0 };
      const option = now > until ? undefined : optionSaid(text, options);
      if (!quiz || option === undefined) return undefined;
      const isRight = option === quiz.open.right;
      const verdict = locale.translate(isRight ? 'quiz.right' : 'quiz.wrong', { answer: options[quiz.open.right] ?? '' });
      const next = goOn(turn, { ...quiz, right: quiz.right + (isRight ? 1 : 0) });
      const [told] = send(turn, { html: escapeHtml(verdict), buttons: [] }).replies;
      return { ...next, replies: [...(told ? [told] : []), ...next.replies], ...closing(turn) };
    },
    topic: {
      commands: [{ name: 'quiz', says: texts('quiz'), run: start }],
      actions: {
        quiz: start,
        quizNext: (turn, [id]) => {
          const { chat, locale, venue } = turn;
          if (venue.kind === 'group') {
            const next = shuffled(quizFigures(locale.content), random).find((figure) => figure.id !== id);
            return next ? send(turn, singleQuestion(next, locale)) : outdated(turn);
          }
          if (chat.quiz?.open.figure !== id) return { chat, replies: [], notice: locale.translate('quiz.behind') };
          return { ...goOn(turn, chat.quiz), ...closing(turn) };
        },
      },
    },
  };
};

/** Closes the open question: its poll takes no more answers and loses its button. Telegram then shows which option was right. */
const closing = ({ chat }: Turn): Pick<Outcome, 'closes'> => {
  const message = chat.quiz?.open.message;
  return message === undefined ? {} : { closes: message };
};

/** One figure for each value: two with the same value would be the same question twice, or give each other's answer away. */
const withoutTwins = (figures: readonly Figure[]): readonly Figure[] => [
  ...new Map(figures.map((figure) => [`${String(figure.value)} ${figure.unit}`, figure])).values(),
];

const nextButton = ({ id }: Figure, { translate }: Locale): Button => ({
  kind: 'action',
  label: translate('quiz.next'),
  data: actionData('quizNext', id),
});

const scoreOf = ({ right, of }: QuizState, { translate }: Locale): Reply => {
  const level = right === of ? 'all' : right / of >= GOOD ? 'good' : 'some';
  return {
    html: `<b>${escapeHtml(translate('quiz.score', { right, of }))}</b>\n${escapeHtml(translate(`quiz.level.${level}`))}`,
    buttons: keyboard([
      { kind: 'action', label: translate('quiz.again'), data: actionData('quiz') },
      { kind: 'action', label: translate('quiz.daily'), data: actionData('subTo', 'quiz') },
    ]),
  };
};
