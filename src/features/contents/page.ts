import type { Content, Section, Statement } from '../../content/content.js';
import { actionData } from '../../replies/actions.js';
import { notesOf } from '../../replies/notes.js';
import { pager } from '../../replies/pages.js';
import { escapeHtml, keyboard, type Reply } from '../../replies/reply.js';
import { namedSection } from '../../replies/section-mark.js';
import { pagesOf } from '../../replies/section-pages.js';
import { shorten } from '../../replies/wording.js';
import type { Locale } from '../../replies/locale.js';

/** Telegram shows about this much of a label on a phone. */
const LONGEST_LABEL = 40;

/** A page of a section to read through: its statements by paragraph, ◀ ▶ and the next section at the end. */
export const sectionPage = (section: Section, page: number, locale: Locale): Reply => {
  const { content, translate } = locale;
  const pages = pagesOf(section, content);
  const at = Math.min(page, pages.length - 1);
  const statements = pages[at] ?? [];
  const next = sectionAfter(section, content);
  const isLast = at === pages.length - 1;
  return {
    html: [
      `<b>${escapeHtml(namedSection(section.code, locale))}</b>`,
      ...byParagraph(statements, locale),
      ...notesOf(
        statements.flatMap((statement) => [statement, ...statement.figures]),
        locale,
      ),
      `<i>${translate('read.ourWords')}</i>`,
    ].join('\n\n'),
    buttons: keyboard(
      pager(at, pages.length, (to) => actionData('read', section.code, to)),
      isLast && next
        ? [
            {
              kind: 'action',
              label: shorten(translate('read.next', { section: namedSection(next.code, locale) }), LONGEST_LABEL),
              data: actionData('read', next.code, 0),
            },
          ]
        : [],
      [
        { kind: 'action', label: translate('button.summary'), data: actionData('summary', section.code) },
        { kind: 'action', label: translate('button.contents'), data: actionData('contents') },
      ],
    ),
  };
};

/** The statements by paragraph, each paragraph with its number above it. */
const byParagraph = (statements: readonly Statement[], { language, translate }: Locale): readonly string[] =>
  [...new Set(statements.map(({ paragraph }) => paragraph))].map((paragraph) =>
    [
      `<b>${escapeHtml(translate('read.paragraph', { paragraph }))}</b>`,
      ...statements.filter((each) => each.paragraph === paragraph).map((statement) => `• ${escapeHtml(statement[language])}`),
    ].join('\n'),
  );

const sectionAfter = (section: Section, content: Content): Section | undefined => {
  const sections = [...content.sections.values()];
  return sections[sections.findIndex(({ code }) => code === section.code) + 1];
};
