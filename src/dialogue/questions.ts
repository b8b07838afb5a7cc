import type { Answered } from '../answers/answer.js';
import type { Engine } from '../answers/engine.js';
import { answerReply, figureReply, statementReply } from '../replies/answer-reply.js';
import { listReply } from '../replies/lists.js';
import { relatedReply } from '../replies/related.js';
import type { Voices } from '../replies/voice.js';
import type { CommandTexts } from './command-texts.js';
import { outdated } from './outdated.js';
import { send, type Outcome, type Topic, type Turn } from './turn.js';

/** Answers a question of the chat in the language chosen, else in its own. */
export type Ask = (turn: Turn, question: string) => Outcome;

export const createAsk =
  (engine: Engine, voices: Voices): Ask =>
  (turn, question) => {
    const { chat, now } = turn;
    const told = engine.answer(question, { chosen: chat.chosen, memory: chat.memory, now });
    const next = { ...chat, memory: told.memory, spoken: spokenIn(told, question) ?? chat.spoken };
    return send({ chat: next }, answerReply(told, voices[told.language]));
  };

const LETTER = /\p{L}/u;

/** A message without letters ("2013?") says nothing of its language. */
const spokenIn = ({ language }: Answered, question: string) => (LETTER.test(question) ? language : undefined);

/** /ask, the examples of the tour, and a number or a statement opened by its button. */
export const questionsTopic = (ask: Ask, texts: CommandTexts): Topic => ({
  commands: [
    {
      name: 'ask',
      says: texts('ask'),
      run: (turn, question) => ask(turn, question),
    },
  ],
  actions: {
    example: (turn, [at]) => {
      const { content, language } = turn.voice;
      const example = content.article.examples[language][at];
      return example === undefined ? outdated(turn) : ask(turn, example);
    },
    figure: (turn, [id]) => {
      const figure = turn.voice.content.figures.get(id);
      return figure ? send(turn, figureReply(figure, turn.voice)) : outdated(turn);
    },
    related: (turn, [id]) => {
      const figure = turn.voice.content.figures.get(id);
      return figure ? send(turn, relatedReply(figure, turn.voice)) : outdated(turn);
    },
    list: (turn, [id]) => {
      const list = turn.voice.content.lists.get(id);
      return list ? send(turn, listReply(list, turn.voice)) : outdated(turn);
    },
    statement: (turn, [id]) => (turn.voice.content.statements.has(id) ? send(turn, statementReply(id, turn.voice)) : outdated(turn)),
  },
});
