import { timelineOf } from '../../answers/timeline.js';
import type { Content } from '../../content/content.js';
import type { CommandTexts } from '../../dialogue/command-texts.js';
import { edit, send, type Topic } from '../../dialogue/turn.js';
import { actionData } from '../../replies/actions.js';
import { pager } from '../../replies/pages.js';
import { escapeHtml, keyboard, type Reply } from '../../replies/reply.js';
import type { Locale } from '../../replies/locale.js';
import { timelinePages } from './pages.js';

type Half = 'measured' | 'planned';

/** /timeline: what the article says of each time, in order; what was measured and what is planned are two halves. */
export const timelineTopic = (content: Content, texts: CommandTexts): Topic => ({
  commands: [
    {
      name: 'timeline',
      says: texts('timeline'),
      isOffered: hasDates(content),
      run: (turn) => send(turn, timeline('measured', 0, turn.locale)),
    },
  ],
  actions: { timeline: (turn, [half, page]) => edit(turn, timeline(half, page, turn.locale)) },
});

const hasDates = (content: Content): boolean => {
  const { measured, planned } = timelineOf(content);
  return measured.length + planned.length > 0;
};

const timeline = (half: Half, page: number, locale: Locale): Reply => {
  const pages = timelinePages(half, locale);
  const at = Math.min(page, pages.length - 1);
  const other: Half = half === 'measured' ? 'planned' : 'measured';
  return {
    html: pages[at] ?? escapeHtml(locale.translate('timeline.none')),
    buttons: keyboard(
      pager(at, pages.length, (to) => actionData('timeline', half, to)),
      timelinePages(other, locale).length === 0
        ? []
        : [{ kind: 'action', label: locale.translate(`timeline.to.${other}`), data: actionData('timeline', other, 0) }],
    ),
  };
};
