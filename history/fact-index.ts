/** The facts and histories of a collection by kind and subject. */
import type { FactKind } from '../facts/fact-kinds.ts';
import type { Fact } from '../facts/facts.ts';
import { groupBy } from '../vocabulary/group-by.ts';
import { subjectKey } from '../facts/subject-key.ts';
import { buildTimeline, type TimelineContext, type Version } from './timeline.ts';

type OfKind<K extends FactKind> = Extract<Fact, { kind: K }>;

/** Facts of one kind by subject key, in the order of their first facts. */
type FactsBySubject<K extends FactKind> = ReadonlyMap<string, readonly OfKind<K>[]>;

/** Histories by subject key, oldest version first. */
export type Timelines = ReadonlyMap<string, readonly Version[]>;

export interface FactIndex {
  /** All facts of one kind. */
  factsOf<K extends FactKind>(kind: K): readonly OfKind<K>[];
  /** All facts of one kind by subject. */
  bySubject<K extends FactKind>(kind: K): FactsBySubject<K>;
  /** The history of every subject of one kind, built on first use. */
  timelines(kind: FactKind): Timelines;
}

/** Indexes facts; each lookup is computed once. */
export function indexFacts(facts: readonly Fact[], context: TimelineContext): FactIndex {
  const byKind = groupBy(facts, ({ kind }) => kind);
  const subjects = new Map<FactKind, ReadonlyMap<string, readonly Fact[]>>();
  const histories = new Map<FactKind, Timelines>();
  // Facts are grouped by kind; the compiler cannot infer it from the map.
  const factsOf = <K extends FactKind>(kind: K) =>
    (byKind.get(kind) ?? []) as unknown as readonly OfKind<K>[];
  const bySubject = <K extends FactKind>(kind: K) => {
    const known = subjects.get(kind) ?? groupBy(byKind.get(kind) ?? [], subjectKey);
    subjects.set(kind, known);
    return known as unknown as FactsBySubject<K>;
  };
  return {
    factsOf,
    bySubject,
    timelines: (kind) => {
      const known = histories.get(kind) ?? buildTimelines(bySubject(kind), context);
      histories.set(kind, known);
      return known;
    },
  };
}

/** The history of each of these subjects. */
export function buildTimelines(
  bySubject: ReadonlyMap<string, readonly Fact[]>,
  context: TimelineContext,
): Timelines {
  return new Map([...bySubject].map(([key, facts]) => [key, buildTimeline(facts, context)]));
}
