/** Fact files in folders, as the `facts` commands treat them; tests/mongodb/commands.mongo.ts does the same in MongoDB. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareDocuments, hashDocuments } from '../../cli/compare-documents.ts';
import { readCommandConfig } from '../../cli/config.ts';
import { bundledFacts } from '../../generations/fact-folders.ts';
import { openFolderHome, type FactHome } from '../../cli/fact-home.ts';
import { addFactFiles, listFacts, pullFacts, pushFacts, removeFactFile } from '../../cli/facts.ts';
import { collectFacts } from '../../history/fact-collection.ts';
import { factFileName, printFactFile, readFactFolder } from '../../facts/files/fact-file.ts';
import { wholeEdition, type ListedCommittee } from '../history/editions/made-up-series.ts';
import { madeUpFacts } from '../harness/subgraph.ts';

let folder: string;
let home: FactHome;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'committee-graph-'));
  home = openFolderHome(join(folder, 'facts'));
});
afterEach(() => rm(folder, { recursive: true }));

async function factFile(name: string, title: string): Promise<string> {
  const set = madeUpFacts('made-up', [
    { kind: 'committee', asOf: '2021-03-01', subject: { committee: 'ISO/TC 999' }, values: { title } },
  ]);
  await writeFile(join(folder, name), printFactFile(set).content);
  return join(folder, name);
}

const own = async () => (await home.archive.listFacts()).filter(({ name }) => name.startsWith('made-up'));

describe('fact files in folders', () => {
  it('are added once, replaced by name, and never partial', async () => {
    const file = await factFile('made-up.ndjson', 'Widgets');
    const stored = join(folder, 'facts', 'made-up.ndjson');
    expect(await addFactFiles(home, [file])).toEqual([`${stored}: written`]);
    expect(await addFactFiles(home, [file])).toEqual([`${stored}: no change`]);
    const wrong = join(folder, 'wrong.ndjson');
    await writeFile(wrong, '{}\n');
    await factFile('made-up.ndjson', 'Gadgets');
    await expect(addFactFiles(home, [file, wrong])).rejects.toThrow('wrong.ndjson:1: expected {"source"');
    expect(await readFile(stored, 'utf8')).toContain('Widgets');
    await addFactFiles(home, [file]);
    expect(await readFile(stored, 'utf8')).toContain('Gadgets');
    expect(await readdir(join(folder, 'facts'))).toEqual(['made-up.ndjson']);
  });

  it('are removed with a reason on record; bundled ones are not', async () => {
    await addFactFiles(home, [await factFile('made-up.ndjson', 'Widgets')]);
    const [record] = await own();
    const id = record?.id ?? '';
    await expect(removeFactFile(home, id, ' ')).rejects.toThrow('--reason: expected why');
    await expect(removeFactFile(home, id.slice(0, 3), 'a trial')).rejects.toThrow(
      'at least its first 6 characters',
    );
    await removeFactFile(home, id.slice(0, 16), 'a trial');
    expect((await own()).map(({ isPresent, history }) => [isPresent, history.at(-1)?.reason])).toEqual([
      [false, 'a trial'],
    ]);
    expect((await listFacts(home, false)).at(-1)).toMatch(/made-up\.ndjson {2}removed: a trial$/);
    const [bundled] = (await home.archive.listFacts()).filter(({ isPresent }) => isPresent);
    await expect(removeFactFile(home, bundled?.id ?? '', 'a trial')).rejects.toThrow(
      'bundled facts cannot be removed',
    );
  });

  it('are pulled and pushed, contact details refused', async () => {
    await addFactFiles(home, [await factFile('made-up.ndjson', 'Widgets')]);
    const copy = join(folder, 'copy');
    await pullFacts(home, copy);
    expect(await readdir(copy)).toEqual([...(await readdir(bundledFacts)), 'made-up.ndjson'].sort());
    expect((await pullFacts(home, copy)).filter((line) => !line.endsWith(': no change'))).toEqual([]);
    const other = openFolderHome(join(folder, 'other'));
    expect((await pushFacts(other, copy)).at(-1)).toBe(`${join(folder, 'other', 'made-up.ndjson')}: written`);
    const again = join(folder, 'again');
    await pullFacts(other, again);
    const hashOf = async (of: string) => collectFacts(await readFactFolder(of)).contentHash;
    expect(await hashOf(again)).toBe(await hashOf(copy));
    await expect(addFactFiles(home, [await factFile('made-up.private.ndjson', 'Widgets')])).rejects.toThrow(
      'made-up.private.ndjson: contains contact details',
    );
  });
});

describe('editions of a series in folders', () => {
  const listed = ['Kites', 'Winds'].map((title, index) => ({
    id: 900 + index,
    reference: `ISO/TC ${String(900 + index)}`,
    title,
  }));

  async function editionFile(day: string, committees: readonly ListedCommittee[]): Promise<string> {
    const set = wholeEdition({ day, committees });
    const path = join(folder, factFileName(set));
    await writeFile(path, printFactFile(set).content);
    return path;
  }
  const stored = (day: string) => join(folder, 'facts', `committees-${day}.made-up.ndjson`);
  const headOf = async (day: string) =>
    JSON.parse((await readFile(stored(day), 'utf8')).split('\n')[0] ?? '') as unknown;

  it('are stored as differences, independent of the order of imports', async () => {
    const [may, june] = [
      await editionFile('2025-05-21', listed),
      await editionFile('2025-06-04', listed.slice(0, 1)),
    ];
    expect(await addFactFiles(home, [june])).toEqual([`${stored('2025-06-04')}: written`]);
    expect(await addFactFiles(home, [may])).toEqual([
      `${stored('2025-05-21')}: written`,
      `${stored('2025-06-04')}: written`,
    ]);
    expect(await headOf('2025-06-04')).toMatchObject({
      edition: { after: 'committees-2025-05-21' },
      count: 1,
    });
    expect(await addFactFiles(home, [june, may])).toEqual([
      `${stored('2025-05-21')}: no change`,
      `${stored('2025-06-04')}: no change`,
    ]);
  });

  it('take one line for a file that changes nothing', async () => {
    await addFactFiles(home, [await editionFile('2025-05-21', listed)]);
    await addFactFiles(home, [await editionFile('2025-05-28', listed)]);
    expect(await headOf('2025-05-28')).toMatchObject({ count: 0 });
  });

  it('are rewritten if the one before them is removed', async () => {
    await addFactFiles(home, [
      await editionFile('2025-05-21', listed),
      await editionFile('2025-06-04', listed.slice(0, 1)),
    ]);
    const first = (await home.archive.listFacts()).find(({ name }) =>
      name.startsWith('committees-2025-05-21'),
    );
    expect(await removeFactFile(home, first?.id ?? '', 'a trial')).toEqual([
      `${stored('2025-05-21')}: removed`,
      `${stored('2025-06-04')}: written`,
    ]);
    expect(await headOf('2025-06-04')).toMatchObject({ edition: { after: null }, count: 1 });
  });
});

describe('the address of MongoDB', () => {
  it('is refused without being repeated', () => {
    for (const MONGODB_URI of [
      '',
      'postgres://u:hunter2@h/x',
      'mongodb://u:hunter2@h:x/',
      'mongodb://h/?hunter2=1',
    ]) {
      expect(() => readCommandConfig({ MONGODB_URI })).toThrow(
        /^MONGODB_URI: expected an address such as mongodb:\/\/host:27017\/committee-graph$/,
      );
    }
    expect(readCommandConfig({}).mongodbUri).toBeNull();
  });
});

describe('two stores', () => {
  it('are compared regardless of the order of documents and fields, and their differences are named', () => {
    const documents = [
      { _id: 'a', x: 1, y: { p: 1, q: [1, 2] } },
      { _id: 'b', x: 2 },
    ];
    const turned = [
      { x: 2, _id: 'b' },
      { y: { q: [1, 2], p: 1 }, x: 1, _id: 'a' },
    ];
    expect(hashDocuments(new Map([['rows', documents]]))).toBe(hashDocuments(new Map([['rows', turned]])));
    expect(compareDocuments('rows', documents, turned)).toEqual([]);
    const other = [{ _id: 'a', x: 1, y: { p: 1, q: [2, 1] } }, { _id: 'c' }];
    expect(compareDocuments('rows', documents, other)).toEqual([
      'rows: 1 missing, such as b',
      'rows: 1 unexpected, such as c',
      'rows: 1 changed, such as a',
    ]);
  });
});
