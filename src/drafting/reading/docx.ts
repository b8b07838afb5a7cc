import type { Block, Read } from './block.js';

/** A paragraph that is bold as a whole and no longer than this is a heading, where an author made it by hand. */
const LONGEST_HEADING = 200;

/** A Word document: headings by their styles, or bold by hand; lists as paragraphs; tables and pictures are left out. */
export const readDocx = async (bytes: Buffer): Promise<Read> => {
  const [{ default: mammoth }, { parseDocument, DomUtils: dom, ElementType }] = await Promise.all([
    import('mammoth'),
    import('htmlparser2'),
  ]);
  const { value } = await mammoth.convertToHtml(
    { buffer: bytes },
    { styleMap: ["p[style-name='Title'] => h1.title:fresh"], includeDefaultStyleMap: true },
  );
  const document = parseDocument(value);
  const blocks: (Block & { readonly isTitle: boolean })[] = [];
  const add = (kind: Block['kind'], written: string, isTitle = false): void => {
    const text = written.replace(/\s+/g, ' ').trim();
    if (text !== '') blocks.push({ kind, text, isTitle });
  };

  for (const element of document.children) {
    if (element.type !== ElementType.Tag) continue;
    const text = dom.textContent(element);
    if (/^h[1-6]$/.test(element.name)) add('heading', text, element.attribs['class'] === 'title');
    else if (element.name === 'p') {
      const bold = dom.getElementsByTagName('strong', element).map((each) => dom.textContent(each));
      const isHeading = text.trim() !== '' && text.length <= LONGEST_HEADING && bold.join('').trim() === text.trim();
      add(isHeading ? 'heading' : 'paragraph', text);
    } else if (element.name === 'ul' || element.name === 'ol')
      for (const item of dom.getElementsByTagName('li', element)) add('paragraph', `– ${dom.textContent(item)}`);
  }
  const title = blocks.find(({ isTitle }) => isTitle)?.text;
  return { title, blocks: blocks.filter(({ isTitle }) => !isTitle).map(({ kind, text }) => ({ kind, text })) };
};
