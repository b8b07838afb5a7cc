import { statementOf } from '../../../content/content.js';
import { actionData } from '../../../replies/actions.js';
import { capital } from '../../../replies/capital.js';
import { chartButton } from '../../../replies/chart-button.js';
import { figureLine, sectionSource, sourceLine } from '../../../replies/figure-line.js';
import { inRows } from '../../../replies/layout.js';
import { notesOf } from '../../../replies/notes.js';
import { escapeHtml, keyboard, type Button, type Keyboard, type Reply } from '../../../replies/reply.js';
import { pageOf } from '../../../replies/section-pages.js';
import type { Voice } from '../../../replies/voice.js';
import { hooked, questionAfter } from './hook.js';
import { leadOf } from './lead.js';
import type { Issue } from './round.js';
import { linkPayload } from '../../../dialogue/links.js';
import { topicName } from '../schedule-words.js';

/** A subscription as its issues need it. */
export interface SubscriptionRef {
  readonly subscriptionId: number;
  readonly what: string;
  /** The private chat from which a channel's is set up. */
  readonly managedBy: number | null;
}

/** One part of a subscription's round as it arrives. */
export const issueReply = (subscribed: SubscriptionRef, issue: Issue, voice: Voice): Reply => ({
  html: text(issue, subscribed, voice),
  buttons: subscribed.managedBy === null ? chatButtons(issue, subscribed, voice) : channelButtons(issue, subscribed, voice),
});

/** Tells a channel's admin, in private, that its round is through. */
export const roundIsThrough = ({ subscriptionId, what }: SubscriptionRef, title: string, voice: Voice): Reply => ({
  html: escapeHtml(voice.translate('issue.channelEnd', { topic: topicName(what, voice), title })),
  buttons: keyboard(whatNext(subscriptionId, voice), [stop(subscriptionId, voice)]),
});

/** The first line is what a phone shows in a notification: a claim or a number. The last line is a question. */
const text = (issue: Issue, { what, managedBy }: SubscriptionRef, voice: Voice): string => {
  const { translate, language } = voice;
  const { section, statements, number, of } = issue;
  const summary = section.summary.whole[language];
  // The course tells a section in one part, so all of its summary. In the other rounds the rest comes in later parts, so only the lead.
  const { hook, told, figures } = hooked(issue, what === 'course' ? summary : leadOf(summary, language), language);
  const lines = figures.map((figure) => `• ${figureLine(figure, voice)}`);
  const places = [...statements, ...issue.figures];
  const heading = told.length > 0 ? [`<b>${translate('issue.numbers', { count: lines.length })}</b>`] : [];
  const title = escapeHtml(translate('issue.title', { topic: topicName(what, voice), number, of }));
  const question = questionOf(issue, voice);
  return [
    hook.kind === 'figure' ? figureLine(hook.figure, voice) : `<b>${escapeHtml(hook.words)}</b>`,
    [`<i>${title}</i>`, ...subtitle(issue, what, voice)].join('\n'),
    ...told.map(escapeHtml),
    ...(lines.length > 0 ? [[...heading, ...lines].join('\n')] : []),
    ...notesOf(places, voice),
    places.length > 0 ? sourceLine(places, voice) : sectionSource(section.code, voice),
    ...(number === of && managedBy === null ? [`<b>${escapeHtml(translate('issue.end'))}</b>`] : []),
    ...(question ? [escapeHtml(translate('issue.question', { question: capital(question.phrase) }))] : []),
  ].join('\n\n');
};

/** What the issue ends with: a question that the article answers, as people ask it. */
const questionOf = (issue: Issue, { content, language }: Voice): { readonly id: string; readonly phrase: string } | undefined => {
  const record = questionAfter(issue, issue.number, content);
  const [phrase] = record?.ask[language] ?? [];
  return record && phrase !== undefined ? { id: record.id, phrase } : undefined;
};

/** What this part is about, where the topic doesn't tell. */
const subtitle = ({ section }: Issue, what: string, { content, language }: Voice): readonly string[] => {
  const sector = content.article.sectors.find((each) => each.section === section.code);
  if (sector?.id === what) return [];
  const name = what === 'all' && sector ? `${sector.icon} ${sector.name[language]}` : section.title[language];
  return [`<i>${escapeHtml(name)}</i>`];
};

const chatButtons = (issue: Issue, { subscriptionId }: SubscriptionRef, voice: Voice): Keyboard => {
  const { translate } = voice;
  const { section, figures, number, of } = issue;
  const chart = chartButton(figures[0]?.id ?? section.code, voice);
  const question = questionOf(issue, voice);
  const settings: Button = { kind: 'action', label: translate('issue.settings'), data: actionData('sub', subscriptionId) };
  return inRows([
    { kind: 'action', label: translate('issue.readOn'), data: actionData('readNew', section.code, pageAfter(issue, voice)) },
    ...(question ? [{ kind: 'action', label: translate('issue.answer'), data: actionData('askFor', question.id) } as const] : []),
    ...(number === of ? whatNext(subscriptionId, voice) : []),
    ...(chart ? [chart] : []),
    ...(number === of ? [] : [settings]),
    stop(subscriptionId, voice),
  ]);
};

/** In a channel anybody may press a button: what needs a long answer opens in the private chat. */
const channelButtons = (issue: Issue, { subscriptionId }: SubscriptionRef, voice: Voice): Keyboard => {
  const question = questionOf(issue, voice);
  return keyboard(
    [
      { kind: 'link', label: voice.translate('issue.readOn'), payload: linkPayload('read', issue.section.code) },
      question && { kind: 'link', label: voice.translate('issue.answer'), payload: question.id },
    ],
    [stop(subscriptionId, voice)],
  );
};

export const whatNext = (subscriptionId: number, voice: Voice): readonly Button[] =>
  (['subNext', 'subAgain'] as const).map((name) => ({
    kind: 'action',
    label: voice.translate(`subscriptions.${name}`),
    data: actionData(name, subscriptionId),
  }));

export const stop = (subscriptionId: number, { translate }: Voice): Button => ({
  kind: 'action',
  label: translate('subscriptions.subStop'),
  data: actionData('subStop', subscriptionId),
});

/** The page of the section on which to read on. */
const pageAfter = ({ section, statements, figures }: Issue, { content }: Voice): number => {
  const told = [...statements, ...figures.map(({ statement }) => statementOf(content, statement))];
  return Math.max(0, ...told.map(({ id }) => pageOf(id, section, content)));
};
