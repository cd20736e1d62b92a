import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFactReader, type OpenFactFile } from '../../cli/open-facts.ts';
import { planFiles, type FilePlan } from '../../cli/plan-files.ts';
import { isEdition, writeEditions } from '../../history/editions/editions.ts';
import { collectFacts } from '../../history/fact-collection.ts';
import { factFileName, printFactFile } from '../../facts/files/fact-file.ts';
import type { FactSet } from '../../facts/facts.ts';
import type { FactFile } from '../../store/fact-archive.ts';
import { wholeEdition, type ListedCommittee } from '../history/editions/made-up-series.ts';
import { contentBytes } from '../harness/fact-text.ts';

const kites = { id: 900, reference: 'ISO/TC 900', title: 'Kites' };
const winds = { id: 901, reference: 'ISO/TC 901', title: 'Winds' };
const [may, june, july] = [
  wholeEdition({ day: '2025-05-21', committees: [kites, winds] }),
  wholeEdition({ day: '2025-06-04', committees: [kites, { ...winds, title: 'Gusts' }] }),
  wholeEdition({ day: '2025-07-02', committees: [kites] }),
];

/** The files after the first steps of a plan; the removals come last. */
function follow(
  files: readonly FactFile[],
  { write, remove }: FilePlan,
  steps: number,
): readonly OpenFactFile[] {
  const after = new Map([...files, ...write.slice(0, steps)].map((file) => [file.name, file]));
  const gone = remove.slice(0, Math.max(0, steps - write.length)).map(({ id }) => id);
  // As a command that comes later finds them: nothing of what was read before is known.
  return [...after.values()].filter(({ id }) => !gone.includes(id)).map(createFactReader());
}

function add(set: FactSet): { readonly name: string; readonly set: FactSet } {
  return { name: factFileName(set), set };
}

/** The files after importing these one after the other. */
function importAll(...sets: readonly FactSet[]): readonly OpenFactFile[] {
  return sets.reduce<readonly OpenFactFile[]>(
    (files, set) => follow(files, planFiles(files, [add(set)], null), 99),
    [],
  );
}

function texts(files: readonly FactFile[]): readonly string[] {
  return files.map(textOf).sort();
}

function textOf({ content }: Pick<FactFile, 'content'>): string {
  return contentBytes(content).toString();
}

describe('the plan of an import', () => {
  it('writes the edition and the one that follows it', () => {
    const plan = planFiles(importAll(may, july), [add(june)], null);
    expect(plan.write.map(({ name }) => name)).toEqual([
      'committees-2025-06-04.made-up.ndjson',
      'committees-2025-07-02.made-up.ndjson',
    ]);
    expect(texts(follow(importAll(may, july), plan, 99))).toEqual(texts(importAll(may, june, july)));
  });

  it('changes nothing if the edition is already present', () => {
    const files = importAll(may, june, july);
    for (const set of [may, june, july]) {
      const { write, remove } = planFiles(files, [add(set)], null);
      expect(write.map(({ name }) => name)).toEqual([factFileName(set)]);
      expect(files.map(({ id }) => id)).toContain(write[0]?.id);
      expect(remove).toEqual([]);
    }
  });

  it('adds a file without facts for the same content under a later date', () => {
    const files = importAll(may, wholeEdition({ day: '2025-05-28', committees: [kites, winds] }));
    expect(files.map(({ set }) => set.facts.length)).toEqual([2, 0]);
  });

  it('replaces an edition by another one of its name, and keeps the content of the next one', () => {
    const better = wholeEdition({ day: '2025-06-04', committees: [kites, { ...winds, title: 'Breezes' }] });
    const files = importAll(may, june, july);
    const after = follow(files, planFiles(files, [add(better)], null), 99);
    expect(texts(after)).toEqual(texts(importAll(may, better, july)));
  });

  it('removes an edition and rewrites the next one', () => {
    const files = importAll(may, june, july);
    const { id = '' } = files.find(({ name }) => name.startsWith('committees-2025-06-04')) ?? {};
    const plan = planFiles(files, [], { id, reason: 'a trial' });
    expect(plan.write.map(({ name }) => name)).toEqual(['committees-2025-07-02.made-up.ndjson']);
    expect(plan.remove).toEqual([{ id, reason: 'a trial' }]);
    expect(texts(follow(files, plan, 99))).toEqual(texts(importAll(may, july)));
  });

  it('removes the copy if another file is the same edition', () => {
    const files = importAll(may);
    const copy = wholeEdition({ day: '2025-05-21', committees: [winds, kites], name: 'a-copy' });
    const after = follow(files, planFiles(files, [add(copy)], null), 99);
    expect(after.map(({ name }) => name)).toEqual(['a-copy-2025-05-21.made-up.ndjson']);
  });
});

const titles = fc.array(fc.constantFrom('Kites', 'Balloons'), { minLength: 1, maxLength: 3 });
const change = fc.record({
  day: fc.constantFrom('2025-05-21', '2025-05-28', '2025-06-04', '2025-06-11'),
  titles,
  isRemoval: fc.boolean(),
});

function editionOf(day: string, all: readonly string[]): FactSet {
  const committees = all.map((title, index): ListedCommittee => ({
    id: 900 + index,
    reference: `ISO/TC ${String(900 + index)}`,
    title,
  }));
  return wholeEdition({ day, committees });
}

describe('whatever is imported and removed', () => {
  it('leaves each file in its former or its new state, wherever it is interrupted', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        let files: readonly OpenFactFile[] = [];
        const whole = new Map<string, FactSet>();
        for (const { day, titles: all, isRemoval } of changes) {
          const set = editionOf(day, all);
          const there = files.find(({ name }) => name === factFileName(set));
          if (isRemoval && there === undefined) continue;
          const before = new Map(whole);
          const plan = isRemoval
            ? planFiles(files, [], { id: there?.id ?? '', reason: 'a trial' })
            : planFiles(files, [add(set)], null);
          if (isRemoval) whole.delete(day);
          else whole.set(day, set);
          for (let steps = 0; steps <= plan.write.length + plan.remove.length; steps += 1) {
            const cut = follow(files, plan, steps).map(({ set: said }) => said);
            expect([whole, before].map((one) => factsOf([...one.values()]))).toContain(factsOf(cut));
          }
          files = follow(files, plan, 99);
          expect(texts(files)).toEqual(
            writeEditions([...whole.values()].filter(isEdition))
              .map((one) => textOf(printFactFile(one)))
              .sort(),
          );
        }
      }),
    );
  });
});

function factsOf(sets: readonly FactSet[]): string {
  return JSON.stringify(collectFacts(sets).facts);
}
