import { actionData } from './actions.js';
import type { Button } from './reply.js';
import type { Voice } from './voice.js';

/** The button from a menu back to the greeting. */
export const wayBack = ({ translate }: Voice): Button => ({ kind: 'action', label: translate('button.back'), data: actionData('tour') });
