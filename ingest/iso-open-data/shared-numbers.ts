/**
 * Deliverables that share a number, told apart by their edition: the newest keeps the number alone, which is what people mean
 * by it. Those that not even the edition tells apart are left out and noted.
 * In: facts that were printed. Out: those to keep, some under another name. Not for: understanding records
 * (deliverable-facts.ts).
 */
import type { Deliverable, FactLineWriter } from '../../facts/files/fact-lines.ts';
import { subjectKey } from '../../facts/subject-key.ts';
import type { RecordNotes } from './record-notes.ts';

/** A fact that was printed: what tells it from others. */
export interface PrintedFact {
  readonly kind: Deliverable['kind'];
  /** Designation of a publication or number of a project. */
  readonly name: string;
  readonly edition: number | null;
  readonly isoId: number;
  /** Of the file that is read. */
  readonly line: number;
  /** Among the lines that were printed. */
  readonly number: number;
}

/** What is remembered of a fact. */
export function printedFact(
  fact: Deliverable,
  place: Pick<PrintedFact, 'isoId' | 'line' | 'number'>,
): PrintedFact {
  return { kind: fact.kind, name: subjectKey(fact), edition: fact.values.edition ?? null, ...place };
}

/** The facts to keep, in their order, each name once of a kind. */
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
      notes.count('records left out because others have their number and edition', line, fact.name);
      return [];
    }
    taken[kind].add(name);
    notes.count('records that share a number, told apart by their edition', line, name);
    return [{ ...fact, name, number: lines.add(withName(lines.factAt(fact.number), name)) }];
  });
}

function isNewer(fact: PrintedFact, than: PrintedFact): boolean {
  const editions = (fact.edition ?? 0) - (than.edition ?? 0);
  return editions === 0 ? fact.isoId > than.isoId : editions > 0;
}

function withName(fact: Deliverable, name: string): Deliverable {
  return fact.kind === 'project'
    ? { ...fact, subject: { project: name } }
    : { ...fact, subject: { designation: name } };
}
