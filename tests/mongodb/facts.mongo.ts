import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashContent } from '../../facts/files/fact-text.ts';
import type { FactArchive, FactFile } from '../../store/fact-archive.ts';
import { connectMongo, type MongoConnection } from '../../store/mongo-connection.ts';
import { createFactArchive } from '../../store/mongo-facts.ts';
import { isMongodbMissing, newDatabase } from '../harness/mongodb.ts';
import { type TestDatabase } from '../harness/mongodb-database.ts';
import { contentBytes } from '../harness/fact-text.ts';

let database: TestDatabase;
let connection: MongoConnection;
let archive: FactArchive;
let clock: number;

beforeEach(() => {
  if (isMongodbMissing) return;
  database = newDatabase();
  connection = connectMongo(database);
  clock = Date.parse('2026-01-01T00:00:00Z');
  archive = createFactArchive(connection, () => (clock += 1_000));
});

afterEach(async () => {
  if (isMongodbMissing) return;
  await connection.close();
  await database.drop();
});

/** A file of that text. */
function file(name: string, text: string): FactFile {
  const content = [Buffer.from(text)];
  return { id: hashContent(content), name, content };
}
const textOf = ({ content }: FactFile) => contentBytes(content).toString();

const at = (second: number) => new Date(Date.parse('2026-01-01T00:00:00Z') + second * 1_000);

describe.skipIf(isMongodbMissing)('fact files in MongoDB', () => {
  it('are returned unchanged, by name', async () => {
    const text = 'Élan – 第1回 😀 \u202Eback\u0000\r\n{"$gt":1}\n';
    await archive.addFacts(file('b.ndjson', text));
    await archive.addFacts(file('a.ndjson', ''));
    expect((await archive.readAll()).map((one) => [one.name, textOf(one)])).toEqual([
      ['a.ndjson', ''],
      ['b.ndjson', text],
    ]);
  });

  it('are identified by the hash of their content', async () => {
    expect(await archive.addFacts(file('a.ndjson', 'abc'))).toEqual({ isNew: true, replaced: [] });
    expect((await archive.readAll()).map(({ id }) => id)).toEqual([
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    ]);
  });

  it('may have many megabytes', async () => {
    const large = file('large.ndjson', '{"kind":"committee"}\n'.repeat(250_000));
    // In parts that are not those of the store.
    const whole = contentBytes(large.content);
    const content = [whole.subarray(0, 7), whole.subarray(7, 4_000_000), whole.subarray(4_000_000)];
    await archive.addFacts({ ...large, content });
    const [found] = await archive.readAll();
    expect(contentBytes(found?.content ?? []).equals(whole)).toBe(true);
    expect((await archive.listFacts())[0]?.size).toBe(5_250_000);
  });

  it('change nothing if added twice', async () => {
    await archive.addFacts(file('a.ndjson', 'abc'));
    const before = await archive.listFacts();
    expect(await archive.addFacts(file('a.ndjson', 'abc'))).toEqual({ isNew: false, replaced: [] });
    expect(await archive.listFacts()).toEqual(before);
  });

  it('of one name replace each other, and the former remains on record', async () => {
    const [former, later] = [file('a.ndjson', 'abc'), file('a.ndjson', 'abcd')];
    await archive.addFacts(former);
    expect(await archive.addFacts(later)).toEqual({ isNew: true, replaced: [former.id] });
    expect((await archive.readAll()).map(({ id }) => id)).toEqual([later.id]);
    expect(await archive.listFacts()).toEqual([
      {
        id: former.id,
        name: 'a.ndjson',
        size: 3,
        isPresent: false,
        history: [
          { what: 'added', at: at(1), reason: null },
          { what: 'removed', at: at(3), reason: `replaced by ${later.id}` },
        ],
      },
      {
        id: later.id,
        name: 'a.ndjson',
        size: 4,
        isPresent: true,
        history: [{ what: 'added', at: at(2), reason: null }],
      },
    ]);
  });

  it('are removed with a reason that remains on record, and may be added again', async () => {
    const { id } = file('a.ndjson', 'abc');
    await archive.addFacts(file('a.ndjson', 'abc'));
    expect(await archive.removeFacts(id, 'made from a draft')).toBe(true);
    expect([await archive.readAll(), await archive.removeFacts(id, 'again')]).toEqual([[], false]);
    expect(await archive.addFacts(file('a.ndjson', 'abc'))).toEqual({ isNew: true, replaced: [] });
    const [record] = await archive.listFacts();
    expect(record?.history.map(({ what, reason }) => [what, reason])).toEqual([
      ['added', null],
      ['removed', 'made from a draft'],
      ['added', null],
    ]);
    expect(record?.isPresent).toBe(true);
  });

  it('are not removed without a reason', async () => {
    const { id } = file('a.ndjson', 'abc');
    await archive.addFacts(file('a.ndjson', 'abc'));
    await expect(archive.removeFacts(id, ' ')).rejects.toThrow('reason: expected why the facts are removed');
    expect(await archive.removeFacts('0'.repeat(64), 'unknown')).toBe(false);
    expect(await archive.readAll()).toHaveLength(1);
  });

  it('are refused under an invalid file name', async () => {
    await expect(archive.addFacts(file('../a.ndjson', ''))).rejects.toThrow(
      '"../a.ndjson": expected a file name without a folder',
    );
    expect(await archive.listFacts()).toEqual([]);
  });

  it('are absent after an interrupted upload, whose parts the next one deletes', async () => {
    await archive.addFacts(file('a.ndjson', 'abc'));
    const parts = () => connection.run(({ db }) => db.collection('facts.chunks').countDocuments());
    await connection.run(({ db }) =>
      db.collection('facts.chunks').insertOne({ files_id: 'cut off', n: 0, data: Buffer.from('x') }),
    );
    expect([await parts(), (await archive.readAll()).length]).toEqual([2, 1]);
    await archive.addFacts(file('b.ndjson', 'abcd'));
    expect([await parts(), (await archive.readAll()).length]).toEqual([2, 2]);
  });

  it('are refused if changed outside the archive', async () => {
    await archive.addFacts(file('a.ndjson', 'abc'));
    await connection.run(({ db }) =>
      db.collection('facts.chunks').updateOne({}, { $set: { data: Buffer.from('abd') } }),
    );
    await expect(archive.readAll()).rejects.toThrow(
      /^fact file a.ndjson: its content no longer matches its hash ba7816bf/,
    );
  });
});
