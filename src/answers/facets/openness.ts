import { type Facet, SAME, silent } from './facet.js';

/** A section is told to whoever names a thing and asks nothing of it; what is asked of it, it doesn't say. */
export const openness: Facet = {
  ask: ({ query, acts }) => {
    const asksAct = query.acts.some(({ ids }) => ids.every((id) => !acts.isLoose(id) && !acts.isQuality(id)));
    const isOpen = query.asked === 'open' || ((query.asked === 'what' || query.asked === 'list') && !asksAct);
    return isOpen && !query.extreme ? undefined : ({ match: { record } }) => (record.target.kind === 'section' ? silent('open') : SAME);
  },
};
