import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createServedFacts, type ServedFacts } from '../../generations/served-facts.ts';
import { factFileName, readFactFolder, writeFactFile } from '../../facts/files/fact-file.ts';
import type { FactSet } from '../../facts/facts.ts';
import { madeUpFacts } from '../harness/subgraph.ts';

const stateOf = (title: string): FactSet =>
  madeUpFacts('made-up', [
    { kind: 'committee', subject: { committee: 'ISO/TC 999' }, values: { title }, asOf: '2021-03-01' },
  ]);

let folder: string;
let now: number;
let served: ServedFacts;
let builds: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'facts-'));
  now = 0;
  builds = 0;
  const load = () => {
    builds += 1;
    return [];
  };
  served = createServedFacts([folder], load, { retiredForMs: 1_000, now: () => now });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const writeState = (set: FactSet) => writeFactFile(join(folder, factFileName(set)), set);

/** The revision that another process has made of the folder. */
async function revisionOfFolder(): Promise<string> {
  return createServedFacts([folder], () => [], { retiredForMs: 0 }).load(await readFactFolder(folder));
}

describe('the generations of a subgraph process', () => {
  it('do not exist before the first one, not even by name', async () => {
    expect(served.current()).toBeNull();
    expect(await served.reader('any')).toBeNull();
  });

  it('are the current one, and former ones for a limited time', async () => {
    const first = await served.load([stateOf('First')]);
    const second = await served.load([stateOf('Second')]);
    expect(served.current()?.revision).toBe(second);
    now = 999;
    expect((await served.reader(first))?.revision).toBe(first);
    expect((await served.reader(second))?.revision).toBe(second);
    now = 1_000;
    expect(await served.reader(first)).toBeNull();
    expect((await served.reader(second))?.revision).toBe(second);
  });

  it('are not rebuilt for the same facts', async () => {
    const first = await served.load([stateOf('First')]);
    expect(await served.load([stateOf('First')])).toBe(first);
    expect(builds).toBe(1);
  });

  it('do not change if new facts are invalid', async () => {
    const first = await served.load([stateOf('First')]);
    const bad = { ...stateOf('Second'), source: { ...stateOf('Second').source, title: 'Another title' } };
    await expect(served.load([stateOf('First'), bad])).rejects.toThrow('described in two ways');
    expect(served.current()?.revision).toBe(first);
  });

  it('include one that another process has seen first: the folders are read before it is reported as gone', async () => {
    await served.load([stateOf('First')]);
    await writeState(stateOf('Second'));
    const asked = await revisionOfFolder();
    const readers = await Promise.all([served.reader(asked), served.reader(asked), served.reader(asked)]);
    expect(readers.map((reader) => reader?.revision)).toEqual([asked, asked, asked]);
    expect(served.current()?.revision).toBe(asked);
    expect(builds).toBe(2);
  });

  it('do not change on a request for another revision than that of the folders', async () => {
    const first = await served.load([stateOf('First')]);
    await writeState(stateOf('Second'));
    expect(await served.reader('unheard-of')).toBeNull();
    expect(served.current()?.revision).toBe(first);
  });
});
