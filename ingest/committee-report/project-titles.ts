/**
 * Titles of projects, documents and purposes in one form.
 * In: words of a cell or heading. Out: the words without what only repeats or was broken by layout. Not for: rewording.
 */

/** The title without the title of the committee before it, whatever dash stands between. */
export function withoutCommitteeTitle(title: string, committeeTitle: string): string {
  if (!title.toLowerCase().startsWith(committeeTitle.toLowerCase())) return title;
  const rest = title.slice(committeeTitle.length);
  const prefix = /^\s*(?:[-–—]|--)\s*(?=\S)/u.exec(rest)?.[0];
  return prefix === undefined ? title : rest.slice(prefix.length);
}

/** `2nd` where layout made `2 nd` of it. */
export function joinOrdinals(text: string): string {
  return text.replace(/\b(\d*(?:1 st|2 nd|3 rd|\d th))\b/gu, (ordinal) => ordinal.replace(' ', ''));
}

const openWords = /^(?:tbc|tbd|tba|to be (?:confirmed|determined|announced)|n\/a|unknown|[-–—?]+)$/iu;

/** A word that says that the value is not known yet: `TBC`. */
export function isOpen(cell: string): boolean {
  return openWords.test(cell);
}
