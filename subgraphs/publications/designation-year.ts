/**
 * The year in which a designation says that something was published.
 * In: a designation taken apart. Out: its year. Not for: dates that a source states.
 */
import type { DocumentReference } from '../../vocabulary/document-reference.ts';

/** 2025 of `ISO/IEC 19566-7:2022/Amd 1:2025`: of a supplement its own, not that of what it supplements. */
export function designationYear({ year, supplements }: DocumentReference): number | null {
  const last = supplements.at(-1);
  return last === undefined ? year : last.year;
}
