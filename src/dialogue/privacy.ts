import { escapeHtml } from '../replies/reply.js';
import type { CommandTexts } from './command-texts.js';
import { send, type Topic } from './turn.js';

/** How long things are kept, in days, and how all of a chat is removed. */
export interface Keeping {
  readonly days: { readonly deliveries: number; readonly questions: number; readonly stopped: number; readonly silent: number };
  forget(chat: number): Promise<void>;
}

/** /privacy says what is stored and for how long; /forget removes it at once. */
export const privacyTopic = ({ days, forget }: Keeping, texts: CommandTexts): Topic => ({
  commands: [
    {
      name: 'privacy',
      says: texts('privacy'),
      run: (turn) => send(turn, { html: escapeHtml(turn.voice.translate('privacy.text', days)), buttons: [] }),
    },
    {
      name: 'forget',
      says: texts('forget'),
      run: async (turn) => {
        const { venue, voice } = turn;
        if (!(await venue.mayManage())) return send(turn, { html: escapeHtml(voice.translate('privacy.admins')), buttons: [] });
        await forget(venue.chat);
        return { ...send({ chat: {} }, { html: escapeHtml(voice.translate('privacy.forgotten')), buttons: [] }), forgotten: true };
      },
    },
  ],
});
