import { actionData } from './actions.js';
import type { Button } from './reply.js';
import type { Locale } from './locale.js';

/** 🖼: shows a picture of one figure, to send on. */
export const cardButton = (figure: string, { translate }: Locale): Button => ({
  kind: 'action',
  label: translate('button.card'),
  data: actionData('card', figure),
});
