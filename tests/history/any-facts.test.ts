/** Whatever facts an import into a folder lets in, a start can serve: docs/decisions/0012 rests on it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGeneration } from '../../generations/build-generation.ts';
import { subgraphBuilders } from '../../cli/subgraphs.ts';
import { FactCollectionError } from '../../facts/fact-collection-error.ts';
import { checkFacts, collectFacts } from '../../history/fact-collection.ts';
import { writeEditions } from '../../history/editions/editions.ts';
import { parseFactFile, printFactFile } from '../../facts/files/fact-file.ts';
import type { FactSet } from '../../facts/facts.ts';
import { createMemoryStore } from '../../store/memory.ts';
import { anyFactSets } from '../harness/any-facts.ts';

/** Why the facts do not go together, or null. */
function refusalOf(check: (sets: readonly FactSet[]) => unknown, sets: readonly FactSet[]): string | null {
  try {
    check(sets);
    return null;
  } catch (error) {
    if (error instanceof FactCollectionError) return error.message;
    throw error;
  }
}

/** What an import does with facts before it records them. */
function writeChecked(sets: readonly FactSet[]): readonly FactSet[] {
  const written = writeEditions(sets);
  checkFacts(written);
  return written;
}

/** As a start finds them. */
function recordAndRead(sets: readonly FactSet[]): readonly FactSet[] {
  return sets.map((set) => parseFactFile(printFactFile(set), set.source.id));
}

describe('facts of any kind', () => {
  it('are refused by an import, or can be served by a start', async () => {
    const seen = { refused: 0, built: 0 };
    await fc.assert(
      fc.asyncProperty(anyFactSets, async (sets) => {
        if (refusalOf(writeChecked, sets) !== null) {
          seen.refused += 1;
          return;
        }
        const found = recordAndRead(writeChecked(sets));
        const store = createMemoryStore();
        const revision = await buildGeneration(store, collectFacts(found), subgraphBuilders);
        expect(store.current()?.revision).toBe(revision);
        seen.built += 1;
      }),
      { numRuns: 300 },
    );
    expect(seen.built).toBeGreaterThan(seen.refused);
    expect(seen.refused).toBeGreaterThan(0);
  });

  it('are refused by the check of an import for the reason for which a start would refuse them', () => {
    fc.assert(
      fc.property(anyFactSets, (sets) => {
        expect(refusalOf(collectFacts, sets)).toBe(refusalOf(checkFacts, sets));
      }),
    );
  });
});
