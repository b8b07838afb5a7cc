import type { Content } from '../../content/content.js';
import { replyOf } from '../../replies/answer-reply.js';
import { answerAbout } from '../../replies/subject.js';
import type { Reply } from '../../replies/reply.js';
import { askAbout } from '../questions/ask-about.js';
import { sectionPage } from '../contents/page.js';
import type { Command } from '../../dialogue/commands.js';
import type { Locale } from '../../replies/locale.js';
import type { CommandTexts } from '../../dialogue/command-texts.js';
import { HELP, QUIZ, readLink } from '../../dialogue/links.js';
import { edit, send, type Outcome, type Topic, type Turn, type Venue } from '../../dialogue/turn.js';
import { about } from './about.js';
import { help } from './help.js';
import { welcome } from './welcome.js';

/** /start with its deep links, /help and /about. `commands` are all of the bot's, for /help. */
export const tourTopic = (
  content: Content,
  commands: () => readonly Command[],
  quiz: (turn: Turn) => Outcome,
  texts: CommandTexts,
): Topic => {
  const helping = (turn: Turn): Outcome => send(turn, help(commands(), turn.locale, placeOf(turn.venue)));
  return {
    commands: [
      {
        name: 'start',
        says: texts('start'),
        run: (turn, payload) => {
          const greeting = greet(turn);
          if (payload === '') return send(turn, greeting);
          if (payload === QUIZ) return quiz(turn);
          if (payload === HELP) return helping(turn);
          const linked = linkedReply(payload, content, turn.locale);
          if (linked) return send(turn, linked);
          return send(turn, { ...greeting, html: `${turn.locale.translate('dialogue.badLink')}\n\n${greeting.html}` });
        },
      },
      { name: 'help', says: texts('help'), run: helping },
      { name: 'about', says: texts('about'), run: (turn) => send(turn, about(turn.locale)) },
    ],
    actions: { tour: (turn) => edit(turn, greet(turn)), help: helping },
  };
};

const greet = ({ venue, locale }: Turn): Reply => welcome(locale, placeOf(venue));

const placeOf = ({ kind }: Venue): 'alone' | 'group' => (kind === 'group' ? 'group' : 'alone');

/** What a deep link opens: a sector by its id, a section by its code with `_` for the point, a figure, a list, a statement, two figures. */
const linkedReply = (payload: string, content: Content, locale: Locale): Reply | undefined => {
  const link = readLink(payload, content);
  if (link) return link.view === 'ask' ? askAbout(link.section, locale) : sectionPage(link.section, 0, locale);
  const sector = content.article.sectors.find(({ id }) => id === payload);
  const code = sector?.section ?? payload.replaceAll('_', '.');
  const answer = answerAbout(content.sections.has(code) ? code : payload, content);
  return answer && replyOf(answer, locale);
};
