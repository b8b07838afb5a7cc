import { statementOf } from '../../../content/content.js';
import { actionData } from '../../../replies/actions.js';
import { capital } from '../../../replies/wording.js';
import { chartButton } from '../../../replies/picture-buttons.js';
import { figureLine, sectionSource, sourceLine } from '../../../replies/figure-line.js';
import { inRows } from '../../../replies/button-rows.js';
import { notesOf } from '../../../replies/notes.js';
import { escapeHtml, keyboard, type Button, type Keyboard, type Reply } from '../../../replies/reply.js';
import { pageOf } from '../../../replies/section-pages.js';
import type { Locale } from '../../../replies/locale.js';
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
export const issueReply = (subscribed: SubscriptionRef, issue: Issue, locale: Locale): Reply => ({
  html: text(issue, subscribed, locale),
  buttons: subscribed.managedBy === null ? chatButtons(issue, subscribed, locale) : channelButtons(issue, subscribed, locale),
});

/** Tells a channel's admin, in private, that its round is through. */
export const roundIsThrough = ({ subscriptionId, what }: SubscriptionRef, title: string, locale: Locale): Reply => ({
  html: escapeHtml(locale.translate('issue.channelEnd', { topic: topicName(what, locale), title })),
  buttons: keyboard(whatNext(subscriptionId, locale), [stop(subscriptionId, locale)]),
});

/** The first line is what a phone shows in a notification: a claim or a number. The last line is a question. */
const text = (issue: Issue, { what, managedBy }: SubscriptionRef, locale: Locale): string => {
  const { translate, language } = locale;
  const { section, statements, number, of } = issue;
  const summary = section.summary.whole[language];
  // The course tells a section in one part, so all of its summary. In the other rounds the rest comes in later parts, so only the lead.
  const { hook, told, figures } = hooked(issue, what === 'course' ? summary : leadOf(summary, language), language);
  const lines = figures.map((figure) => `• ${figureLine(figure, locale)}`);
  const places = [...statements, ...issue.figures];
  const heading = told.length > 0 ? [`<b>${translate('issue.numbers', { count: lines.length })}</b>`] : [];
  const title = escapeHtml(translate('issue.title', { topic: topicName(what, locale), number, of }));
  const question = questionOf(issue, locale);
  return [
    hook.kind === 'figure' ? figureLine(hook.figure, locale) : `<b>${escapeHtml(hook.words)}</b>`,
    [`<i>${title}</i>`, ...subtitle(issue, what, locale)].join('\n'),
    ...told.map(escapeHtml),
    ...(lines.length > 0 ? [[...heading, ...lines].join('\n')] : []),
    ...notesOf(places, locale),
    places.length > 0 ? sourceLine(places, locale) : sectionSource(section.code, locale),
    ...(number === of && managedBy === null ? [`<b>${escapeHtml(translate('issue.end'))}</b>`] : []),
    ...(question ? [escapeHtml(translate('issue.question', { question: capital(question.phrase) }))] : []),
  ].join('\n\n');
};

/** What the issue ends with: a question that the article answers, as people ask it. */
const questionOf = (issue: Issue, { content, language }: Locale): { readonly id: string; readonly phrase: string } | undefined => {
  const record = questionAfter(issue, issue.number, content);
  const [phrase] = record?.ask[language] ?? [];
  return record && phrase !== undefined ? { id: record.id, phrase } : undefined;
};

/** What this part is about, where the topic doesn't tell. */
const subtitle = ({ section }: Issue, what: string, { content, language }: Locale): readonly string[] => {
  const sector = content.article.sectors.find((each) => each.section === section.code);
  if (sector?.id === what) return [];
  const name = what === 'all' && sector ? `${sector.icon} ${sector.name[language]}` : section.title[language];
  return [`<i>${escapeHtml(name)}</i>`];
};

const chatButtons = (issue: Issue, { subscriptionId }: SubscriptionRef, locale: Locale): Keyboard => {
  const { translate } = locale;
  const { section, figures, number, of } = issue;
  const chart = chartButton(figures[0]?.id ?? section.code, locale);
  const question = questionOf(issue, locale);
  const settings: Button = { kind: 'action', label: translate('issue.settings'), data: actionData('sub', subscriptionId) };
  return inRows([
    { kind: 'action', label: translate('issue.readOn'), data: actionData('readNew', section.code, pageAfter(issue, locale)) },
    ...(question ? [{ kind: 'action', label: translate('issue.answer'), data: actionData('askFor', question.id) } as const] : []),
    ...(number === of ? whatNext(subscriptionId, locale) : []),
    ...(chart ? [chart] : []),
    ...(number === of ? [] : [settings]),
    stop(subscriptionId, locale),
  ]);
};

/** In a channel anybody may press a button: what needs a long answer opens in the private chat. */
const channelButtons = (issue: Issue, { subscriptionId }: SubscriptionRef, locale: Locale): Keyboard => {
  const question = questionOf(issue, locale);
  return keyboard(
    [
      { kind: 'link', label: locale.translate('issue.readOn'), payload: linkPayload('read', issue.section.code) },
      question && { kind: 'link', label: locale.translate('issue.answer'), payload: question.id },
    ],
    [stop(subscriptionId, locale)],
  );
};

/** Buttons at the end of a round: another topic, or the same one again. */
export const whatNext = (subscriptionId: number, locale: Locale): readonly Button[] =>
  (['subNext', 'subAgain'] as const).map((name) => ({
    kind: 'action',
    label: locale.translate(`subscriptions.${name}`),
    data: actionData(name, subscriptionId),
  }));

/** The button that ends a subscription. */
export const stop = (subscriptionId: number, { translate }: Locale): Button => ({
  kind: 'action',
  label: translate('subscriptions.subStop'),
  data: actionData('subStop', subscriptionId),
});

/** The page of the section on which to read on. */
const pageAfter = ({ section, statements, figures }: Issue, { content }: Locale): number => {
  const told = [...statements, ...figures.map(({ statement }) => statementOf(content, statement))];
  return Math.max(0, ...told.map(({ id }) => pageOf(id, section, content)));
};
