import { expect, test } from 'vitest';
import { figuresOf, targetOf } from '../../../src/answers/answer.js';
import { createFollowUps } from '../../../src/answers/follow-ups.js';
import { LANGUAGES } from '../../../src/content/language.js';
import { answerAbout } from '../../../src/replies/subject.js';
import { content, engine } from '../article.js';

const followUps = createFollowUps(content, engine);
const answers = [...content.figures.keys(), ...content.statements.keys(), ...content.lists.keys(), ...content.sections.keys()].flatMap(
  (id) => answerAbout(id, content) ?? [],
);

test.each(LANGUAGES)('each question in %s that can follow from an answer is itself answered, by the record meant', (language) => {
  const asked = new Map(answers.flatMap((answer) => followUps(answer, language)).map((each) => [each.id, each]));
  expect(asked.size).toBeGreaterThan(80);
  for (const { id, phrase } of asked.values()) {
    const { answer } = engine.answer(phrase, { chosen: language, now: 0 });
    expect(['figure', 'figures', 'statement', 'list'], phrase).toContain(answer.kind);
    const told = [
      targetOf(answer),
      answer.kind === 'statement' ? answer.statement.id : undefined,
      ...figuresOf(answer).map((figure) => figure.id),
    ];
    expect(told, phrase).toContain(id);
    // A phone shows the label whole.
    expect(phrase.length).toBeLessThanOrEqual(36);
  }
});

test('most answers are followed by one, at most by two, and none by what it has told', () => {
  const counts = answers.flatMap((answer) =>
    LANGUAGES.map((language) => {
      const next = followUps(answer, language);
      const told = figuresOf(answer).map(({ id }) => id);
      expect(next.every(({ id }) => !told.includes(id) && id !== targetOf(answer))).toBe(true);
      return next.length;
    }),
  );
  expect(Math.max(...counts)).toBe(2);
  expect(counts.filter((count) => count > 0).length / counts.length).toBeGreaterThan(0.85);
});
