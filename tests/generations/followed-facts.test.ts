import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followFactFolders, type FollowedFacts } from '../../generations/fact-folders.ts';
import { createServedFacts, type ServedFacts } from '../../generations/served-facts.ts';
import { writeFactFile } from '../../facts/files/fact-file.ts';
import { madeUpFacts } from '../harness/subgraph.ts';

let folder: string;
let log: string[];
let served: ServedFacts;
let followed: FollowedFacts;

const path = () => join(folder, 'made-up.ndjson');
const writeTitle = (title: string) =>
  writeFactFile(
    path(),
    madeUpFacts('made-up', [
      { kind: 'committee', subject: { committee: 'ISO/TC 999' }, values: { title }, asOf: '2021-03-01' },
    ]),
  );

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'facts-'));
  log = [];
  served = createServedFacts(
    [folder],
    ({ facts }) => {
      const isBad = facts.some((fact) => fact.kind === 'committee' && fact.values.title === 'Bad');
      if (isBad) throw new TypeError('a loader that cannot load');
      return [];
    },
    { retiredForMs: 0 },
  );
  await writeTitle('First');
  const logger = pino({}, { write: (line: string) => log.push(line) });
  followed = await followFactFolders([folder], served.load, logger, { everyMs: 5 });
});
afterEach(() => {
  followed.stop();
  rmSync(folder, { recursive: true });
});

/** The errors that were logged, in the words of what threw. */
const errors = () =>
  log.flatMap((line) => (JSON.parse(line) as { err?: { message: string } }).err?.message ?? []);

describe('a server that follows a folder', () => {
  it.each([
    ['a loader fails', () => writeTitle('Bad'), 'a loader that cannot load'],
    ['a file is none', () => writeFile(path(), '{}\n'), 'made-up.ndjson:1: expected'],
  ])('keeps its last good generation if %s, logs that, and continues', async (_, breakFacts, said) => {
    await breakFacts();
    await expect.poll(errors, { timeout: 20_000 }).toEqual([expect.stringContaining(said)]);
    expect(served.current()?.revision).toBe(followed.revision);
    expect(log.at(-1)).toContain('the last good ones remain');
    await writeTitle('Second');
    await expect.poll(() => served.current()?.revision, { timeout: 20_000 }).not.toBe(followed.revision);
  });
});
