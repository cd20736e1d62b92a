/**
 * One short name per organization in liaison, however a list spells it out: `SBS - Small Business Standards`, `EEA Inc.`.
 */

/** Legal forms that follow a short name and are not part of it. */
const legalForm = /,?\s+(?:Inc|Ltd|LLC|GmbH|Corp|AISBL|asbl|e\.V)\.?$/u;

/** A short name with the name that it abbreviates. */
export interface SpelledOut {
  readonly acronym: string;
  readonly name: string;
}

/**
 * Splits `acronym - name` only if it is certainly both: the acronym is made of the initials of the capitalized words after
 * the dash, or these words are `name`, which the source gives elsewhere. Null for any other text: `ICA - archives` and
 * `ICA - cartographic` are two organizations, distinguished by the word after the dash.
 */
export function splitAcronym(text: string, name?: string): SpelledOut | null {
  const { acronym = '', words = '' } =
    /^(?<acronym>\S+)\s+[-–—]\s+(?<words>\S.*)$/u.exec(text.trim())?.groups ?? {};
  if (acronym === '') return null;
  const initials = (words.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []).join('');
  return acronym === initials || words === name?.trim() ? { acronym, name: words } : null;
}

/** `SBS` of `SBS - Small Business Standards`, `EEA` of `EEA Inc.`. A short name may have spaces and digits. */
export function organizationAcronym(text: string, name?: string): string {
  return splitAcronym(text, name)?.acronym ?? text.trim().replace(legalForm, '');
}

/** The name without a trailing short name: `Organisation for ... Development, OECD`. */
export function organizationName(text: string, acronym: string): string {
  const words = text.trim();
  const repeated = `, ${acronym}`;
  return words.endsWith(repeated) ? words.slice(0, -repeated.length) : words;
}
