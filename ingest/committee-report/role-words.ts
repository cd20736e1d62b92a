import type { Role } from '../../facts/fact-kinds.ts';

/** Longer names first: a support secretary is not a secretary, a co-convenor not a convenor. */
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

/** The role in words such as `TC 307 Chairperson`, and the words around it; null if they name none. */
export function findRole(words: string): { readonly role: Role; readonly around: string } | null {
  for (const [role, pattern] of roleNames) {
    if (!pattern.test(words)) continue;
    const around = words
      .replace(pattern, ' ')
      .replace(/^[\s,:;]+|[\s,:;]+$/gu, '')
      .replace(/\s+/gu, ' ');
    return { role, around };
  }
  return null;
}

/** True if the words are only the name of a role: `Chairperson`. */
export function isRoleName(words: string): boolean {
  return findRole(words)?.around === '';
}
