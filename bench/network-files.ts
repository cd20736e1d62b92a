/** Facts of committees over several years, in which the liaisons of some change each year, written by imports. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runToEnd } from '../tests/harness/processes.ts';
import { createRandom } from './iso-files.ts';
import { FIRST_DAY, factsFolderOf, type IsoSize } from './iso-import.ts';

/** Share of the committees whose liaisons change in a year. */
const CHANGED = 0.03;
const SEED = 307;

interface Listed {
  readonly id: number;
}

interface CommitteeRecord extends Listed {
  readonly reference: string;
  readonly committeeLiaisons: readonly Listed[] | null;
  readonly organizationLiaisons: readonly Listed[] | null;
}

/** Days a year apart; the last one is that of the made-up files. */
export function daysUpToFirst(count: number): readonly string[] {
  const last = Number(FIRST_DAY.slice(0, 4));
  return Array.from({ length: count }, (_, index) => `${last - count + 1 + index}${FIRST_DAY.slice(4)}`);
}

/** Imports one edition per day, in order. */
export async function importEditions(size: IsoSize, days: readonly string[]): Promise<void> {
  const random = createRandom(SEED);
  const lines = (await readFile(size.files.committees, 'utf8')).trimEnd().split('\n');
  // Editions of a file are identified by its name.
  const file = join(size.folder, 'committees.jsonl');
  for (const [index, day] of days.entries()) {
    if (index > 0) changeLiaisons(lines, random);
    await writeFile(file, `${lines.join('\n')}\n`);
    await importEdition(size, file, day);
  }
}

async function importEdition(
  { folder, heapMegabytes, ...size }: IsoSize,
  file: string,
  day: string,
): Promise<void> {
  const env = {
    FACTS_DIR: factsFolderOf({ folder, heapMegabytes, ...size }),
    PRIVATE_FACTS_DIR: join(folder, 'private'),
    FETCHED_DIR: join(folder, 'fetched'),
    ...(heapMegabytes === null ? {} : { NODE_OPTIONS: `--max-old-space-size=${heapMegabytes}` }),
  };
  const { code, err } = await runToEnd('cli/main.js', env, ['import', file, '--as-of', day]);
  if (code !== 0) throw new Error(`import of ${day} ended with ${String(code)}: ${err.slice(-500)}`);
}

/** In place: some committees list another committee instead of one, and one organization less. */
function changeLiaisons(lines: string[], random: () => number): void {
  const draw = (): number => Math.floor(random() * lines.length);
  const read = (index: number): CommitteeRecord => JSON.parse(lines[index] ?? '') as CommitteeRecord;
  for (let changed = 0; changed < lines.length * CHANGED; changed += 1) {
    const index = draw();
    const record = read(index);
    const { id, reference } = read(draw());
    const kept = (record.committeeLiaisons ?? []).slice(1).filter((listed) => listed.id !== id);
    const added = id === record.id ? [] : [{ id, reference }];
    const organizations = (record.organizationLiaisons ?? []).slice(1);
    lines[index] = JSON.stringify({
      ...record,
      committeeLiaisons: orNull([...kept, ...added]),
      organizationLiaisons: orNull(organizations),
    });
  }
}

/** ISO writes null for an empty list. */
const orNull = <T>(list: readonly T[]): readonly T[] | null => (list.length === 0 ? null : list);
