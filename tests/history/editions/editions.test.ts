import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeEditions } from '../../../history/editions/editions.ts';
import { collectFacts } from '../../../history/fact-collection.ts';
import { parseFactFile, printFactFile } from '../../../facts/files/fact-file.ts';
import type { Fact, FactSet } from '../../../facts/facts.ts';
import { groupBy } from '../../../vocabulary/group-by.ts';
import { factKey } from '../../../facts/same-fact.ts';
import { madeUpFacts } from '../../harness/subgraph.ts';
import { wholeEdition, type ListedCommittee } from './made-up-series.ts';

const kites = { id: 900, reference: 'ISO/TC 900', title: 'Kites' };
const winds = { id: 901, reference: 'ISO/TC 901', title: 'Winds' };

const may = wholeEdition({
  day: '2025-05-21',
  committees: [{ ...kites, participating: ['DIN', 'SASO'] }, winds],
});
const june = wholeEdition({
  day: '2025-06-04',
  committees: [{ ...kites, title: 'Kites and balloons', participating: ['DIN'], observing: ['SASO'] }, winds],
});
const july = wholeEdition({ day: '2025-07-02', committees: [{ ...kites, participating: ['DIN'] }] });

function describeFacts(set: FactSet | undefined): readonly string[] {
  return (set?.facts ?? []).map((fact) => `${fact.kind} ${factKey(fact).slice(fact.kind.length + 1)}`);
}

describe('the editions of a series', () => {
  it('are the first one whole and each later one as its changes', () => {
    const [first, second, third] = writeEditions([may, june, july]);
    expect(first?.edition).toEqual({ series: 'made-up', day: '2025-05-21', after: null });
    expect(describeFacts(first)).toEqual([
      'committee ISO/TC 900',
      'committee ISO/TC 901',
      'membership ISO/TC 900|DIN',
      'membership ISO/TC 900|SASO',
    ]);
    expect(second?.edition).toEqual({ series: 'made-up', day: '2025-06-04', after: may.source.id });
    expect(describeFacts(second)).toEqual(['committee ISO/TC 900', 'membership ISO/TC 900|SASO']);
    expect(third?.edition?.after).toBe(june.source.id);
    expect(describeFacts(third)).toEqual([
      'committee ISO/TC 900',
      'no-longer-stated committee|ISO/TC 901',
      'no-longer-stated membership|ISO/TC 900|SASO',
    ]);
  });

  it('cite omissions at the record that stated the fact', () => {
    const [, , third] = writeEditions([may, june, july]);
    expect(third?.facts.at(-1)).toEqual({
      kind: 'no-longer-stated',
      subject: { of: 'membership', key: 'ISO/TC 900|SASO' },
      values: {},
      asOf: '2025-07-02',
      source: 'committees-2025-07-02',
      locator: 'id 900',
    });
  });

  it('are written without facts if a later file is the same', () => {
    const again = wholeEdition({
      day: '2025-05-28',
      committees: [winds, { ...kites, participating: ['SASO', 'DIN'] }],
    });
    const [, second] = writeEditions([may, again]);
    expect(second?.facts).toEqual([]);
  });

  it('leave other sets, and editions already written as changes, as they are', () => {
    const report = madeUpFacts('report', []);
    const [first, ...written] = writeEditions([june, may, report]);
    expect(first).toBe(report);
    const again = writeEditions(written);
    expect(again.map((set, index) => set === written[index])).toEqual([true, true]);
  });

  it('are rewritten if one of them is removed', () => {
    const written = writeEditions([may, june, july]);
    const without = (id: string) => writeEditions(written, new Set([id]));
    expect(without(june.source.id)).toEqual(writeEditions([may, july]));
    expect(without(may.source.id)).toEqual(writeEditions([june, july]));
    expect(without(july.source.id)).toEqual(writeEditions([may, june]));
  });

  it('are refused, with both names, if two different files are the edition of one day', () => {
    const other = { ...winds, title: 'Gusts' };
    const rival = wholeEdition({ day: '2025-05-21', committees: [other], name: 'rival' });
    expect(() => writeEditions([may, rival])).toThrow(
      'committees.jsonl (committees-2025-05-21) and rival.jsonl (rival-2025-05-21) are both the edition of 2025-05-21 of made-up, and say different things; expected one file for a day',
    );
    expect(() => collectFacts([may, rival])).toThrow(/are both the edition of 2025-05-21/);
  });

  it('are one if two files of one day are the same', () => {
    const copy = wholeEdition({
      day: '2025-05-21',
      committees: [winds, { ...kites, participating: ['DIN', 'SASO'] }],
      name: 'copy',
    });
    expect(writeEditions([copy, may])).toEqual(writeEditions([may]));
  });

  it('are refused if their base is missing', () => {
    const [, second] = writeEditions([may, june]);
    expect(() => collectFacts([second].filter((set) => set !== undefined))).toThrow(
      'committees.jsonl: the edition of 2025-06-04 of made-up is written against committees-2025-05-21, which is missing; expected that edition too, or a new import of this one',
    );
  });

  it('are refused if a fact has another day or another source', () => {
    const [fact] = june.facts;
    const mixed = { ...may, facts: fact === undefined ? [] : [fact] };
    expect(() => writeEditions([mixed])).toThrow(
      'committees.jsonl: id 900 is as of 2025-06-04 in committees-2025-06-04; expected 2025-05-21 and committees-2025-05-21, as in the edition',
    );
  });

  it('are the only sets that may state that something is no longer stated', () => {
    const lost: Omit<Fact, 'source'> = {
      kind: 'no-longer-stated',
      subject: { of: 'committee', key: 'ISO/TC 901' },
      values: {},
      asOf: '2020',
      locator: 'line 3',
    } as const;
    expect(() => collectFacts([madeUpFacts('report', [lost])])).toThrow(
      'report: line 3 is no longer stated; expected that only in an edition of a series',
    );
  });
});

const committee: fc.Arbitrary<ListedCommittee> = fc.record({
  id: fc.constantFrom(900, 901, 902),
  reference: fc.constantFrom('ISO/TC 900', 'ISO/TC 901', 'ISO/TC 902'),
  title: fc.constantFrom('Kites', 'Winds'),
  participating: fc.uniqueArray(fc.constantFrom('DIN', 'SASO', 'AFNOR', 'UNI')),
  organizations: fc.uniqueArray(fc.constantFrom('GS1', 'OECD')),
});
const days = ['2025-05-21', '2025-05-28', '2025-06-04', '2025-06-11', '2025-06-18'];
const series = fc
  .array(fc.uniqueArray(committee, { selector: ({ reference }) => reference }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((files) =>
    files.map((committees, index) => wholeEdition({ day: days[index] ?? '2026-01-01', committees })),
  );

/** The editions as their files said them: a plain replay of what is written, as an oracle. */
function replay(sets: readonly FactSet[]): readonly FactSet[] {
  const state = new Map<string, readonly Fact[]>();
  return sets.map((set) => {
    const said = groupBy(set.facts, (fact) =>
      fact.kind === 'no-longer-stated' ? `${fact.subject.of}|${fact.subject.key}` : factKey(fact),
    );
    for (const [key, facts] of said)
      state.set(
        key,
        facts.filter(({ kind }) => kind !== 'no-longer-stated'),
      );
    const facts = [...state.values()].flat();
    const now = { asOf: set.edition?.day ?? '', source: set.source.id };
    return { ...set, facts: facts.map((fact) => ({ ...fact, ...now })) };
  });
}

function sorted(sets: readonly Pick<FactSet, 'facts'>[]): readonly (readonly string[])[] {
  return sets.map(({ facts }) => facts.map((fact) => JSON.stringify(fact)).sort());
}

describe('arbitrary editions', () => {
  it('are restored as they were', () => {
    fc.assert(
      fc.property(series, (whole) => {
        expect(sorted(replay(writeEditions(whole)))).toEqual(sorted(whole));
      }),
    );
  });

  it('are written the same in any order, form and number', () => {
    fc.assert(
      fc.property(series, fc.infiniteStream(fc.nat(1000)), (whole, random) => {
        const written = writeEditions(whole);
        let known: readonly FactSet[] = [];
        const left = [...whole];
        while (left.length > 0) {
          const [next] = left.splice((random.next().value ?? 0) % left.length, 1);
          if (next !== undefined)
            known = writeEditions([next, ...known, ...((random.next().value ?? 0) % 2 ? [next] : [])]);
        }
        expect(known.map(printFactFile)).toEqual(written.map(printFactFile));
        expect(writeEditions([...written].reverse())).toEqual(written);
      }),
    );
  });

  it('are written the same after they were parsed', () => {
    fc.assert(
      fc.property(series, (whole) => {
        const printed = writeEditions(whole).map(printFactFile);
        const read = printed.map((file) => parseFactFile(file, 'made-up.ndjson'));
        expect(writeEditions(read).map(printFactFile)).toEqual(printed);
      }),
    );
  });

  it('give the same collection whole and as changes', () => {
    fc.assert(
      fc.property(series, (whole) => {
        const written = collectFacts(writeEditions(whole));
        const { contentHash, facts } = collectFacts(whole);
        expect([contentHash, facts]).toEqual([written.contentHash, written.facts]);
      }),
    );
  });
});
