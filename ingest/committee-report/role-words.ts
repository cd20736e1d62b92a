/**
 * Roles as reports name them.
 * In: words such as `TC 307 Chairperson` or `Co-Convenor, ISO/TC 46/SC 11/JWG 1`. Out: role, and the words around it.
 * Not for: people.
 */
import type { Role } from '../../facts/fact-kinds.ts';

/** Longer names first: a support secretary is no secretary, a co-convenor no convenor. */
const roleNames: readonly (readonly [Role, RegExp])[] = [
  ['TECHNICAL_PROGRAMME_MANAGER', /\btechnical programme managers?\b/iu],
  ['EDITORIAL_MANAGER', /\beditorial (?:programme )?managers?\b/iu],
  ['COMMITTEE_MANAGER', /\bcommittee managers?\b/iu],
  ['SUPPORT_SECRETARY', /\bsupport (?:secretary|secretaries)\b/iu],
  ['SECRETARY', /\b(?:secretary|secretaries)\b/iu],
  ['CO_CONVENOR', /\bco-?conven[eo]rs?\b/iu],
  ['CONVENOR', /\bconven[eo]rs?\b/iu],
  ['CHAIR', /\bchair(?:person|man|woman)?s?\b/iu],
  ['ASSISTANT', /\bassistants?\b/iu],
];

/** The role that the words name, with the words without it; null where they name none. */
export function findRole(words: string): { readonly role: Role; readonly rest: string } | null {
  for (const [role, pattern] of roleNames) {
    if (!pattern.test(words)) continue;
    const rest = words
      .replace(pattern, ' ')
      .replace(/^[\s,:;]+|[\s,:;]+$/gu, '')
      .replace(/\s+/gu, ' ');
    return { role, rest };
  }
  return null;
}

/** True when the words are the name of a role and nothing else: `Chairperson`. */
export function isRoleName(words: string): boolean {
  return findRole(words)?.rest === '';
}
