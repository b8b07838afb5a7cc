import type { Answer, Answered } from '../../answers/answer.js';
import type { ChatState } from '../../dialogue/chat-state.js';
import { shareButtonOf } from '../../replies/answer-buttons.js';
import { cardButton } from '../../replies/picture-buttons.js';
import { escapeHtml, keyboard, type Reply } from '../../replies/reply.js';
import type { Locale } from '../../replies/locale.js';

/** The chat's state after an answer: "share it with a friend" is then about that answer. */
export const offeringToShare = (chat: ChatState, answer: Answer, locale: Locale): ChatState => {
  const share = shareButtonOf(answer, locale);
  return share?.kind === 'share' ? { ...chat, share: { query: share.query, payload: share.payload } } : chat;
};

/** Whether the person said something like "share it with a friend". */
export const asksToShare = ({ answer }: Answered): boolean => answer.kind === 'talk' && answer.talk === 'share';

/** The share button of what was answered last, by itself. */
export const shareAgain = ({ share }: ChatState, locale: Locale): Reply | undefined => {
  if (!share) return undefined;
  const { content, translate } = locale;
  return {
    html: escapeHtml(translate('talk.shareLast')),
    buttons: keyboard([
      { kind: 'share', label: translate('button.share'), ...share },
      content.figures.has(share.payload) ? cardButton(share.payload, locale) : undefined,
    ]),
  };
};
