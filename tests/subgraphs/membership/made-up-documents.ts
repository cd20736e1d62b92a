/** Made-up facts about ISO/TC 900, and the documents that the functions of build/ make of them. */
import type { FactSet } from '../../../facts/facts.ts';
import { citeFact } from '../../../facts/citations.ts';
import type { Counted } from '../../../facts/fact-kinds.ts';
import type { Provenance } from '../../../facts/provenance.ts';
import type { BuiltDocuments } from '../../../generations/built-documents.ts';
import { collectFacts, type FactCollection } from '../../../history/fact-collection.ts';
import { bareVersion } from '../../../history/histories.ts';
import { versionOn, type Interval } from '../../../history/intervals.ts';
import type { Conflict } from '../../../history/timeline.ts';
import type { Collection, StoredDocument } from '../../../store/documents.ts';
import { createMemoryStore } from '../../../store/memory.ts';
import type { StatedCount } from '../../../subgraphs/membership/build/choose-number.ts';
import { END_OF_TIME, lastDay } from '../../../vocabulary/partial-date.ts';
import { madeUpFacts } from '../../harness/subgraph.ts';
import type { LooseFact } from './made-up-committee.ts';

export const tc = 'ISO/TC 900';
export const [before, day, after, later] = ['2020-06-29', '2020-06-30', '2020-07-01', '2021-06-30'] as const;

export const fact = (kind: string, asOf: string, subject: object, values: object = {}): LooseFact =>
  ({ kind, asOf, subject, values }) as LooseFact;

/** A complete list of members without rows for them. */
export const memberList = (asOf: string, status: 'P' | 'O', bodies: readonly string[] = []): LooseFact =>
  fact(
    'roster',
    asOf,
    { of: 'membership', scope: `${tc} ${status}` },
    { members: bodies.map((body) => `${tc}|${body}`) },
  );

/** Facts of one source, `line 1`, `line 2` and so on. */
export const collect = (...facts: readonly LooseFact[]): FactCollection =>
  collectFacts([madeUpFacts('only', facts)]);

export const collectSets = (...sets: readonly FactSet[]): FactCollection => collectFacts(sets);

/** What builders write into a collection, in the order of `_id`. */
export async function documentsIn<T extends StoredDocument>(
  collection: Collection<T>,
  writes: readonly BuiltDocuments[],
): Promise<readonly T[]> {
  const store = createMemoryStore();
  const writer = store.begin('made-up');
  for (const write of writes) await write(writer);
  await writer.commit();
  const page = { filter: {}, sort: [], limit: 1000, direction: 'forwards' } as const;
  return (await store.current()?.findPage(collection, page))?.documents ?? [];
}

/** The document of a history on a day. */
export function on<T extends Interval>(history: readonly T[], asOf: string): T {
  const found = versionOn(history, asOf);
  if (found === undefined) throw new Error(`no document on ${asOf}`);
  return found;
}

interface MadeUpCount extends Partial<Pick<Provenance, 'source' | 'locator' | 'asOf' | 'basis'>> {
  readonly counted?: Counted;
  readonly region?: string;
  readonly conflicts?: readonly Conflict[];
  /** The word of a source that leaves the number open. */
  readonly unknown?: string;
}

/** A number as a source states it: of participating members on `day`, by default. */
export function statedCount(count: number | null, given: MadeUpCount = {}): StatedCount {
  const { counted = 'PARTICIPATING_MEMBERS', region = null, conflicts = [], unknown, ...place } = given;
  const provenance = { source: 'only', locator: 'line 1', asOf: day, ...place };
  const citation = citeFact(provenance, unknown);
  const interval = { validFrom: lastDay(provenance.asOf), validTo: END_OF_TIME };
  const version = {
    ...bareVersion('made-up', interval, [citation]),
    conflicts,
    citations: { count: citation },
    unknown: unknown === undefined ? {} : { count: unknown },
  };
  return { version, document: { ...version, _id: 'made-up', committee: tc, counted, region, count } };
}
