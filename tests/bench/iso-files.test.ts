/** The made-up files of the benchmarks depend only on the seed, and are imported without a rejected record. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeIsoFiles, type IsoFiles } from '../../bench/iso-files.ts';
import { importContent } from '../harness/open-data.ts';

const PART = 0.02;

let folder: string;
let files: IsoFiles;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iso-files-'));
  files = await writeIsoFiles(folder, PART, 307);
});
afterAll(() => rm(folder, { recursive: true }));

async function contentFor(seed: number): Promise<readonly string[]> {
  const { committees, deliverables } = await writeIsoFiles(await mkdtemp(join(folder, 'again-')), PART, seed);
  return Promise.all([readFile(committees, 'utf8'), readFile(deliverables, 'utf8')]);
}

const contentOf = async ({ committees, deliverables }: IsoFiles): Promise<readonly string[]> =>
  Promise.all([readFile(committees, 'utf8'), readFile(deliverables, 'utf8')]);

async function importWritten(path: string) {
  const { set, report } = await importContent(await readFile(path), 'written.jsonl', { chunk: 1 << 16 });
  const { totals, accepted, rejected, ambiguous, unplaced } = report;
  return {
    format: set.format,
    records: totals?.[0],
    accepted: new Map(accepted.map(({ kind, count }) => [kind, count])),
    left: { rejected, ambiguous, unplaced },
  };
}

const nothing = { rejected: [], ambiguous: [], unplaced: [] };

describe('made-up files of ISO Open Data', () => {
  it('are the same for the same seed, and others for another one', async () => {
    const written = await contentOf(files);
    expect(await contentFor(307)).toEqual(written);
    const other = await contentFor(308);
    expect(other.every((text, index) => text !== written[index])).toBe(true);
  });

  it('hold as many records as they say, in proportion to those of ISO', () => {
    expect(files.counts).toEqual({ committees: 16, deliverables: 1_400 });
  });

  it('hold committees that an import takes without leaving out a row', async () => {
    const { format, records, accepted, left } = await importWritten(files.committees);
    expect({ format, records, left }).toEqual({
      format: 'iso-committees',
      records: { what: 'records', count: 16 },
      left: nothing,
    });
    expect(accepted.get('committee')).toBe(16);
    expect(accepted.get('subgroup')).toBe(10);
  });

  it('hold deliverables that an import takes without leaving out a row', async () => {
    const { format, accepted, left } = await importWritten(files.deliverables);
    expect({ format, left }).toEqual({ format: 'iso-deliverables', left: nothing });
    expect((accepted.get('publication') ?? 0) + (accepted.get('project') ?? 0)).toBe(1_400);
  });
});
