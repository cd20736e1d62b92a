/**
 * The fact files in MongoDB: GridFS, by content hash; the graph is built from them and from nothing else.
 * In: names and contents. Out: names and contents, and a record of what came and went. Not for: the meaning of a line.
 *
 * A file is never changed. One of the same name with another content takes its place: the former stays on record, like a
 * removed one. Whoever writes holds the import lock (mongo-lease.ts); readers need none.
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

/** What GridFS keeps beside the content. */
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
/** A file of many parts may take longer than one operation, and the longer the larger it is. */
const TRANSFER_LIMIT_MS = 60_000;
const SLOWEST_BYTES_PER_MS = 1_000;

/** The fact files of a database. Every method throws StoreUnavailableError where it cannot be reached. */
export function createFactArchive(connection: MongoConnection, now: () => number = Date.now): FactArchive {
  const listFiles = () => connection.run(({ db }) => files(db).find().toArray());
  const note = async (id: mongo.ObjectId, isPresent: boolean, event: FactFileEvent): Promise<boolean> => {
    const stands = { _id: id, 'metadata.isPresent': !isPresent };
    const change = { $set: { 'metadata.isPresent': isPresent }, $push: { 'metadata.history': event } };
    return (await connection.run(({ db }) => files(db).updateOne(stands, change))).matchedCount === 1;
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
      if (reason.trim() === '') throw new TypeError('no reason: expected why the facts are removed');
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

/** The file's own record comes last: until then nobody sees its parts. */
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

/** A stream may hold several parts before they are sent. */
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
      `fact file ${filename} no longer has its hash ${metadata.hash}; expected the content as added`,
    );
  }
  return { id: metadata.hash, name: filename, content };
}

function transferLimit(bytes: number): number {
  return TRANSFER_LIMIT_MS + bytes / SLOWEST_BYTES_PER_MS;
}

/** Parts of files whose upload was cut off have no file record; they only take room. */
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
  return firstDay(a) - firstDay(b);
}

function firstDay({ metadata }: StoredFile): number {
  return metadata.history[0]?.at.getTime() ?? 0;
}

function bucketOf(db: ReadyConnection['db']): mongo.GridFSBucket {
  return new mongo.GridFSBucket(db, { bucketName: BUCKET });
}

function files(db: ReadyConnection['db']) {
  return db.collection<StoredFile>(`${BUCKET}.files`);
}
