import { allReply, moreReply, summaryReply } from '../../replies/answer-reply.js';
import { originalReply } from '../../replies/original.js';
import { answerAbout } from '../../replies/subject.js';
import { changeButtons, edit, send, type Topic, outdated } from '../../dialogue/turn.js';

/**
 * What the buttons of an answer open: more on it, the article's own paragraph, all that can be done with it, a summary of another length.
 */
export const behindAnswersTopic: Topic = {
  actions: {
    more: (turn, [subject]) => {
      const more = moreReply(subject, turn.locale);
      return more ? send(turn, more) : outdated(turn);
    },
    original: (turn, [subject]) => {
      const { locale } = turn;
      const answer = answerAbout(subject, locale.content);
      const original = answer && originalReply(answer, locale);
      return original ? send(turn, original) : outdated(turn);
    },
    all: (turn, [subject, question]) => {
      const all = allReply(subject, question, turn.locale);
      return all ? changeButtons(turn, all) : outdated(turn);
    },
    inShort: (turn, [code, length]) => {
      const section = turn.locale.content.sections.get(code);
      return section ? edit(turn, summaryReply(section, length, turn.locale)) : outdated(turn);
    },
    articleInShort: (turn) => {
      const { content } = turn.locale;
      const section = content.sections.get(content.article.overview ?? '');
      return section ? send(turn, summaryReply(section, 'three', turn.locale)) : outdated(turn);
    },
  },
};
