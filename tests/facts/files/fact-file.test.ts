import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FactFileError,
  factFileName,
  parseFactFile,
  printFactFile,
  readFactFolder,
  writeFactFile,
  type PrintedFacts,
} from '../../../facts/files/fact-file.ts';
import type { FactSet } from '../../../facts/facts.ts';
import { madeUpFacts } from '../../harness/subgraph.ts';
import { contentBytes } from '../../harness/fact-text.ts';

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

/** With letters of several bytes, for parts to end within. */
const spelled = madeUpFacts('spelled', [
  {
    kind: 'committee',
    subject: { committee: 'ISO/TC 999' },
    values: { title: 'Élan – 第1回 😀 \u2028' },
    asOf: '2020-05-28',
  },
]);

const textOf = (one: FactSet) => contentBytes(printFactFile(one).content).toString();
const file = (...content: readonly (string | Uint8Array)[]): PrintedFacts => ({
  id: 'any',
  content: content.map((part) => Buffer.from(part)),
});

describe('a fact file', () => {
  it('is parsed as it was printed', () => {
    expect(parseFactFile(printFactFile(set), 'a.ndjson')).toEqual(set);
  });

  it('names the first line that is no fact', () => {
    const lines = textOf(set).split('\n');
    lines[2] = '{"kind":"count","subject":{},"values":{}}';
    expect(() => parseFactFile(file(lines.join('\n')), 'a.ndjson')).toThrow(
      /^a\.ndjson:3: subject\.committee/,
    );
  });

  it('refuses an unknown kind, and lists the known ones', () => {
    const text = `${textOf({ ...set, facts: [] })}{"kind":"rumour"}\n`;
    expect(() => parseFactFile(file(text), 'a.ndjson')).toThrow(
      /a\.ndjson:2: kind: expected one of committee, /,
    );
  });

  it('refuses a file that was cut off anywhere', () => {
    const text = textOf(set);
    for (let length = 0; length < text.length; length += 7) {
      expect(() => parseFactFile(file(text.slice(0, length)), 'a.ndjson')).toThrow(FactFileError);
    }
    expect(() => parseFactFile(file(text.slice(0, -1)), 'a.ndjson')).toThrow(
      'a.ndjson:3: the last line is cut off; expected a line end',
    );
    const [head = '', first = ''] = text.split('\n');
    expect(() => parseFactFile(file(`${head}\n${first}\n`), 'a.ndjson')).toThrow(
      'a.ndjson: has 1 facts; expected 2, the count in its first line',
    );
  });

  it('names what its first line lacks', () => {
    expect(() => parseFactFile(file('{"source":{"id":"a"}}\n'), 'a.ndjson')).toThrow(
      /^a\.ndjson:1: expected \{"source": \.\.\., "format": \.\.\.\}; source\.title: /,
    );
    expect(() => parseFactFile(file('{\n'), 'a.ndjson')).toThrow(
      'a.ndjson:1: expected one JSON object on the line',
    );
  });

  it('names the line of what is no object', () => {
    const [head = ''] = textOf(set).split('\n');
    expect(() => parseFactFile(file(`${head}\nnull\n`), 'a.ndjson')).toThrow(
      'a.ndjson:2: kind: expected one of',
    );
  });

  it('may have facts of other sources', () => {
    const other = set.facts.map((fact) => ({ ...fact, source: 'b' }));
    expect(parseFactFile(printFactFile({ ...set, facts: other }), 'a.ndjson').facts).toEqual(other);
  });

  it('is parsed the same regardless of where its parts end', () => {
    const bytes = Buffer.from(textOf(spelled));
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length)), (cuts) => {
        const ends = [0, ...cuts, bytes.length].sort((a, b) => a - b);
        const parts = ends.slice(1).map((end, index) => bytes.subarray(ends[index], end));
        expect(parseFactFile(file(...parts), 'a.ndjson')).toEqual(spelled);
      }),
    );
  });

  it('is printed in parts if it is large, and hashed as a whole', () => {
    const facts = Array.from({ length: 9_000 }, (_, index) => ({
      kind: 'committee' as const,
      subject: { committee: `ISO/TC ${String(index + 1)}` },
      values: { title: 'Élan' },
      asOf: '2020-05-28',
    }));
    const large = madeUpFacts('large', facts);
    const { id, content } = printFactFile(large);
    expect([...content].length).toBeGreaterThan(2);
    expect(id).toBe(createHash('sha256').update(contentBytes(content)).digest('hex'));
    expect(parseFactFile({ id, content }, 'large.ndjson')).toEqual(large);
  });

  it('is refused with the line that is not UTF-8, without replacement characters', () => {
    const [head = '', first = '', second = ''] = textOf(set).split('\n');
    const broken = Buffer.from(second.replace('SUBGROUPS', 'SUB\u00FF'), 'latin1');
    expect(() => parseFactFile(file(`${head}\n${first}\n`, broken, '\n'), 'a.ndjson')).toThrow(
      'a.ndjson:3: expected text in UTF-8',
    );
  });

  it('is written without leaving temporary files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'facts-'));
    try {
      await writeFactFile(join(folder, factFileName(set)), set);
      expect(await readdir(folder)).toEqual(['a.statements.ndjson']);
      expect(await readFactFolder(folder)).toEqual([set]);
      await writeFactFile(join(folder, factFileName(spelled, 'private')), spelled);
      await writeFile(join(folder, 'notes.txt'), 'no facts');
      expect(await readFactFolder(folder)).toEqual([set, spelled]);
      expect(factFileName(spelled, 'private')).toBe('spelled.statements.private.ndjson');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('that cannot be written leaves no temporary file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'facts-'));
    try {
      await mkdir(join(folder, 'taken', 'inside'), { recursive: true });
      await expect(writeFactFile(join(folder, 'taken'), set)).rejects.toThrow();
      expect(await readdir(folder)).toEqual(['taken']);
      const missing = join(folder, 'missing', 'a.ndjson');
      await expect(writeFactFile(missing, set)).rejects.toThrow('ENOENT');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
