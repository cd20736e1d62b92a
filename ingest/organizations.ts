/**
 * Organizations in liaison: one short name for each, whatever a list wraps around it.
 * In: the cells of a list (`SBS - Small Business Standards`, `EEA Inc.`). Out: short name and name. Not for: knowing
 * which organizations exist.
 */

/** Legal forms that stand behind a short name and are not part of it. */
const legalForm = /,?\s+(?:Inc|Ltd|LLC|GmbH|Corp|AISBL|asbl|e\.V)\.?$/u;

/** A short name with the name that it stands for. */
export interface SpelledOut {
  readonly acronym: string;
  readonly name: string;
}

/**
 * Short name and name where a text is certain to have both, a dash between: the short name is made of the first letters of
 * the capitalized words behind the dash, or these are `name`, which a source gives elsewhere. Null for any other text:
 * `ICA - archives` and `ICA - cartographic` are two organizations, told apart by the word behind the dash.
 */
export function splitAcronym(text: string, name?: string): SpelledOut | null {
  const { acronym = '', words = '' } =
    /^(?<acronym>\S+)\s+[-–—]\s+(?<words>\S.*)$/u.exec(text.trim())?.groups ?? {};
  if (acronym === '') return null;
  const initials = (words.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []).join('');
  return acronym === initials || words === name?.trim() ? { acronym, name: words } : null;
}

/** `SBS` of `SBS - Small Business Standards`, `EEA` of `EEA Inc.`; a short name may have blanks and digits. */
export function organizationAcronym(text: string, name?: string): string {
  return splitAcronym(text, name)?.acronym ?? text.trim().replace(legalForm, '');
}

/** The name without the short name repeated behind a comma: `Organisation for ... Development, OECD`. */
export function organizationName(text: string, acronym: string): string {
  const words = text.trim();
  const repeated = `, ${acronym}`;
  return words.endsWith(repeated) ? words.slice(0, -repeated.length) : words;
}
