import { createReadStream, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFact } from '../../../facts/facts.ts';
import { importFile, type ImportOutcome } from '../../../ingest/importers.ts';
import { namesInFacts, type KnownNames } from '../../../ingest/iso-open-data/known-names.ts';
import { countsOf, factsIn } from '../../harness/open-data.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/iso-open-data');
const isThere = existsSync(folder);
if (!isThere)
  console.info('ISO Open Data is not part of this repository: the tests of its files are skipped.');

function importReal(file: string, names: KnownNames = new Map()): Promise<ImportOutcome> {
  const chunks = createReadStream(join(folder, file)) as AsyncIterable<Buffer>;
  return importFile(
    { file, chunks, day: { day: '2025-05-29', from: '--as-of' } },
    { maxBytes: 1e9, findNames: () => Promise.resolve(names), onRecord: () => undefined },
  );
}

describe.skipIf(!isThere)('the files that ISO published', () => {
  it('have 785 committees with all their anomalies', async () => {
    const outcome = await importReal('iso_technical_committees.jsonl');
    expect(outcome.report.totals).toEqual([
      { what: 'records', count: 785 },
      { what: 'active committees', count: 768 },
      { what: 'suspended committees', count: 17 },
      { what: 'P-memberships', count: 16_663 },
      { what: 'O-memberships', count: 13_954 },
      { what: 'committee liaisons', count: 4_494 },
      { what: 'organization liaisons', count: 3_017 },
    ]);
    expect(outcome.report.accepted).toEqual([
      { kind: 'committee', count: 785 },
      { kind: 'liaison', count: 4_494 - 340 + 3_017 },
      { kind: 'membership', count: 16_663 + 13_954 },
      { kind: 'national-body', count: 161 },
      { kind: 'organization', count: 917 },
      { kind: 'subgroup', count: 785 - 273 },
      { kind: 'unresolved-liaison', count: 340 },
    ]);
    expect(countsOf(outcome)).toEqual({
      'scopes in HTML': 358,
      'pMembers that are null': 1,
      'oMembers that are null': 7,
      'committeeLiaisons that are null': 141,
      'organizationLiaisons that are null': 194,
      'liaisons with an id and no reference': 340,
      // The one whose secretariat is not a P-member has neither: both are null.
      'committees without a secretariat (null)': 1,
      'references written in canonical form': 1,
      // EC and SBS; the file has another IFA beside `IFA - International Fireworks Association`.
      'organizations written as short name and name': 2,
      'suspended committees': 17,
    });
    expect([outcome.report.ambiguous, outcome.report.rejected]).toEqual([[], []]);
    expect(outcome.set.facts.flatMap((fact) => (parseFact(fact).ok ? [] : [fact]))).toEqual([]);
  });

  it('have a list in their CSV form that only the names of another file decide', async () => {
    const alone = await importReal('iso_technical_committees-sample.csv');
    expect(alone.report.ambiguous.map(({ locator, what }) => [locator, what])).toEqual([
      ['line 9', 'organizationLiaisons'],
    ]);
    const before = await importReal('iso_technical_committees.jsonl');
    const { report, set } = await importReal(
      'iso_technical_committees-sample.csv',
      namesInFacts(before.set.facts),
    );
    expect(report.ambiguous).toEqual([]);
    expect(factsIn({ ...before, set }, 'organization').map(({ subject }) => subject.organization)).toContain(
      'MiA_Marketplace Industry Association, Inc.',
    );
  });

  it('have deliverables and the complete ICS', async () => {
    const deliverables = await importReal('iso_deliverables_metadata-sample.jsonl');
    expect(factsIn(deliverables, 'publication').map(({ subject }) => subject.designation)).toEqual([
      'ISO/TR 7035-2:2024',
      'ISO/IEC 19566-7:2022/Amd 1:2025',
      'ISO 9001:2015',
    ]);
    const ics = await importReal('iso_ics.csv');
    expect(factsIn(ics, 'ics')).toHaveLength(1_381);
    expect(countsOf(ics)).toEqual({ 'rows with quotation marks that are not doubled': 1 });
  });
});
