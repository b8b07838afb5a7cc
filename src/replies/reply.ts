/** What a button does when pressed: an action of the dialogue, as callback data of 64 bytes at most. */
export interface Button {
  readonly label: string;
  readonly action: string;
}

/** What a person gets, whatever the channel: Telegram's HTML, rows of buttons. */
export interface Reply {
  readonly html: string;
  readonly buttons: readonly (readonly Button[])[];
}

/** The HTML that Telegram wants: the three special characters escaped, nothing else. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The text that a person sees, without formatting. */
export const plainText = (html: string): string =>
  html
    .replace(/<[^<>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
