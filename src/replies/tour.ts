import type { Bilingual, Language } from '../content/language.js';
import { actionData } from './actions.js';
import { sectorButtons } from './sections-menu.js';
import { escapeHtml, keyboard, type Button, type Reply } from './reply.js';
import { journalLine, journalOf } from './journal.js';
import type { Voice } from './voice.js';

/** The first message: what this is, what to ask, the ways in. In a group it says when the bot answers there. */
export const welcome = ({ content, language, translate }: Voice, where: 'alone' | 'group' = 'alone'): Reply => {
  const examples = content.article.examples[language].map((text, i): readonly Button[] => [
    { kind: 'action', label: text, data: actionData('example', i) },
  ]);
  return {
    html: escapeHtml(
      translate(where === 'group' ? 'tour.welcomeGroup' : 'tour.welcome', {
        topic: content.article.topic[language],
        year: content.article.year,
      }),
    ),
    buttons: keyboard(...examples.slice(0, 2), [
      content.article.overview === undefined
        ? undefined
        : { kind: 'action', label: translate('button.articleInShort'), data: actionData('articleInShort') },
      { kind: 'action', label: translate('button.sectors'), data: actionData('sectors') },
      { kind: 'action', label: translate('button.numbers'), data: actionData('numbersMenu') },
      { kind: 'action', label: translate('button.contents'), data: actionData('contents') },
    ]),
  };
};

/** The commands, a line each, and how to ask: in a group that isn't by a question alone. */
export const help = (commands: readonly Command[], { content, language, translate }: Voice, where: 'alone' | 'group' = 'alone'): Reply => {
  const inGroup = where === 'group';
  const examples = content.article.examples[language].map((text) => `• ${inGroup ? '/ask ' : ''}${escapeHtml(text)}`);
  const how = translate(inGroup ? 'help.askInGroup' : 'help.ask');
  const title = `<b>${translate('help.commands')}</b>`;
  return { html: [escapeHtml(how), examples.join('\n'), title, commandLines(commands, language)].join('\n\n'), buttons: [] };
};

/** For a command that there isn't: those that are spelled most like it, and a way to all of them. */
export const unknownCommand = (name: string, nearest: readonly Command[], { language, translate }: Voice): Reply => ({
  html: `${escapeHtml(translate('dialogue.unknownCommand', { name }))}\n${commandLines(nearest, language)}`,
  buttons: keyboard([{ kind: 'action', label: translate('help.button'), data: actionData('help') }]),
});

const commandLines = (commands: readonly Command[], language: Language): string =>
  commands.map(({ name, says }) => `/${name} — ${escapeHtml(says[language])}`).join('\n');

/** A command of the menu, with what it does in each language. */
export interface Command {
  readonly name: string;
  readonly says: Bilingual;
  /** What it does can't be brought back, so it's never offered where another may have been meant. */
  readonly isFinal?: true;
}

/** What the article is, what of its record is known and what isn't, how to cite it. */
export const about = (voice: Voice): Reply => {
  const { content, language, translate } = voice;
  const { name, topic, journal, title, authors, doi } = content.article;
  const known = [
    title === undefined ? undefined : translate('about.titled', { title }),
    authors === undefined ? undefined : translate('about.authors', { authors: authors.join(', ') }),
    journal === undefined ? undefined : journalLine(voice),
    doi === undefined ? undefined : `DOI: ${doi}`,
    journal?.link,
  ].filter((line) => line !== undefined);
  const missing = [
    title === undefined ? translate('about.lacks.title') : undefined,
    authors === undefined ? translate('about.lacks.authors') : undefined,
    doi === undefined ? translate('about.lacks.doi') : undefined,
    translate('about.lacks.references'),
  ].filter((what) => what !== undefined);
  const counts = translate('about.counts', {
    statements: translate('about.statements', { count: content.statements.size }),
    figures: translate('about.figures', { count: content.figures.size }),
    sections: translate('about.sections', { count: content.sections.size }),
  });
  return {
    html: [
      `<b>${escapeHtml(name[language])}</b>`,
      escapeHtml(translate('about.topic', { topic: topic[language] })),
      escapeHtml(known.join('\n')),
      escapeHtml(counts),
      `<i>${escapeHtml(translate('about.missing', { list: new Intl.ListFormat(language).format(missing) }))}</i>`,
      escapeHtml(
        translate(title === undefined ? 'about.citeUntitled' : 'about.cite', {
          journal: journalOf(voice),
          name: title ?? name[language],
        }),
      ),
    ].join('\n\n'),
    buttons: sectorButtons(voice),
  };
};
