import type { Parsed } from '../../vocabulary/parsed.ts';
import type { Line } from './lines.ts';
import type { ReportContext } from './report-context.ts';

const openWords = /^(?:tbc|tbd|tba|to be (?:confirmed|determined|announced)|n\/a|unknown|[-–—?]+)$/iu;

/** True for a word that marks a value as not known yet: `TBC`. */
export function isOpen(cell: string): boolean {
  return openWords.test(cell);
}

/** The value of a cell; undefined if it is empty or open, or if it is rejected. `what` has an article: `a stage`. */
export function readValue<T>(
  cell: string,
  what: string,
  parse: (words: string) => Parsed<T>,
  row: Line,
  { facts }: Pick<ReportContext, 'facts'>,
): T | undefined {
  return cell === '' || isOpen(cell) ? undefined : facts.accept(parse(cell), cell, what, row.locator);
}
