/**
 * A cell with one or more roles and their groups, such as
 * `WG 1 Convenor (Foundations) Co-Convenor, ISO/TC 46/SC 11/JWG 1 (Joint ISO/TC 46/SC 11 - ISO/TC 307 WG: Blockchain)`.
 */
import { parseCommittee } from '../../vocabulary/committee-reference.ts';
import type { Role } from '../../facts/fact-kinds.ts';
import { cellLines } from './cell-lines.ts';
import { findRole } from './role-words.ts';

export interface StatedRole {
  readonly role: Role;
  readonly committee: string;
  /** Title of the group without the words that mark it as joint; null if none is stated. */
  readonly title: string | null;
  /** Title as stated in the parentheses. */
  readonly titleWords: string | null;
}

export interface RoleCell {
  readonly roles: readonly StatedRole[];
  readonly unread: readonly { readonly words: string; readonly expected: string }[];
}

const statement = /(?<words>[^()]+?)\s*(?:\((?<title>[^()]*)\)|$)/gu;

export function readRoleCell(cell: string, committee: string): RoleCell {
  const roles: StatedRole[] = [];
  const unread: { words: string; expected: string }[] = [];
  for (const line of cellLines(cell)) {
    for (const { groups } of line.matchAll(statement)) {
      const words = (groups?.['words'] ?? '').replace(/^[\s,;]+|[\s,;]+$/gu, '');
      if (words === '') continue;
      const role = findRole(words);
      // A role without a group is a role in the committee itself.
      const group =
        role?.around === ''
          ? parseCommittee(committee)
          : parseCommittee(role?.around ?? '', { within: committee });
      if (role === null) unread.push({ words, expected: 'a role such as WG 2 Convenor' });
      else if (!group.ok) unread.push({ words, expected: group.expected });
      else roles.push({ role: role.role, committee: group.value, ...titles(groups?.['title']) });
    }
  }
  if (roles.length === 0 && unread.length === 0) {
    unread.push({ words: '', expected: 'a role such as WG 2 Convenor' });
  }
  return { roles, unread };
}

function titles(words: string | undefined): { title: string | null; titleWords: string | null } {
  if (words === undefined || words.trim() === '') return { title: null, titleWords: null };
  const joint = readJointTitle(words);
  return { title: joint === null ? words : joint.title, titleWords: words };
}

/** `Joint ISO/TC 307 - ISO/IEC JTC 1/SC 27 WG: Title`, with the parents in stated order. Null for any other title. */
export function readJointTitle(words: string): { parents: readonly string[]; title: string | null } | null {
  const match = /^Joint (?<a>.+?) [-–—] (?<b>.+?) WG(?::\s*(?<title>.+))?$/u.exec(words.trim());
  const [a, b] = [parseCommittee(match?.groups?.['a'] ?? ''), parseCommittee(match?.groups?.['b'] ?? '')];
  if (!a.ok || !b.ok) return null;
  return { parents: [a.value, b.value], title: match?.groups?.['title'] ?? null };
}
