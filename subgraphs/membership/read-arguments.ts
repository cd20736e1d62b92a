/**
 * Arguments of this subgraph in the forms that documents hold.
 * In: what callers write. Out: canonical values, or one clear error that names the argument and what was expected.
 * Not for: committees (subgraph-kit/committee-argument.ts reads those).
 */
import { parseCountry } from '../../vocabulary/country.ts';
import { findGroupKind } from '../../vocabulary/group-kinds.ts';
import { createCodedError, errorCodes } from '../../subgraph-runtime/errors.ts';

/** Alpha-2 codes of countries by code or name. Throws BAD_USER_INPUT. */
export function readCountries(texts: readonly string[], argument: string): readonly string[] {
  return texts.map((text) => {
    const country = parseCountry(text);
    if (country.ok) return country.value;
    throw createCodedError(
      errorCodes.badUserInput,
      `\`${argument}\`: "${text}" is no country; expected ${country.expected}`,
      { argument },
    );
  });
}

/** Short forms of kinds of groups. Throws BAD_USER_INPUT. */
export function readKinds(texts: readonly string[], argument: string): readonly string[] {
  return texts.map((text) => {
    const kind = findGroupKind(text.trim());
    if (kind !== null) return kind.kind;
    throw createCodedError(
      errorCodes.badUserInput,
      `\`${argument}\`: "${text}" is no kind of committee; expected a short form such as TC, SC, WG or JWG`,
      { argument },
    );
  });
}
