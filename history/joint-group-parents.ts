import { describeCommittee } from '../vocabulary/committee-reference.ts';
import type { Version } from './timeline.ts';
import { claimed } from './claimed-value.ts';

/** The distinct parents of a joint group: by its reference, the administering committee, the partners. */
export function jointGroupParents(version: Version): readonly string[] {
  const value = claimed<'joint-group'>(version);
  const named = [describeCommittee(version.key).parent, value('administering'), ...(value('partners') ?? [])];
  return [...new Set(named.filter((parent) => parent !== null))];
}
