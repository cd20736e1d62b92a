import { Parser } from 'htmlparser2';
import { tidy } from './lines.ts';

/** Autolinks such as <https://example.org> are not tags. */
const tag = /<\/?(?:p|br|ul|ol|li|div|span|i|b|em|strong|u|sup|sub|a|font)(?:\s[^<>]*)?\/?>/i;
const inline = new Set(['span', 'i', 'b', 'em', 'strong', 'u', 'sup', 'sub', 'a', 'font']);

/** The lines of a cell as plain text, even if it holds HTML from a database. A bullet starts a line; tags may be unclosed. */
export function cellLines(cell: string): readonly string[] {
  const text = tag.test(cell) ? htmlText(cell) : cell;
  return tidy(text.replace(/\s*•\s*/g, '\n'))
    .split('\n')
    .filter((line) => line !== '');
}

function htmlText(html: string): string {
  const parts: string[] = [];
  const breakLine = (name: string): void => {
    if (!inline.has(name)) parts.push('\n');
  };
  const parser = new Parser({
    onopentagname: breakLine,
    onclosetag: breakLine,
    ontext: (text) => parts.push(text),
  });
  parser.end(html);
  return parts.join('');
}
