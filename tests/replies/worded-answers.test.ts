import { describe, expect, it } from 'vitest';
import { createFollowUps } from '../../src/answers/follow-ups.js';
import { createEngine } from '../../src/answers/engine.js';
import { answerReply } from '../../src/replies/answer-reply.js';
import { createVoices } from '../../src/replies/voice.js';
import { createWording } from '../../src/replies/worded-answers.js';
import { content, translations } from '../conversation.js';

const voices = createVoices(content, translations);
const engine = createEngine(content);
const followUps = createFollowUps(content, engine);
/** Answers of every kind, each beside one that is nearly the same. */
const QUESTIONS = [
  'how much crude oil did china get from russia in 2013',
  'how much cruude oil did china get from russia in 2013',
  'сколько сырой нефти китай получил от россии в 2013',
  'сравни уголь и нефть в 2013',
  'сравни нефть и уголь в 2013',
  'сколько парков',
  'how many parks',
  'tell me about energy',
  'расскажи об энергетике',
  'какие проблемы у сотрудничества',
  'how much helium was sold',
  'how much neon was sold',
  'who wrote it',
  'hello',
  'thanks',
];

describe('an answer worded before', () => {
  it('has just the words and buttons that it would get anew, and no other answer has them', () => {
    const wordingOf = createWording(followUps);
    for (const question of [...QUESTIONS, ...QUESTIONS]) {
      const told = engine.answer(question, { now: 0 });
      for (const voice of [voices.ru, voices.en])
        expect(wordingOf(told, voice).reply, question).toEqual(answerReply(told, voice, followUps(told.answer, voice.language)));
    }
  });

  it('is kept', () => {
    const wordingOf = createWording(followUps);
    const told = (question: string) => wordingOf(engine.answer(question, { now: 0 }), voices.en);
    expect(told('how many parks by 2020').reply).toBe(told('number of parks by 2020').reply);
  });
});
