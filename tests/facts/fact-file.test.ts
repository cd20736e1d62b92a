import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  FactFileError,
  factFileName,
  parseFactFile,
  printFactFile,
  readFactFolder,
  writeFactFile,
} from '../../facts/fact-file.ts';
import { madeUpFacts } from '../harness/subgraph.ts';

const set = madeUpFacts('a', [
  {
    kind: 'committee',
    subject: { committee: 'ISO/TC 999' },
    values: { title: 'Widgets' },
    asOf: '2020-05-28',
  },
  {
    kind: 'count',
    subject: { committee: 'ISO/TC 999', of: 'SUBGROUPS' },
    values: { count: 3 },
    asOf: '2020',
  },
]);

describe('a fact file', () => {
  it('reads back what was printed', () => {
    expect(parseFactFile(printFactFile(set), 'a.ndjson')).toEqual(set);
  });

  it('names the line of the first thing that is no fact', () => {
    const lines = printFactFile(set).split('\n');
    lines[2] = '{"kind":"count","subject":{},"values":{}}';
    expect(() => parseFactFile(lines.join('\n'), 'a.ndjson')).toThrow(/^a\.ndjson:3: subject\.committee/);
  });

  it('refuses a kind that does not exist, and says which do', () => {
    const text = `${printFactFile({ ...set, facts: [] })}{"kind":"rumour"}\n`;
    expect(() => parseFactFile(text, 'a.ndjson')).toThrow(/a\.ndjson:2: kind: expected one of committee, /);
  });

  it('refuses a file that was cut off anywhere', () => {
    const text = printFactFile(set);
    for (let length = 0; length < text.length; length += 7) {
      expect(() => parseFactFile(text.slice(0, length), 'a.ndjson')).toThrow(FactFileError);
    }
  });

  it('is written whole and leaves nothing beside it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'facts-'));
    try {
      await writeFactFile(join(folder, factFileName(set)), set);
      expect(await readdir(folder)).toEqual(['a.statements.ndjson']);
      expect(await readFactFolder(folder)).toEqual([set]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
