import type { Content, Section } from '../content/content.js';

/** What a deep link opens of a section in the private chat: its pages, or questions to ask about it. */
export type LinkedView = 'read' | 'ask';

/** The payload of a link that opens /help: where inline mode found nothing. */
export const HELP = 'help';

/** The payload of a link that begins a quiz: under a quiz question in a channel. */
export const QUIZ = 'quiz';

const LINK = /^(read|ask)-(\w+)$/;

/** The payload of a link t.me/NAME?start=PAYLOAD to a section: "read-III_2". A payload may hold no point, so III.2 is written III_2. */
export const linkPayload = (view: LinkedView, code: string): string => `${view}-${code.replaceAll('.', '_')}`;

/** What such a payload means; undefined for another one. */
export const readLink = (payload: string, content: Content): { readonly view: LinkedView; readonly section: Section } | undefined => {
  const [, view, code = ''] = LINK.exec(payload) ?? [];
  const section = content.sections.get(code.replaceAll('_', '.'));
  return section && (view === 'read' || view === 'ask') ? { view, section } : undefined;
};
