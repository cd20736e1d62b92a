/**
 * A cell as the lines a reader sees, where the cell holds HTML that leaked out of a database.
 * In: the text of a cell, with tags or without. Out: its lines as plain text. Not for: trusting the HTML; only text is kept.
 */
import { Parser } from 'htmlparser2';
import { tidy } from './lines.ts';

/** Autolinks such as <https://example.org> are no tags. */
const tag = /<\/?(?:p|br|ul|ol|li|div|span|i|b|em|strong|u|sup|sub|a|font)(?:\s[^<>]*)?\/?>/i;
const inline = new Set(['span', 'i', 'b', 'em', 'strong', 'u', 'sup', 'sub', 'a', 'font']);

/** A bullet starts a line; unclosed tags do no harm. */
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
