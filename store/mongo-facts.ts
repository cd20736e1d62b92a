/**
 * The fact files in MongoDB: GridFS, by content hash.
 *
 * A file is never changed. Other content under the same name replaces it; the former file remains on record, like a
 * removed one. Writers hold the import lock (mongo-lease.ts); readers need none.
 */
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { mongo } from 'mongoose';
import {
  DamagedFactsError,
  type FactArchive,
  type FactFile,
  type FactFileEvent,
  type FactFileRecord,
} from './fact-archive.ts';
import type { MongoConnection, ReadyConnection } from './mongo-connection.ts';

/** What GridFS stores with the content. */
interface Metadata {
  readonly hash: string;
  readonly isPresent: boolean;
  readonly history: readonly FactFileEvent[];
}

interface StoredFile {
  readonly _id: mongo.ObjectId;
  readonly filename: string;
  readonly length: number;
  readonly metadata: Metadata;
}

const BUCKET = 'facts';
/** A transfer of many parts may take longer than one operation, in proportion to its size. */
const TRANSFER_LIMIT_MS = 60_000;
const SLOWEST_BYTES_PER_MS = 1_000;

/** The fact files of a database. Every method throws StoreUnavailableError if it cannot be reached. */
export function createFactArchive(connection: MongoConnection, now: () => number = Date.now): FactArchive {
  const listFiles = () => connection.run(({ db }) => files(db).find().toArray());
  const note = async (id: mongo.ObjectId, isPresent: boolean, event: FactFileEvent): Promise<boolean> => {
    const filter = { _id: id, 'metadata.isPresent': !isPresent };
    const change = { $set: { 'metadata.isPresent': isPresent }, $push: { 'metadata.history': event } };
    return (await connection.run(({ db }) => files(db).updateOne(filter, change))).matchedCount === 1;
  };
  const remove = (id: mongo.ObjectId, reason: string) =>
    note(id, false, { what: 'removed', at: new Date(now()), reason });
  return {
    listFacts: async () => (await listFiles()).sort(byNameAndAge).map(toRecord),
    addFacts: async (file) => {
      const { id: hash, name } = file;
      checkName(name);
      await clearUnfinished(connection);
      const all = (await listFiles()).filter(({ filename }) => filename === name);
      const event: FactFileEvent = { what: 'added', at: new Date(now()), reason: null };
      const same = all.find(({ metadata }) => metadata.hash === hash);
      if (same === undefined) await upload(connection, file, { hash, isPresent: true, history: [event] });
      else if (!same.metadata.isPresent) await note(same._id, true, event);
      const former = all.filter(({ metadata }) => metadata.isPresent && metadata.hash !== hash);
      for (const { _id } of former) await remove(_id, `replaced by ${hash}`);
      const isNew = same?.metadata.isPresent !== true;
      return { isNew, replaced: former.map(({ metadata }) => metadata.hash) };
    },
    removeFacts: async (id, reason) => {
      if (reason.trim() === '') throw new TypeError('reason: expected why the facts are removed');
      const found = (await listFiles()).filter(({ metadata }) => metadata.hash === id && metadata.isPresent);
      const removed = await Promise.all(found.map(({ _id }) => remove(_id, reason)));
      return removed.includes(true);
    },
    readAll: async () => {
      const present = (await listFiles()).filter(({ metadata }) => metadata.isPresent).sort(byNameAndAge);
      const contents: FactFile[] = [];
      for (const file of present) contents.push(await download(connection, file));
      return contents;
    },
  };
}

/** GridFS writes the record of the file last: until then its parts are invisible. */
async function upload(
  connection: MongoConnection,
  { name, content }: FactFile,
  metadata: Metadata,
): Promise<void> {
  await connection.run(
    ({ db }) =>
      pipeline(copyParts(content), bucketOf(db).openUploadStream(name, { metadata: { ...metadata } })),
    { limitMs: transferLimit(sizeOf(content)) },
  );
}

/** Copies, since a stream may buffer several parts before it sends them. */
function* copyParts(content: FactFile['content']): Generator<Uint8Array> {
  for (const part of content) yield Buffer.from(part);
}

function sizeOf(content: FactFile['content']): number {
  let bytes = 0;
  for (const { length } of content) bytes += length;
  return bytes;
}

async function download(connection: MongoConnection, file: StoredFile): Promise<FactFile> {
  const { _id, filename, length, metadata } = file;
  const content = await connection.run(
    async ({ db }) => {
      const parts: Buffer[] = [];
      for await (const part of bucketOf(db).openDownloadStream(_id)) parts.push(part as Buffer);
      return parts;
    },
    { limitMs: transferLimit(length) },
  );
  const hash = createHash('sha256');
  for (const part of content) hash.update(part);
  if (hash.digest('hex') !== metadata.hash) {
    throw new DamagedFactsError(
      `fact file ${filename}: its content no longer matches its hash ${metadata.hash}`,
    );
  }
  return { id: metadata.hash, name: filename, content };
}

function transferLimit(bytes: number): number {
  return TRANSFER_LIMIT_MS + bytes / SLOWEST_BYTES_PER_MS;
}

/** Deletes parts without a file record, left by interrupted uploads. */
async function clearUnfinished(connection: MongoConnection): Promise<void> {
  await connection.run(async ({ db }) => {
    const parts = db.collection<{ files_id: mongo.ObjectId }>(`${BUCKET}.chunks`);
    const [owners, known] = [await parts.distinct('files_id'), await files(db).distinct('_id')];
    const ids = new Set(known.map(String));
    const lost = owners.filter((owner) => !ids.has(String(owner)));
    if (lost.length > 0) await parts.deleteMany({ files_id: { $in: lost } });
  });
}

function checkName(name: string): void {
  if (!/^[^/\\\0]+$/.test(name)) throw new TypeError(`"${name}": expected a file name without a folder`);
}

function toRecord({ filename, length, metadata }: StoredFile): FactFileRecord {
  const { hash, history, isPresent } = metadata;
  return { id: hash, name: filename, size: length, history, isPresent };
}

function byNameAndAge(a: StoredFile, b: StoredFile): number {
  if (a.filename !== b.filename) return a.filename < b.filename ? -1 : 1;
  return firstEventAt(a) - firstEventAt(b);
}

function firstEventAt({ metadata }: StoredFile): number {
  return metadata.history[0]?.at.getTime() ?? 0;
}

function bucketOf(db: ReadyConnection['db']): mongo.GridFSBucket {
  return new mongo.GridFSBucket(db, { bucketName: BUCKET });
}

function files(db: ReadyConnection['db']) {
  return db.collection<StoredFile>(`${BUCKET}.files`);
}
