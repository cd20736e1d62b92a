/**
 * Organizations in liaison: one short name for each, whatever a list wraps around it.
 * In: the cells of a list (`SBS - Small Business Standards`, `EEA Inc.`). Out: short name and name. Not for: knowing
 * which organizations exist.
 */

/** Legal forms that stand behind a short name and are not part of it. */
const legalForm = /,?\s+(?:Inc|Ltd|LLC|GmbH|Corp|AISBL|asbl|e\.V)\.?$/u;

/** `SBS` of `SBS - Small Business Standards`, `EEA` of `EEA Inc.`; a short name may have blanks and digits. */
export function organizationAcronym(text: string): string {
  const words = text.trim();
  const beforeDash = /^(\S+)\s+[-–—]\s+\S/u.exec(words)?.[1];
  return beforeDash ?? words.replace(legalForm, '');
}

/** The name without the short name repeated behind a comma: `Organisation for ... Development, OECD`. */
export function organizationName(text: string, acronym: string): string {
  const words = text.trim();
  const repeated = `, ${acronym}`;
  return words.endsWith(repeated) ? words.slice(0, -repeated.length) : words;
}
