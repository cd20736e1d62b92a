/** Growth of the fact files over a year of weekly editions, and what an unchanged file under a later date adds. */
import { createReadStream } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { buildDocuments } from '../generations/build-generation.ts';
import { subgraphBuilders } from '../cli/subgraphs.ts';
import { writeEditions } from '../history/editions/editions.ts';
import { collectFacts } from '../history/fact-collection.ts';
import { printFactText } from '../facts/files/fact-text.ts';
import type { FactSet } from '../facts/facts.ts';
import { importFile } from '../ingest/importers.ts';
import { joinNames } from '../ingest/iso-open-data/known-names.ts';
import type { GenerationWriter } from '../store/documents.ts';
import { createRandom } from './iso-files.ts';
import { FIRST_DAY, type IsoSize } from './iso-import.ts';

/** Share of the records that change each week. */
const CHANGED = 0.01;
const DAY_MS = 86_400_000;
const SEED = 52;

/** Imports files and their weekly successors, and prints the size of all fact files. */
export async function compareEditions(size: IsoSize, weeks: number): Promise<void> {
  const paths = [size.files.committees, size.files.deliverables];
  let sets: readonly FactSet[] = [];
  let dump = 0;
  for (const path of paths) {
    const { size: bytes } = await stat(path);
    dump += bytes;
    sets = [...sets, ...(await importWeekly(path, join(size.folder, `week-${basename(path)}`), weeks))];
  }
  const bytesOf = (some: readonly FactSet[]) => {
    let bytes = 0;
    for (const set of some) for (const { length } of printFactText(set)) bytes += length;
    return bytes;
  };
  const [all, firstOnly] = [bytesOf(sets), bytesOf(sets.filter(({ edition }) => edition?.after === null))];
  console.log(
    [
      `\n${weeks} weekly editions after the first, each with 1 % of the records changed, at ${size.times}x`,
      `  all fact files are ${(all / dump).toFixed(2)} times the size of one dump; ` +
        `the first edition is ${(firstOnly / dump).toFixed(2)}, the weeks add ${((all - firstOnly) / dump).toFixed(2)}`,
    ].join('\n'),
  );
}

async function importWeekly(path: string, changed: string, weeks: number): Promise<readonly FactSet[]> {
  const random = createRandom(SEED);
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  let sets = writeEditions([await readSet(path, dayAfter(0))]);
  for (let week = 1; week <= weeks; week += 1) {
    changeLines(lines, random);
    await writeFile(changed, `${lines.join('\n')}\n`);
    sets = writeEditions([...sets, await readSet(changed, dayAfter(week))]);
  }
  return sets;
}

/** Changes a random share of the records in place. */
function changeLines(lines: string[], random: () => number): void {
  const drawn = new Set<number>();
  while (drawn.size < Math.ceil(lines.length * CHANGED)) drawn.add(Math.floor(random() * lines.length));
  for (const index of drawn) {
    const record = JSON.parse(lines[index] ?? '') as IsoRecord;
    lines[index] = JSON.stringify(changeRecord(record));
  }
}

interface IsoRecord {
  readonly pages?: { readonly en: number };
  readonly pMembers?: readonly unknown[] | null;
  readonly oMembers?: readonly unknown[] | null;
}

/** A deliverable gets one more page; the last P-member of a committee becomes an O-member. */
function changeRecord(record: IsoRecord): IsoRecord {
  const { pages, pMembers, oMembers } = record;
  if (pages !== undefined) return { ...record, pages: { en: pages.en + 1 } };
  const moved = (pMembers ?? []).slice(-1);
  return { ...record, pMembers: (pMembers ?? []).slice(0, -1), oMembers: [...(oMembers ?? []), ...moved] };
}

function dayAfter(weeks: number): string {
  return new Date(Date.parse(FIRST_DAY) + weeks * 7 * DAY_MS).toISOString().slice(0, 10);
}

async function readSet(path: string, day: string): Promise<FactSet> {
  const { set, report } = await importFile(
    { file: basename(path), day: { day, from: '--as-of' }, chunks: createReadStream(path) },
    {
      maxBytes: Number.MAX_SAFE_INTEGER,
      findNames: () => Promise.resolve(joinNames()),
      onRecord: () => undefined,
    },
  );
  if (report.rejected.length > 0) throw new Error(`${path}: ${JSON.stringify(report.rejected[0])}`);
  return set;
}

/** Imports the same files again under a later date, and prints how many documents and conflicts that adds. */
export async function compareReimport(size: IsoSize): Promise<void> {
  const readBoth = async (day: string) =>
    Promise.all([size.files.committees, size.files.deliverables].map((path) => readSet(path, day)));
  const once = writeEditions(await readBoth(dayAfter(0)));
  const before = await countDocuments(once);
  const after = await countDocuments(writeEditions([...once, ...(await readBoth(dayAfter(1)))]));
  console.log(
    [
      `\nThe same files imported again under a later date, at ${size.times}x`,
      `  documents: ${before.documents}, and ${after.documents - before.documents} more; ` +
        `conflicts: ${before.conflicts}, and ${after.conflicts - before.conflicts} more`,
    ].join('\n'),
  );
}

async function countDocuments(
  sets: readonly FactSet[],
): Promise<{ readonly documents: number; readonly conflicts: number }> {
  const counts = { documents: 0, conflicts: 0 };
  const writer: GenerationWriter = {
    upsertMany: (_, documents) => {
      for (const document of documents) {
        const { conflicts } = document as { conflicts?: readonly unknown[] };
        counts.documents += 1;
        counts.conflicts += conflicts?.length ?? 0;
      }
      return Promise.resolve();
    },
    commit: () => Promise.resolve(),
    discard: () => Promise.resolve(),
  };
  for (const write of buildDocuments(collectFacts(sets), subgraphBuilders)) await write(writer);
  return counts;
}
