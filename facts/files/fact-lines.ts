/**
 * The deliverables of an edition, printed one by one as they are understood: the catalogue of ISO is 70 MB of text, and to
 * hold it as objects until it is written costs more than to understand it.
 * In: facts. Out: a fact set that is printed without making its facts again; whoever asks for these gets them parsed.
 * Not for: facts that give names to ids or things; these are compared with those of all other files (renamed-things.ts).
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
  /** A head and the lines, in the order of an edition (editions.ts): by kind and subject, of which each comes once. */
  readonly print: (head: Buffer) => Iterable<Uint8Array>;
  /** For each committee that the facts name, the first that does. */
  readonly naming: readonly Fact[];
}

export interface FactLineWriter {
  /** Prints a fact and gives its number. */
  readonly add: (fact: Deliverable) => number;
  readonly factAt: (number: number) => Deliverable;
  readonly areSame: (a: number, b: number) => boolean;
  /** A set with the facts of these numbers, in this order. */
  readonly finish: (described: Omit<FactSet, 'facts'>, numbers: readonly number[]) => FactSet;
}

/** Prints the facts of one set. */
export function createFactLines(): FactLineWriter {
  const store = createLineStore();
  const [kinds, subjects]: [string[], string[]] = [[], []];
  const naming: Fact[] = [];
  const named = new Set<string>();
  /** As by their keys (same-fact.ts), which are not made: each would take as much room as all else that is held of a fact. */
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

/** The lines of a set that was printed as it was made, as long as nobody has asked for its facts. */
export function linesOf(set: FactSet): FactLines | undefined {
  return known.get(set);
}

function setOfLines(
  described: Omit<FactSet, 'facts'>,
  parse: () => readonly Fact[],
  lines: FactLines,
): FactSet {
  let unread: (() => readonly Fact[]) | null = parse;
  let facts: readonly Fact[] = [];
  const set: FactSet = {
    ...described,
    get facts() {
      if (unread === null) return facts;
      facts = unread();
      // Facts and lines together would take more room than either.
      unread = null;
      known.delete(set);
      return facts;
    },
  };
  known.set(set, lines);
  return set;
}
