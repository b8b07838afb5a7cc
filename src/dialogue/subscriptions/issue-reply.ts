import { actionData } from '../../replies/actions.js';
import { chartButton } from '../../replies/chart-menu.js';
import { figureLine, notesOf, sectionSource, sourceLine } from '../../replies/figure-line.js';
import { escapeHtml, keyboard, type Reply } from '../../replies/reply.js';
import { markOf } from '../../replies/section-mark.js';
import { pageOf } from '../../replies/section-pages.js';
import type { Voice } from '../../replies/voice.js';
import type { Issue } from '../../subscriptions/round.js';
import { topicName } from './schedule-words.js';

/** One part of a subscription's round as it arrives. */
export const issueReply = (subscription: number, what: string, issue: Issue, voice: Voice): Reply => ({
  html: text(issue, what, voice),
  buttons: buttonsOf(issue, subscription, voice),
});

const text = (issue: Issue, what: string, voice: Voice): string => {
  const { content, language, translate } = voice;
  const { section, opens, statements, figures, number, of } = issue;
  const told = opens ? [escapeHtml(section.summary[language])] : statements.map((statement) => escapeHtml(statement[language]));
  const lines = figures.map((figure) => `• ${figureLine(figure, voice)}`);
  const places = [...statements, ...figures];
  const topic = topicName(what, content, voice);
  const title = section.title[language];
  const under = topic.endsWith(title) ? [] : [`<i>${escapeHtml(title)}</i>`];
  return [
    [`<b>${escapeHtml(translate('issue.title', { topic, number, of }))}</b>`, ...under].join('\n'),
    ...told,
    ...(lines.length > 0 ? [[`<b>${translate('answer.keyNumbers')}</b>`, ...lines].join('\n')] : []),
    ...notesOf(figures, voice),
    places.length > 0 ? sourceLine(places, voice) : sectionSource(section.code, voice),
    ...(number === of ? [`<b>${escapeHtml(translate('issue.end'))}</b>`] : []),
  ].join('\n\n');
};

const buttonsOf = ({ section, statements, figures, number, of }: Issue, subscription: number, voice: Voice) => {
  const { translate, content } = voice;
  const last = statements.at(-1);
  const page = last ? pageOf(last.id, section, content) : 0;
  const isLast = number === of;
  return keyboard(
    [
      {
        kind: 'action',
        label: translate('answer.readOn', { section: markOf(section.code, voice) }),
        data: actionData('readNew', section.code, page),
      },
      { kind: 'action', label: translate('issue.ask'), data: actionData('askAbout', section.code) },
      chartButton(figures[0]?.id ?? section.code, voice),
    ],
    isLast
      ? [
          { kind: 'action', label: translate('subscriptions.subAgain'), data: actionData('subAgain', subscription) },
          { kind: 'action', label: translate('issue.another'), data: actionData('subscribe') },
        ]
      : [],
    [
      { kind: 'action', label: translate('subscriptions.subStop'), data: actionData('subStop', subscription) },
      { kind: 'action', label: translate('issue.settings'), data: actionData('sub', subscription) },
    ],
  );
};
