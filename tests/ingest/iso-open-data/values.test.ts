import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../facts/facts.ts';
import {
  readCell,
  readList,
  readNumber,
  readNumbers,
  readObject,
} from '../../../ingest/iso-open-data/csv-cells.ts';
import { given, provenance, whereOpen } from '../../../ingest/iso-open-data/given-values.ts';
import { addName, joinNames, namesInFacts } from '../../../ingest/iso-open-data/known-names.ts';
import { createNameRegister } from '../../../ingest/iso-open-data/name-register.ts';
import { readScope } from '../../../ingest/iso-open-data/raw-scope.ts';
import { createRecordIds } from '../../../ingest/iso-open-data/record-ids.ts';
import { createRecordNotes } from '../../../ingest/iso-open-data/record-notes.ts';
import {
  committeeRecordSchema,
  deliverableRecordSchema,
  describeShape,
} from '../../../ingest/iso-open-data/record-shapes.ts';
import { doubleStrayQuotes } from '../../../ingest/iso-open-data/stray-quotes.ts';
import { committeeRecord, deliverableRecord } from '../../fixtures/iso-open-data/records.ts';

const counted = (notes: ReturnType<typeof createRecordNotes>) =>
  notes
    .list()
    .counted.map(({ what, places }) => [what, places.map(({ locator, stated }) => stated ?? locator)]);

describe('a value of a record', () => {
  it('is open if it is null, empty or missing, and given if it is 0 or an empty list', () => {
    const values = { a: null, b: '', c: undefined, d: 0, e: [], f: false, g: 'x' };
    expect(given(values)).toEqual({ d: 0, e: [], f: false, g: 'x' });
    expect(whereOpen(values)).toEqual({ a: 'null', b: 'null', c: 'null' });
  });

  it('has provenance with words of the source only if there are any', () => {
    const origin = { source: 's', asOf: '2025-05-29' };
    expect(provenance(origin, 'id 1')).toEqual({ ...origin, locator: 'id 1' });
    expect(provenance(origin, 'id 1', { title: 'T' }, { scope: 'null' })).toEqual({
      ...origin,
      locator: 'id 1',
      stated: { title: 'T' },
      unknown: { scope: 'null' },
    });
  });
});

describe('a cell of the CSV form', () => {
  const row = {
    id: ' 12 ',
    big: '1234567890123456',
    word: 'x1',
    empty: ' ',
    ids: '[1, x]',
    'title.en': 'T',
    'title.fr': '',
  };

  it('is null if it is blank and undefined without its column', () => {
    expect([readCell(row, 'word'), readCell(row, 'empty'), readCell(row, 'none')]).toEqual([
      'x1',
      null,
      undefined,
    ]);
  });

  it('is a number of up to 15 digits, else its text', () => {
    expect(['id', 'big', 'word', 'empty', 'none'].map((column) => readNumber(row, column))).toEqual([
      12,
      '1234567890123456',
      'x1',
      null,
      undefined,
    ]);
  });

  it('is a list, null if it is blank and undefined without its column', () => {
    expect(['ids', 'empty', 'none'].map((column) => readNumbers(row, column))).toEqual([
      [1, 'x'],
      null,
      undefined,
    ]);
    expect(['ids', 'empty', 'none'].map((column) => readList(row, column))).toEqual([
      ['1', 'x'],
      null,
      undefined,
    ]);
  });

  it('is part of an object of columns with the same prefix', () => {
    expect(readObject(row, 'title', readCell)).toEqual({ en: 'T', fr: null });
    expect(readObject(row, 'tit', readCell)).toBeUndefined();
  });
});

describe('a scope', () => {
  const read = (en: string | null) => {
    const notes = createRecordNotes();
    return [readScope({ en }, 1, notes), counted(notes)];
  };

  it('retains its HTML and loses e-mail addresses', () => {
    expect(read('<p>Write to a.b@example.org.</p>')).toEqual([
      '<p>Write to (contact).</p>',
      [
        ['scopes in HTML', ['line 1']],
        ['scopes with an e-mail address, which was removed', ['line 1']],
      ],
    ]);
    expect(read('Widgets @ home')).toEqual(['Widgets @ home', []]);
  });

  it('is null if it is null or empty', () => {
    expect([read(null), read('')]).toEqual([
      [null, []],
      [null, []],
    ]);
  });
});

describe('a name of an id', () => {
  it('is the first one in the file', () => {
    const notes = createRecordNotes();
    const register = createNameRegister('member bodies', notes);
    expect(register.nameOf(1, 'AAA', 1)).toEqual({ name: 'AAA', isNew: true });
    expect(register.nameOf(1, 'AAA', 2)).toEqual({ name: 'AAA', isNew: false });
    expect(counted(notes)).toEqual([]);
    expect(register.nameOf(1, 'BBB', 3)).toEqual({ name: 'AAA', isNew: false });
    expect(register.nameOf(2, 'AAA', 4)).toEqual({ name: 'AAA', isNew: true });
    expect(counted(notes)).toEqual([
      ['member bodies with another name under the same id', ['BBB, id 1']],
      ['member bodies with one name and several ids', ['AAA, ids 1 and 2']],
    ]);
  });

  it('is the stated one of a fact with an id', () => {
    const origin = { asOf: '2025-05-29', source: 's', locator: 'id 1' };
    const facts: readonly Fact[] = [
      {
        kind: 'committee',
        subject: { committee: 'ISO/IEC JTC 1' },
        values: { isoId: 1 },
        stated: { committee: 'ISO/IEC/JTC 1' },
        ...origin,
      },
      { kind: 'committee', subject: { committee: 'ISO/TC 2' }, values: {}, ...origin },
      { kind: 'national-body', subject: { body: 'AAA' }, values: { isoId: 3 }, ...origin },
      { kind: 'organization', subject: { organization: 'EC' }, values: { isoId: 4 }, ...origin },
      {
        kind: 'membership',
        subject: { committee: 'ISO/TC 2', body: 'AAA' },
        values: { status: 'P' },
        ...origin,
      },
    ];
    expect([...namesInFacts(facts)]).toEqual([
      [1, new Set(['ISO/IEC/JTC 1'])],
      [3, new Set(['AAA'])],
      [4, new Set(['EC'])],
    ]);
  });

  it('may be one of several', () => {
    const names = new Map<number, Set<string>>();
    addName(names, 1, 'A');
    addName(names, 1, 'B');
    expect(joinNames(names, new Map([[1, new Set(['C'])]])).get(1)).toEqual(new Set(['A', 'B', 'C']));
    expect(names.get(1)).toEqual(new Set(['A', 'B']));
  });
});

describe('the id of a record', () => {
  it('is new once; equal content is a duplicate, other content is rejected', () => {
    const notes = createRecordNotes();
    const ids = createRecordIds<object>(notes);
    expect(ids.isNew(1, 1, { a: 1 })).toBe(true);
    expect(ids.isNew(2, 2, { a: 1 })).toBe(true);
    expect(ids.isNew(1, 3, { a: 1 })).toBe(false);
    expect(ids.isNew(1, 4, { a: 2 })).toBe(false);
    expect(counted(notes)).toEqual([['duplicate records', ['1, same as line 1']]]);
    expect(notes.list().rejected).toEqual([
      { locator: 'line 4', reason: 'another record with the id 1 of line 1', expected: 'unique ids' },
    ]);
  });
});

describe('a note', () => {
  it('counts a reference only if its canonical form differs', () => {
    const notes = createRecordNotes();
    expect(notes.canonical(1, 'ISO/TC 1', 'ISO/TC 1')).toBe(false);
    expect(notes.canonical(2, 'ISO/TC1', 'ISO/TC 1')).toBe(true);
    expect(counted(notes)).toEqual([['references written in canonical form', ['ISO/TC1 as ISO/TC 1']]]);
  });

  it('has no contact details', () => {
    const notes = createRecordNotes();
    notes.count('scopes', 1, 'a@example.org');
    notes.ambiguous({ line: 1, what: 'list', stated: 'a@example.org', candidates: [] });
    notes.reject(1, '"a@example.org" is not a list');
    expect(JSON.stringify(notes.list())).not.toContain('@');
  });
});

describe('an invalid record', () => {
  const describeWrong = (record: unknown) => {
    const result = committeeRecordSchema.safeParse(record);
    if (result.success) throw new Error('valid');
    return describeShape(result.error, record);
  };

  it.each([
    [{ ...committeeRecord, reference: undefined }, 'reference is missing', 'text'],
    [{ ...committeeRecord, parentId: 0 }, 'parentId is 0', 'a number above 0'],
    [{ ...committeeRecord, oMembers: [{ id: 1 }] }, 'oMembers.0.acronym is missing', 'text'],
    [[1], 'the record is [1]', 'a JSON object'],
  ])('%# reports its first wrong field, its value and what was expected', (record, reason, expected) => {
    expect(describeWrong(record)).toEqual({ reason, expected });
  });

  it('reports at most 60 characters of a value', () => {
    expect(describeWrong({ ...committeeRecord, creationDate: 'x'.repeat(99) }).reason).toBe(
      `creationDate is "${'x'.repeat(59)}`,
    );
  });

  it.each([-1, 10_000, 60.6])('has a stage of four digits, not %d', (currentStage) => {
    const parse = (stage: number) =>
      deliverableRecordSchema.safeParse({ ...deliverableRecord, currentStage: stage });
    expect(parse(currentStage).success).toBe(false);
    expect([0, 9999].map((stage) => parse(stage).success)).toEqual([true, true]);
  });
});

describe('a quotation mark in a row', () => {
  const read = async (text: string) => {
    const notes = createRecordNotes();
    const one = (async function* () {
      yield await Promise.resolve([{ number: 5, text }]);
    })();
    const texts: string[] = [];
    for await (const some of doubleStrayQuotes(one, notes)) texts.push(...some.map((line) => line.text));
    return [texts[0], counted(notes).length];
  };

  it.each([
    ['a,"(dits "gaz"), etc.",b', 'a,"(dits ""gaz""), etc.",b', 1],
    ['a,"(dits ""gaz""), etc.",b', 'a,"(dits ""gaz""), etc.",b', 0],
    ['a,"b,c",d\r', 'a,"b,c",d\r', 0],
    ['a,b', 'a,b', 0],
  ])('%j is read as %j', async (text, expected, notes) => {
    expect(await read(text)).toEqual([expected, notes]);
  });
});
