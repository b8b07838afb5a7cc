import type { Witness } from './evidence.js';

/** How each facet that the question asks stands to the record, with how many words of the question speak against it. */
export const ofFacets: Witness =
  () =>
  ({ same, against }, takeDown) => {
    for (const facet of same) takeDown(`${facet} is the same`, 1);
    for (const { facet, is, words } of against) {
      takeDown(`${facet} is ${is}`, 1);
      if (words.length > 0) takeDown(`${facet} lacks words`, Math.min(MOST_WORDS, words.length));
    }
    takeDown('against', against.length);
    if (against.length === 0) takeDown('nothing against', 1);
  };

const MOST_WORDS = 3;
