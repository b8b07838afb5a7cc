import { actionData } from './actions.js';
import type { Button } from './reply.js';
import type { Voice } from './voice.js';

/** 🖼: shows a picture of one figure, to send on. */
export const cardButton = (figure: string, { translate }: Voice): Button => ({
  kind: 'action',
  label: translate('button.card'),
  data: actionData('card', figure),
});
