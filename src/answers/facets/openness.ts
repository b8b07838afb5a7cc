import { STANDS } from '../../search/where-terms-stand.js';
import { holds, placesWhere } from '../candidate.js';
import { type Facet, SAME, silent } from './facet.js';

/** A section is told to whoever names a thing and asks nothing of it; what is asked of it, it doesn't say. */
export const openness: Facet = {
  ask: ({ query, acts, question: { groups } }) => {
    const asksAct = query.acts.some(({ ids }) => ids.every((id) => !acts.isQuality(id)));
    const isOpen = (query.asked === 'open' || query.asked === 'what') && (query.section || !(asksAct || query.names));
    if (!isOpen || query.extreme) return ({ match: { record } }) => (record.target.kind === 'section' ? silent('open') : SAME);
    // Of a place alone that is told which is said to be there, not what is only asked for by it.
    const places = query.things.length === 0 ? placesWhere(groups, ({ kind }) => kind === 'place') : [];
    return query.asked === 'open' && places.length > 0
      ? ({ match }) =>
          match.record.target.kind === 'list' && !places.some((at) => holds(match, at, STANDS.firm | STANDS.stated)) ? silent('open') : SAME
      : undefined;
  },
};
