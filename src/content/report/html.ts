/** HTML that is ready to be shown: made by `html` alone, which escapes what it is filled with. */
export interface Html {
  readonly html: string;
}

type Child = string | number | Html | undefined | readonly Child[];

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const written = (part: Child): string => {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escape(String(part));
  return 'html' in part ? part.html : part.map(written).join('');
};

/**
 * A piece of a page; texts in it are escaped, pieces stay as they are.
 * @example html`<p>${'1 < 2'}</p>`.html === '<p>1 &lt; 2</p>'
 */
export const html = (strings: TemplateStringsArray, ...parts: readonly Child[]): Html => ({
  html: strings.map((text, i) => text + written(parts[i])).join(''),
});
