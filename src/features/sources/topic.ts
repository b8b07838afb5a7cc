import type { Content } from '../../content/content.js';
import type { CommandTexts } from '../../dialogue/command-texts.js';
import { send, type Topic } from '../../dialogue/turn.js';
import { placeOf } from '../../replies/figure-line.js';
import type { Locale } from '../../replies/locale.js';
import { escapeHtml, keyboard, type Reply } from '../../replies/reply.js';
import { wayBack } from '../../replies/way-back.js';
import { citedIn, type Cited } from '../../content/cited.js';

/** /sources: the article's references by number, what each stands behind, and where. */
export const sourcesTopic = (content: Content, texts: CommandTexts): Topic => ({
  commands: [
    {
      name: 'sources',
      says: texts('sources'),
      isOffered: citedIn(content).length > 0,
      run: (turn) => send(turn, sources(turn.locale)),
    },
  ],
});

const sources = (locale: Locale): Reply => {
  const { content, translate } = locale;
  const cited = citedIn(content);
  const lines = cited.map((each) => lineOf(each, locale)).join('\n');
  const html =
    cited.length === 0
      ? escapeHtml(translate('sources.none'))
      : [`<b>${escapeHtml(translate('sources.title'))}</b>`, lines, `<i>${escapeHtml(translate('none.record.references'))}</i>`].join(
          '\n\n',
        );
  return { html, buttons: keyboard([wayBack(locale)]) };
};

/** The first statement that stands on a reference, whole, and the places of all. */
const lineOf = ({ number, statements }: Cited, locale: Locale): string => {
  const places = [...new Set(statements.map((statement) => placeOf(statement, locale)))].join('; ');
  return `<b>[${number}]</b> ${escapeHtml(statements[0][locale.language])} <i>(${escapeHtml(places)})</i>`;
};
