/** HTML to plain text, such as the scope of a committee in ISO Open Data. */
import { Parser } from 'htmlparser2';

/** Elements that start a line; all others are inline. */
const blocks: ReadonlySet<string> = new Set(
  (
    'address article blockquote br caption dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ' +
    'ol p pre section table tbody tfoot thead tr ul'
  ).split(' '),
);
/** Elements that end a word: cells of one row. */
const cells: ReadonlySet<string> = new Set(['td', 'th']);
/** Elements whose content is not shown; `xml` is what MS Office leaves in a page. */
const hidden: ReadonlySet<string> = new Set(['head', 'script', 'style', 'title', 'xml']);

/**
 * Text without tags and comments, one line for each block, each item of a list after `- `; entities are decoded, white
 * space is folded, and empty lines are omitted. In text without HTML, only white space changes.
 */
export function cleanText(html: string): string {
  const plain = oneParagraph.exec(html)?.[1];
  return plain === undefined ? readHtml(html) : foldBlanks(plain);
}

/** Most scopes are one paragraph without markup: parsing them as HTML would take several times as long. */
const oneParagraph = /^(?:<p>)?([^<&]*)(?:<\/p>)?$/u;

function foldBlanks(line: string): string {
  return line.replace(/\s+/gu, ' ').trim();
}

function readHtml(html: string): string {
  const lines: string[] = [];
  let line = '';
  let isItem = false;
  let hiddenDepth = 0;
  const endLine = (): void => {
    const text = foldBlanks(line);
    line = '';
    if (text === '') return;
    lines.push(isItem ? `- ${text}` : text);
    isItem = false;
  };
  const parser = new Parser(
    {
      onopentagname: (name) => {
        if (hidden.has(name)) hiddenDepth += 1;
        if (blocks.has(name)) endLine();
        if (cells.has(name)) line += ' ';
        // A block within the item keeps the mark: it goes to the first line with text.
        if (name === 'li') isItem = true;
      },
      onclosetag: (name) => {
        if (hidden.has(name)) hiddenDepth -= 1;
        if (blocks.has(name)) endLine();
        if (name === 'li') isItem = false;
      },
      ontext: (text) => {
        if (hiddenDepth === 0) line += text;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  endLine();
  return lines.join('\n');
}
