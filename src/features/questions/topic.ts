import { provenPhrase } from '../../answers/follow-ups.js';
import type { Engine } from '../../answers/engine.js';
import type { CommandTexts } from '../../dialogue/command-texts.js';
import { outdated, send, type Outcome, type Topic, type Turn } from '../../dialogue/turn.js';
import { withSection } from '../../dialogue/with-section.js';
import { replyOf } from '../../replies/answer-reply.js';
import { capital } from '../../replies/wording.js';
import { escapeHtml } from '../../replies/reply.js';
import { answerAbout } from '../../replies/subject.js';
import type { Ask } from './ask.js';
import { askAbout } from './ask-about.js';
import { offeringToShare } from './share-again.js';

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
      const { content, language } = turn.locale;
      const example = content.article.examples[language][at];
      return example === undefined ? outdated(turn) : askShown(turn, example, ask);
    },
    askFor: (turn, [id]) => {
      const { content, language } = turn.locale;
      const record = content.figures.get(id) ?? content.statements.get(id) ?? content.lists.get(id);
      const phrase = provenPhrase(id, language, content, engine) ?? record?.ask[language][0];
      return phrase === undefined ? outdated(turn) : askShown(turn, phrase, ask);
    },
    askAbout: (turn, [code]) => withSection(turn, code, (section) => send(turn, askAbout(section, turn.locale))),
    figure: (turn, [id]) => show(turn, id),
    list: (turn, [id]) => show(turn, id),
    statement: (turn, [id]) => show(turn, id),
  },
});

/** A question asked by a button. It is shown above its answer, and what was said before has no effect on it. */
const askShown = async (turn: Turn, question: string, ask: Ask): Promise<Outcome> => {
  const outcome = await ask({ ...turn, chat: { ...turn.chat, thread: undefined } }, question);
  const asked = capital(question.endsWith('?') ? question : `${question}?`);
  const [first, ...others] = outcome.replies;
  if (!first) return outcome;
  const html = `<blockquote>${escapeHtml(asked)}</blockquote>\n${first.reply.html}`;
  return { ...outcome, replies: [{ ...first, reply: { ...first.reply, html } }, ...others] };
};

/** What a bare /ask gets: how to ask. As a question it would be taken for a follow-up of the last one. */
const howToAsk = (turn: Turn): Outcome => {
  const { content, language, translate } = turn.locale;
  const [example] = content.article.examples[language];
  return send(turn, { html: escapeHtml(translate('help.askHow', { example })), buttons: [] });
};

/** A number, a statement or a list by itself; "share it" is then about that. */
const show = (turn: Turn, id: string): Outcome => {
  const { chat, locale } = turn;
  const answer = answerAbout(id, locale.content);
  return answer ? send({ chat: offeringToShare(chat, answer, locale) }, replyOf(answer, locale)) : outdated(turn);
};
