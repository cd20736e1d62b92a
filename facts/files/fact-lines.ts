/**
 * Prints the deliverables of an edition while they are imported: ISO's catalogue is 70 MB of text, and holding it as
 * objects until it is written costs more memory than importing it.
 */
import type { Fact, FactOf, FactSet } from '../facts.ts';
import { compareText } from '../../vocabulary/folded-text.ts';
import { createLineStore } from './line-store.ts';
import { valuesOfType } from '../field-types.ts';
import { orderFields } from '../same-fact.ts';
import { subjectKey } from '../subject-key.ts';

export type Deliverable = FactOf<'project'> | FactOf<'publication'>;

/** The facts of a set as the lines of a fact file. */
interface FactLines {
  readonly count: number;
  /** The head and the lines in the order of an edition (editions.ts): by kind and distinct subject. */
  readonly print: (head: Buffer) => Iterable<Uint8Array>;
  /** The first fact that mentions each committee. */
  readonly naming: readonly Fact[];
}

export interface FactLineWriter {
  /** Prints a fact and returns its number. */
  readonly add: (fact: Deliverable) => number;
  readonly factAt: (number: number) => Deliverable;
  readonly areSame: (a: number, b: number) => boolean;
  /** A fact set of these facts, in this order. */
  readonly finish: (described: Omit<FactSet, 'facts'>, numbers: readonly number[]) => FactSet;
}

/** A writer for the facts of one set. */
export function createFactLines(): FactLineWriter {
  const store = createLineStore();
  const [kinds, subjects]: [string[], string[]] = [[], []];
  const naming: Fact[] = [];
  const named = new Set<string>();
  /** Compares like `factKey` (same-fact.ts) without building the keys, which would double the memory of a fact. */
  const compare = (a: number, b: number): number =>
    compareText(kinds[a] ?? '', kinds[b] ?? '') || compareText(subjects[a] ?? '', subjects[b] ?? '');
  const factAt = (number: number) => JSON.parse(store.lineAt(number).toString('utf8')) as Deliverable;
  return {
    add: (fact) => {
      kinds.push(fact.kind);
      subjects.push(subjectKey(fact));
      for (const committee of valuesOfType(fact, 'committee')) {
        if (named.has(committee)) continue;
        named.add(committee);
        naming.push(fact);
      }
      return store.add(JSON.stringify(orderFields(fact)));
    },
    factAt,
    areSame: (a, b) => store.lineAt(a).equals(store.lineAt(b)),
    finish: (described, numbers) => {
      const ordered = [...numbers].sort(compare);
      const isDistinct = ordered.every(
        (number, at) => at === 0 || compare(ordered[at - 1] ?? 0, number) !== 0,
      );
      const parse = () => numbers.map(factAt);
      if (!isDistinct) return { ...described, facts: parse() };
      return setOfLines(described, parse, {
        count: numbers.length,
        print: (head) => store.gather(head, ordered),
        naming,
      });
    },
  };
}

const known = new WeakMap<FactSet, FactLines>();

/** The lines of a set made by a line writer, until its facts are read. */
export function linesOf(set: FactSet): FactLines | undefined {
  return known.get(set);
}

function setOfLines(
  described: Omit<FactSet, 'facts'>,
  parse: () => readonly Fact[],
  lines: FactLines,
): FactSet {
  let unparsed: (() => readonly Fact[]) | null = parse;
  let facts: readonly Fact[] = [];
  const set: FactSet = {
    ...described,
    get facts() {
      if (unparsed === null) return facts;
      facts = unparsed();
      // Holding both facts and lines would take more memory than either.
      unparsed = null;
      known.delete(set);
      return facts;
    },
  };
  known.set(set, lines);
  return set;
}
