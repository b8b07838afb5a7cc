import { join } from 'node:path';
import { draftOf } from '../../src/drafting/draft.js';
import { outlineOf } from '../../src/drafting/outline.js';
import { readDraftingWords } from '../../src/drafting/words.js';
import { writeDraft } from '../../src/drafting/write.js';
import { scratchFolder } from '../content/edited-article.js';
import { TRAMS } from '../drafting/articles.js';

// Drafted once: each test works on a folder of its own.
const outline = outlineOf({ blocks: TRAMS }, readDraftingWords(), 'trams');
const draft = draftOf(outline, 2021, () => undefined);

/** The draft of a made-up article on trams, to be worked on. */
export const draftedTrams = (): string => {
  const folder = join(scratchFolder(), 'trams');
  writeDraft(folder, outline, draft, 'trams');
  return folder;
};
