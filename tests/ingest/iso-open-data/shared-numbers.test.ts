import { describe, expect, it } from 'vitest';
import { createFactLines, type Deliverable } from '../../../facts/files/fact-lines.ts';
import { createRecordNotes } from '../../../ingest/iso-open-data/record-notes.ts';
import { distinguishByEdition, printedFact } from '../../../ingest/iso-open-data/shared-numbers.ts';

interface Listed {
  readonly kind?: Deliverable['kind'];
  readonly isoId: number;
  readonly edition: number | null;
}

/** Names of the stored facts by ISO id, and the counted notes. */
function distinguish(...listed: readonly Listed[]) {
  const lines = createFactLines();
  const notes = createRecordNotes();
  const printed = listed.map(({ kind = 'project', isoId, edition }, index) => {
    const values = edition === null ? { isoId } : { isoId, edition };
    const origin = { asOf: '2025-05-29', source: 'deliverables', locator: `id ${isoId}` };
    const fact: Deliverable =
      kind === 'project'
        ? { kind, subject: { project: 'ISO 1234' }, values, ...origin }
        : { kind, subject: { designation: 'ISO 1234' }, values, ...origin };
    return printedFact(fact, { isoId, line: index + 1, number: lines.add(fact) });
  });
  const stored = distinguishByEdition(printed, lines, notes);
  return {
    names: Object.fromEntries(stored.map(({ isoId, name }) => [isoId, name])),
    subjects: stored.map(({ number }) => lines.factAt(number).subject),
    counted: notes.list().counted.map(({ what, places }) => [what, places.map(({ locator }) => locator)]),
  };
}

const omitted = 'records that share number and edition with another, omitted';

describe('deliverables that share a number', () => {
  it('have it alone if they are the newest edition, in either order', () => {
    const names = { 1: 'ISO 1234 ed 1', 2: 'ISO 1234' };
    const [older, newer] = [
      { isoId: 1, edition: 1 },
      { isoId: 2, edition: 2 },
    ];
    expect(distinguish(older, newer).names).toEqual(names);
    expect(distinguish(newer, older).names).toEqual(names);
  });

  it('have it alone with the newest edition, even with the lower id', () => {
    expect(distinguish({ isoId: 1, edition: 2 }, { isoId: 2, edition: 1 }).names).toEqual({
      1: 'ISO 1234',
      2: 'ISO 1234 ed 1',
    });
  });

  it('have it alone with the higher id if they have the same edition, in either order', () => {
    const [low, high] = [
      { isoId: 1, edition: 1 },
      { isoId: 2, edition: 1 },
    ];
    expect(distinguish(low, high)).toMatchObject({
      names: { 2: 'ISO 1234' },
      counted: [[omitted, ['line 1']]],
    });
    expect(distinguish(high, low)).toMatchObject({
      names: { 2: 'ISO 1234' },
      counted: [[omitted, ['line 2']]],
    });
  });

  it('are omitted without an edition, unless they are the only or the newest one', () => {
    expect(distinguish({ isoId: 1, edition: null }).names).toEqual({ 1: 'ISO 1234' });
    expect(distinguish({ isoId: 1, edition: null }, { isoId: 2, edition: 1 }).names).toEqual({
      2: 'ISO 1234',
    });
    expect(distinguish({ isoId: 1, edition: null }, { isoId: 2, edition: null }).names).toEqual({
      2: 'ISO 1234',
    });
  });

  it('are omitted if an older edition occurs twice', () => {
    const { names, counted } = distinguish(
      { isoId: 1, edition: 1 },
      { isoId: 2, edition: 1 },
      { isoId: 3, edition: 2 },
    );
    expect(names).toEqual({ 1: 'ISO 1234 ed 1', 3: 'ISO 1234' });
    expect(counted).toEqual([
      ['records that share a number, distinguished by edition', ['line 1']],
      [omitted, ['line 2']],
    ]);
  });

  it('do not compete with the other kind', () => {
    const project = { kind: 'project', isoId: 1, edition: 1 } as const;
    const publication = { kind: 'publication', isoId: 2, edition: 1 } as const;
    expect(distinguish(project, publication)).toMatchObject({
      names: { 1: 'ISO 1234', 2: 'ISO 1234' },
      counted: [],
    });
  });

  it('are printed again under their new name', () => {
    expect(distinguish({ isoId: 1, edition: 1 }, { isoId: 2, edition: 2 }).subjects).toEqual([
      { project: 'ISO 1234 ed 1' },
      { project: 'ISO 1234' },
    ]);
    const [older, newer] = [1, 2].map((n) => ({ kind: 'publication' as const, isoId: n, edition: n }));
    if (older === undefined || newer === undefined) throw new Error('no editions');
    expect(distinguish(older, newer).subjects[0]).toEqual({ designation: 'ISO 1234 ed 1' });
  });
});
