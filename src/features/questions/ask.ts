import type { Answer, Answered } from '../../answers/answer.js';
import type { Engine } from '../../answers/engine.js';
import type { Answering } from '../../second-reader/answering.js';
import { cardButton } from '../../replies/card-button.js';
import { shareOf } from '../../replies/answer-buttons.js';
import { answerReply, replyOf } from '../../replies/answer-reply.js';
import { answerAbout } from '../../replies/subject.js';
import { provenPhrase, type FollowUps } from '../../answers/follow-ups.js';
import { capital } from '../../replies/capital.js';
import { relatedReply } from '../numbers/related.js';
import { citationOf } from '../../replies/citation.js';
import { escapeHtml, keyboard, plainText, type Reply } from '../../replies/reply.js';
import { shorten } from '../../replies/shorten.js';
import type { Voice, Voices } from '../../replies/voice.js';
import { isFull } from '../../store/store-error.js';
import type { ChatState } from '../../dialogue/chat-state.js';
import type { CommandTexts } from '../../dialogue/command-texts.js';
import { withFeedback } from './feedback.js';
import { outdated } from '../../dialogue/outdated.js';
import type { QuestionLog } from './question-log.js';
import { send, type Outcome, type Topic, type Turn } from '../../dialogue/turn.js';

/** Answers a question of the chat in the language chosen, else in its own. */
export type Ask = (turn: Turn, question: string) => Promise<Outcome>;

const LETTER = /\p{L}/u;
const MOST_ASKED = 3;
/** Numbers of questions start over, so that buttons stay short. */
const NUMBERS = 999;
const LONGEST_KEPT = 500;

/** Is told of each question that was answered or refused. */
export type OnAnswered = (answered: Answered) => void;

export const createAsk =
  (answer: Answering, followUps: FollowUps, voices: Voices, log: QuestionLog, onAnswered: OnAnswered): Ask =>
  async (turn, question) => {
    const { chat, now, venue } = turn;
    const told = await answer(question, { chosen: chat.chosen, thread: chat.thread, spoken: turn.voice.language, now });
    const voice = voices[told.language];
    const worded = answerReply(told, voice, followUps(told.answer, voice.language));
    const reply = (asksToShare(told) ? shareAgain(chat, voice) : undefined) ?? worded;
    // What the operator reads of the answer has no formatting.
    const answered = shorten(plainText(worded.html), LONGEST_KEPT);
    const asked = { text: shorten(question, LONGEST_KEPT), language: told.language, answered };
    onAnswered(told);
    if (isUnanswered(told)) await log.add({ ...asked, chatId: venue.chat, kind: 'unanswered' }).catch(unlessFull);
    const n = ((chat.asked?.at(-1)?.n ?? 0) % NUMBERS) + 1;
    // A message without letters ("2013?") says nothing of its language.
    const spoken = LETTER.test(question) ? told.language : chat.spoken;
    const next: ChatState = {
      ...offeringToShare(chat, told.answer, voice),
      thread: told.thread,
      spoken,
      asked: [...(chat.asked ?? []), { n, ...asked }].slice(-MOST_ASKED),
    };
    return send({ chat: next }, deserves(told) ? withFeedback(reply, n) : reply);
  };

/** The person is answered even where their question can't be kept. */
const unlessFull = (error: unknown): void => {
  if (!isFull(error)) throw error;
};

export const isUnanswered = ({ answer }: Answered): boolean =>
  answer.kind === 'none' && answer.refusal.why !== 'empty' && answer.refusal.why !== 'record';

/** Small talk is not judged; nor is a refusal, which is kept for the operator anyway. */
const deserves = ({ answer }: Answered): boolean => answer.kind !== 'talk' && answer.kind !== 'none' && answer.kind !== 'record';

/** /ask, the examples of the tour, and a number or a statement opened by its button. */
export const questionsTopic = (ask: Ask, engine: Engine, texts: CommandTexts): Topic => ({
  commands: [
    {
      name: 'ask',
      says: texts('ask'),
      run: (turn, payload) => {
        const question = payload || turn.repliedTo?.trim();
        return question ? ask(turn, question) : howToAsk(turn);
      },
    },
  ],
  actions: {
    example: (turn, [at]) => {
      const { content, language } = turn.voice;
      const example = content.article.examples[language][at];
      return example === undefined ? outdated(turn) : askShown(turn, example, ask);
    },
    askFor: (turn, [id]) => {
      const { content, language } = turn.voice;
      const record = content.figures.get(id) ?? content.statements.get(id) ?? content.lists.get(id);
      const phrase = provenPhrase(id, language, content, engine) ?? record?.ask[language][0];
      return phrase === undefined ? outdated(turn) : askShown(turn, phrase, ask);
    },
    figure: (turn, [id]) => show(turn, id),
    cite: (turn, [id]) => {
      const figure = turn.voice.content.figures.get(id);
      return figure ? send(turn, { html: `<code>${escapeHtml(citationOf([figure], turn.voice))}</code>`, buttons: [] }) : outdated(turn);
    },
    related: (turn, [id]) => {
      const figure = turn.voice.content.figures.get(id);
      return figure ? send(turn, relatedReply(figure, turn.voice)) : outdated(turn);
    },
    list: (turn, [id]) => show(turn, id),
    statement: (turn, [id]) => show(turn, id),
  },
});

/** A question that was pressed: what it asks stands above its answer, and what was said before has no part in it. */
const askShown = async (turn: Turn, question: string, ask: Ask): Promise<Outcome> => {
  const outcome = await ask({ ...turn, chat: { ...turn.chat, thread: undefined } }, question);
  const asked = capital(question.endsWith('?') ? question : `${question}?`);
  const [first, ...others] = outcome.replies;
  if (!first) return outcome;
  const html = `<blockquote>${escapeHtml(asked)}</blockquote>\n${first.reply.html}`;
  return { ...outcome, replies: [{ ...first, reply: { ...first.reply, html } }, ...others] };
};

/** A bare /ask would else be taken for more of the last question. */
const howToAsk = (turn: Turn): Outcome => {
  const { content, language, translate } = turn.voice;
  const [example] = content.article.examples[language];
  return send(turn, { html: escapeHtml(translate('help.askHow', { example })), buttons: [] });
};

/** A number, a statement or a list by itself; "share it" is then about that. */
const show = (turn: Turn, id: string): Outcome => {
  const { chat, voice } = turn;
  const answer = answerAbout(id, voice.content);
  return answer ? send({ chat: offeringToShare(chat, answer, voice) }, replyOf(answer, voice)) : outdated(turn);
};

const offeringToShare = (chat: ChatState, answer: Answer, voice: Voice): ChatState => {
  const share = shareOf(answer, voice);
  return share?.kind === 'share' ? { ...chat, share: { query: share.query, payload: share.payload } } : chat;
};

const asksToShare = ({ answer }: Answered): boolean => answer.kind === 'talk' && answer.talk === 'share';

/** The share button of what was answered last, by itself. */
const shareAgain = ({ share }: ChatState, voice: Voice): Reply | undefined => {
  if (!share) return undefined;
  const { content, translate } = voice;
  return {
    html: escapeHtml(translate('talk.shareLast')),
    buttons: keyboard([
      { kind: 'share', label: translate('button.share'), ...share },
      content.figures.has(share.payload) ? cardButton(share.payload, voice) : undefined,
    ]),
  };
};
