/**
 * Deliverables that share a number are distinguished by their edition: the newest has the number alone, as people use it.
 * Those with the same edition as well are omitted and noted.
 */
import type { Deliverable, FactLineWriter } from '../../facts/files/fact-lines.ts';
import { subjectKey } from '../../facts/subject-key.ts';
import type { RecordNotes } from './record-notes.ts';

/** The identity of a printed fact. */
export interface PrintedFact {
  readonly kind: Deliverable['kind'];
  /** Designation of a publication or number of a project. */
  readonly name: string;
  readonly edition: number | null;
  readonly isoId: number;
  /** Line in the source file. */
  readonly line: number;
  /** Index of the printed line. */
  readonly number: number;
}

export function printedFact(
  fact: Deliverable,
  place: Pick<PrintedFact, 'isoId' | 'line' | 'number'>,
): PrintedFact {
  return { kind: fact.kind, name: subjectKey(fact), edition: fact.values.edition ?? null, ...place };
}

/** The facts to store, in order; a name is unique within its kind. */
export function distinguishByEdition(
  facts: readonly PrintedFact[],
  lines: FactLineWriter,
  notes: RecordNotes,
): readonly PrintedFact[] {
  const newest = { project: new Map<string, PrintedFact>(), publication: new Map<string, PrintedFact>() };
  for (const fact of facts) {
    const known = newest[fact.kind].get(fact.name);
    if (known === undefined || isNewer(fact, known)) newest[fact.kind].set(fact.name, fact);
  }
  const taken = { project: new Set<string>(), publication: new Set<string>() };
  return facts.flatMap((fact) => {
    const { kind, edition, line } = fact;
    const first = newest[kind].get(fact.name);
    if (first === fact) return [fact];
    const name = `${fact.name} ed ${String(edition)}`;
    if (edition === null || edition === first?.edition || taken[kind].has(name)) {
      notes.count('records that share number and edition with another, omitted', line, fact.name);
      return [];
    }
    taken[kind].add(name);
    notes.count('records that share a number, distinguished by edition', line, name);
    return [{ ...fact, name, number: lines.add(withName(lines.factAt(fact.number), name)) }];
  });
}

/** The later edition; of equal editions, the higher ISO id. */
function isNewer(fact: PrintedFact, than: PrintedFact): boolean {
  const editions = (fact.edition ?? 0) - (than.edition ?? 0);
  return editions === 0 ? fact.isoId > than.isoId : editions > 0;
}

function withName(fact: Deliverable, name: string): Deliverable {
  return fact.kind === 'project'
    ? { ...fact, subject: { project: name } }
    : { ...fact, subject: { designation: name } };
}
