/** The title without a leading title of the committee, whatever dash separates them. */
export function withoutCommitteeTitle(title: string, committeeTitle: string): string {
  if (!title.toLowerCase().startsWith(committeeTitle.toLowerCase())) return title;
  const own = title.slice(committeeTitle.length);
  const prefix = /^\s*(?:--?(?!-)|[–—])\s*(?=\S)/u.exec(own)?.[0];
  return prefix === undefined ? title : own.slice(prefix.length);
}

/** `2nd` where layout made `2 nd` of it. */
export function joinOrdinals(text: string): string {
  return text.replace(/\b(\d*(?:1 st|2 nd|3 rd|\d th))\b/gu, (ordinal) => ordinal.replace(' ', ''));
}
