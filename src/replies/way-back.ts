import { actionData } from './actions.js';
import type { Button } from './reply.js';
import type { Voice } from './voice.js';

/** Back to the greeting, in the place of a menu. */
export const wayBack = ({ translate }: Voice): Button => ({ kind: 'action', label: translate('button.back'), data: actionData('tour') });
