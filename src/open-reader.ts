import { systemClock } from './clock.js';
import type { ReaderConfig } from './config.js';
import type { Content } from './content/content.js';
import { loadActs } from './query/acts.js';
import { createServerReader, type OnRead } from './second-reader/ask-server.js';
import type { SecondReader } from './second-reader/reader.js';
import { createVocabulary } from './second-reader/vocabulary.js';
import { createRoute } from './telegram/bot-api/route.js';

/** Another reader, as the settings name it, and the host that it is on. */
export interface OpenReader {
  readonly host: string;
  /** `onRead` is called with how each asking ended. */
  open(onRead?: OnRead): SecondReader;
}

/** The other reader that the settings name; undefined if they name none, and ours reads alone. */
export const openReader = (config: ReaderConfig | undefined, content: Content): OpenReader | undefined =>
  config && {
    host: new URL(config.url).host,
    open: (onRead) =>
      createServerReader(config, {
        vocabulary: createVocabulary(content, loadActs()),
        steady: systemClock.steady,
        dispatcher: createRoute(config.proxies),
        onRead,
      }),
  };
