/**
 * Who the parents of a joint group are.
 * In: a version of a joint group. Out: committees. Not for: the parent of any other group.
 */
import { describeCommittee } from '../vocabulary/committee-reference.ts';
import type { Version } from './timeline.ts';
import { claimed } from './claimed-value.ts';

/** The committee that its reference names, the administering one, the partners: each once. */
export function jointGroupParents(version: Version): readonly string[] {
  const value = claimed<'joint-group'>(version);
  const named = [describeCommittee(version.key).parent, value('administering'), ...(value('partners') ?? [])];
  return [...new Set(named.filter((parent) => parent !== null))];
}
