import type { DocumentReference } from '../../vocabulary/document-reference.ts';

/** The year of a designation. For a supplement its own: 2025 of `ISO/IEC 19566-7:2022/Amd 1:2025`. */
export function designationYear({ year, supplements }: DocumentReference): number | null {
  const last = supplements.at(-1);
  return last === undefined ? year : last.year;
}
