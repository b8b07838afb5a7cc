/** What a button does when it is pressed. */
export type Button =
  /** Comes back to the dialogue with this callback data: see actions.ts. */
  | { readonly kind: 'action'; readonly label: string; readonly data: string }
  /** Copies a text of 256 characters at most. `plain` is the action to use where buttons can't copy. */
  | { readonly kind: 'copy'; readonly label: string; readonly text: string; readonly plain?: string }
  /** Sends something to a chat of the person's choice: by an inline query that finds it, or as a deep link with this payload. */
  | { readonly kind: 'share'; readonly label: string; readonly query: string; readonly payload: string }
  /** Opens the private chat with the bot and shows there what the deep link's payload names. */
  | { readonly kind: 'link'; readonly label: string; readonly payload: string };

/** Rows of buttons under a message; three rows at most. */
export type Keyboard = readonly (readonly Button[])[];

/** A document to keep: a table of figures, say. */
export interface ReplyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A question with options of which one is right, and why, as Telegram's quiz polls have them: plain text. */
export interface Quiz {
  /** 300 characters at most. */
  readonly question: string;
  readonly options: readonly string[];
  /** The right option's index. */
  readonly right: number;
  /** 200 characters and two line feeds at most. */
  readonly explanation: string;
  /** Whether nobody, not even the bot, learns who answered what. Polls in channels have to be anonymous. */
  readonly isAnonymous: boolean;
}

/** What a person gets, whatever the channel: Telegram's HTML, a picture or a file with it, buttons under it. */
export interface Reply {
  readonly html: string;
  readonly buttons: Keyboard;
  /** Asks for a channel of the person's with Telegram's own list of chats; the labels of its buttons. */
  readonly pickChannel?: { readonly pick: string; readonly cancel: string };
  /** Takes Telegram's list of chats away again. */
  readonly endsPicking?: true;
  readonly picture?: Uint8Array;
  /** The same in words, as HTML, for a channel that can't show it. */
  readonly pictureInWords?: string;
  readonly file?: ReplyFile;
  /** Shown in place of the HTML. The HTML says the same, for chats in which no polls may be sent. */
  readonly quiz?: Quiz;
}

/** A keyboard without the rows that came out empty. */
export const keyboard = (...rows: readonly (readonly (Button | undefined)[])[]): Keyboard =>
  rows.map((row) => row.filter((button) => button !== undefined)).filter((row) => row.length > 0);

/** Items in rows of `size`. */
export const chunk = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));

/** The HTML that Telegram wants: the three special characters escaped, nothing else. */
export const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The text that a person sees, without formatting. */
export const plainText = (html: string): string =>
  html
    .replace(/<[^<>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
