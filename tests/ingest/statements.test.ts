/**
 * The statements format: what a file of statements means, and what is wrong with one that means nothing.
 */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Fact } from '../../facts/facts.ts';
import { factKinds } from '../../facts/fact-kinds.ts';
import { fieldsOf, typeOf } from '../../facts/field-types.ts';
import { statementFields, statementKinds } from '../../ingest/statement-fields.ts';
import { reservedNames, statementsJsonSchema } from '../../ingest/statement-schema.ts';
import { parseStatements } from '../../ingest/statements.ts';

const head = [
  'source:',
  '  id: minutes',
  '  title: Minutes of a meeting',
  '  file: minutes.txt',
  '  specificity: 5',
  'asOf: 2020-05-28',
  'statements:',
];

/** A whole file of the given statements; they begin on line 8. */
function fileOf(...lines: string[]): string {
  return [...head, ...lines, '...', ''].join('\n');
}

function factsOf(...lines: string[]): readonly Fact[] {
  const reading = parseStatements(fileOf(...lines), 'minutes.yaml');
  if (!reading.ok)
    throw new Error(reading.errors.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return reading.set.facts;
}

function errorsOf(text: string): readonly string[] {
  const reading = parseStatements(text, 'minutes.yaml');
  return reading.ok
    ? []
    : reading.errors.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
}

describe('a statement', () => {
  it('becomes one fact, its fields split into subject and values', () => {
    expect(
      factsOf(
        '  - fact: appointment',
        '    at: line 25',
        '    committee: ISO/TC 307',
        '    role: CHAIR',
        '    person: Ada Example',
        '    termEnd: 2023-12-31',
      ),
    ).toEqual([
      {
        kind: 'appointment',
        subject: { committee: 'ISO/TC 307', role: 'CHAIR', person: 'Ada Example' },
        values: { termEnd: '2023-12-31' },
        asOf: '2020-05-28',
        source: 'minutes',
        locator: 'line 25',
      },
    ]);
  });

  it('may speak for another day than its file', () => {
    const [fact] = factsOf(
      '  - { fact: committee, at: page 3, asOf: 2018, committee: ISO/TC 307, title: Ledgers }',
    );
    expect(fact).toMatchObject({ asOf: '2018', locator: 'page 3' });
  });

  it('takes a bare year as a date', () => {
    const [fact] = factsOf('  - { fact: committee, at: line 1, committee: ISO/TC 307, createdOn: 2016 }');
    expect(fact?.values).toEqual({ createdOn: '2016' });
  });

  it('takes any usual spelling of an identifier and keeps the words', () => {
    const [fact] = factsOf(
      '  - fact: project',
      '    at: line 276',
      '    project: CD 23257.3',
      '    workingGroup: iso/tc307/wg02',
      '    stagedReference: CD 23257.3',
      '    leaders: [Ada EXAMPLE, Bo Sample]',
      '    approvingCommittees: [TC 307, ISO/IEC JTC 1/SC 27]',
    );
    expect(fact).toMatchObject({
      subject: { project: 'ISO 23257' },
      values: {
        workingGroup: 'ISO/TC 307/WG 2',
        stagedReference: 'ISO/CD 23257.3',
        leaders: ['Ada Example', 'Bo Sample'],
        approvingCommittees: ['ISO/TC 307', 'ISO/IEC JTC 1/SC 27'],
      },
      stated: {
        project: 'CD 23257.3',
        workingGroup: 'iso/tc307/wg02',
        stagedReference: 'CD 23257.3',
        leaders: 'Ada EXAMPLE',
        approvingCommittees: 'TC 307',
      },
    });
  });

  it('prefers the words that it gives itself', () => {
    const [fact] = factsOf(
      '  - { fact: person, at: line 9, person: Ada Example, country: UK, stated: { country: Great Britain } }',
    );
    expect(fact).toMatchObject({ values: { country: 'GB' }, stated: { country: 'Great Britain' } });
  });

  it('names countries and documents as people write them', () => {
    const [fact] = factsOf(
      '  - fact: comment-round',
      '    at: line 646',
      '    round: first',
      '    document: ISO-TC307-WG5_N0059',
      '    memberBodyCountries: [Spain, The Netherlands]',
    );
    expect(fact?.values).toEqual({
      document: { register: 'ISO/TC 307/WG 5', number: 59 },
      memberBodyCountries: ['ES', 'NL'],
    });
  });

  it('takes a committee at the end of a liaison by its reference alone', () => {
    const [fact] = factsOf(
      '  - { fact: liaison, at: line 5, from: { organization: GS1 }, to: TC 307, directed: true }',
    );
    expect(fact?.subject).toEqual({
      from: { organization: 'GS1' },
      to: { committee: 'ISO/TC 307' },
      directed: true,
    });
  });

  it('says how it was concluded or computed', () => {
    const facts = factsOf(
      '  - { fact: national-body, at: line 1, body: DS, country: DK, inferred: Its name says so. }',
      '  - { fact: count, at: lines 2-6, committee: TC 307, of: SUBGROUPS, count: 9, computed: Sum of the rows. }',
    );
    expect(facts).toMatchObject([
      { basis: 'inferred', reason: 'Its name says so.' },
      { basis: 'computed', reason: 'Sum of the rows.' },
    ]);
  });

  it('keeps the word of a document that leaves a value open', () => {
    const [fact] = factsOf(
      '  - { fact: project, at: line 181, project: ISO 23249, unknown: { limitDate: TBC } }',
    );
    expect(fact).toMatchObject({ values: {}, unknown: { limitDate: 'TBC' } });
  });

  it('about a row of a list says that it is listed', () => {
    const [fact] = factsOf('  - { fact: subgroup, at: line 13, parent: TC 307, group: TC 307/WG 1 }');
    expect(fact?.values).toEqual({ listed: true });
  });
});

describe('rows', () => {
  it('share the fields beside them, and may override these', () => {
    expect(
      factsOf(
        '  - fact: count',
        '    at: line 163',
        '    committee: ISO/TC 307',
        '    of: OBSERVING_MEMBERS',
        '    stated: { of: O-members }',
        '    rows:',
        '      - { region: Africa, count: 1 }',
        '      - { at: line 164, region: Americas, count: 2, stated: { count: two } }',
      ),
    ).toMatchObject([
      {
        locator: 'line 163',
        subject: { region: 'Africa' },
        values: { count: 1 },
        stated: { of: 'O-members' },
      },
      { locator: 'line 164', subject: { region: 'Americas' }, stated: { of: 'O-members', count: 'two' } },
    ]);
  });

  it('that are complete add a roster of their subjects', () => {
    const facts = factsOf(
      '  - fact: subgroup',
      '    at: lines 11-12',
      '    parent: ISO/TC 307',
      '    complete: true',
      '    rows:',
      '      - { at: line 11, group: ISO/TC 307/WG 1 }',
      '      - { at: line 12, group: ISO/TC 307/SG 2 }',
    );
    expect(facts.at(-1)).toEqual({
      kind: 'roster',
      subject: { of: 'subgroup', scope: 'ISO/TC 307' },
      values: { members: ['ISO/TC 307|ISO/TC 307/WG 1', 'ISO/TC 307|ISO/TC 307/SG 2'] },
      asOf: '2020-05-28',
      source: 'minutes',
      locator: 'lines 11-12',
    });
  });

  it('may be one: the only holder of a role', () => {
    const facts = factsOf(
      '  - { fact: appointment, at: line 25, committee: TC 307, role: CHAIR, person: Ada Example, complete: true }',
    );
    expect(facts).toHaveLength(2);
    expect(facts[1]).toMatchObject({
      subject: { of: 'appointment', scope: 'ISO/TC 307 CHAIR' },
      values: { members: ['ISO/TC 307|CHAIR|ada-example'] },
    });
  });

  it('name their list if they are in two', () => {
    const lines = (complete: string) => [
      '  - fact: liaison',
      '    at: line 9',
      '    from: ISO/TC 307',
      '    to: ISO/TC 68',
      '    directed: true',
      `    complete: ${complete}`,
    ];
    expect(factsOf(...lines('from ISO/TC 307, committees'))[1]?.subject).toEqual({
      of: 'liaison',
      scope: 'from ISO/TC 307, committees',
    });
    expect(errorsOf(fileOf(...lines('true')))).toEqual([
      'minutes.yaml:13:5 complete: expected the name of one list: to ISO/TC 68, committees; or from ISO/TC 307, committees',
    ]);
  });

  it('are complete only as rows of one list', () => {
    expect(
      errorsOf(
        fileOf(
          '  - fact: membership',
          '    at: lines 38-39',
          '    committee: ISO/TC 307',
          '    complete: true',
          '    rows:',
          '      - { body: SA, status: P }',
          '      - { body: IRAM, status: O }',
        ),
      ),
    ).toEqual(['minutes.yaml:11:5 complete: expected rows of one list']);
  });
});

describe('a mistake', () => {
  const expectErrors = (lines: readonly string[], errors: readonly string[]) => {
    expect(errorsOf(fileOf(...lines))).toEqual(errors.map((error) => `minutes.yaml:${error}`));
  };

  it('is named with its line and what was expected, every one of them', () => {
    expectErrors(
      [
        '  - fact: committee',
        '    at: line 1',
        '    committee: Blockchain',
        '  - fact: person',
        '    at: line 2',
        '    person: Ada Example',
        '    country: Utopia',
        '  - fact: project',
        '    at: line 3',
        '    project: ISO 23257',
        '    limitDate: 2021-02-30',
      ],
      [
        '10:5 committee: expected a committee reference such as ISO/TC 307/WG 5 or ISO/IEC JTC 1/SC 27',
        '14:5 country: expected a country such as Australia, or its code AU',
        '18:5 limitDate: expected a day that exists, such as 2018, 2018-05 or 2018-05-22',
      ],
    );
  });

  it('in what rows share is named once', () => {
    expectErrors(
      [
        '  - fact: subgroup',
        '    parent: nothing',
        '    at: line 1',
        '    rows:',
        '      - group: ISO/TC 307/WG 1',
        '      - group: ISO/TC 307/WG 2',
      ],
      ['9:5 parent: expected a committee reference such as ISO/TC 307/WG 5 or ISO/IEC JTC 1/SC 27'],
    );
  });

  it('may be a kind that does not exist', () => {
    const [error] = errorsOf(fileOf('  - { fact: rumour, at: line 1 }'));
    expect(error).toMatch(/^minutes\.yaml:8:7 fact: expected one of committee, subgroup, alias, lineage, /);
  });

  it('may be a field that the kind does not have', () => {
    expectErrors(
      ['  - { fact: person, at: line 1, person: Ada Example, shoeSize: 38 }'],
      ['8:54 shoeSize: expected a known field; person has person, country, affiliation'],
    );
  });

  it('may be a field that is missing', () => {
    expectErrors(
      ['  - { fact: appointment, committee: TC 307, person: Ada Example }'],
      ['8:5 at: expected a place in the document, such as line 112'],
    );
    expectErrors(
      ['  - { fact: appointment, at: line 1, committee: TC 307, person: Ada Example }'],
      ['8:5 role: expected in every appointment, but missing'],
    );
  });

  it('may be a value of another type', () => {
    expectErrors(
      ['  - { fact: count, at: line 1, committee: TC 307, of: SUBGROUPS, count: six }'],
      ['8:66 count: expected number, received string'],
    );
    expectErrors(
      ['  - { fact: objective, at: line 1, committee: TC 307, objective: 1 }'],
      ['8:55 objective: expected string, written in quotes'],
    );
    expectErrors(
      ['  - { fact: membership, at: line 1, committee: TC 307, body: SA, status: Q }'],
      ['8:66 status: expected one of "P"|"O"'],
    );
  });

  it('may be a place that no document has', () => {
    expectErrors(
      ['  - { fact: committee, at: somewhere, committee: TC 307 }'],
      ['8:24 at: expected a place such as line 112, lines 37-81, page 3 or record 42'],
    );
    expectErrors(
      ['  - { fact: committee, at: lines 9-3, committee: TC 307 }'],
      ['8:24 at: expected the first line before the last'],
    );
  });

  it('may be words for a field that is none', () => {
    expectErrors(
      ['  - { fact: person, at: line 1, person: Ada Example, stated: { nation: UK } }'],
      ['8:54 stated: expected a field of person, but nation is none'],
    );
    expectErrors(
      ['  - { fact: project, at: line 1, project: ISO 1, title: Ledgers, unknown: { title: TBC } }'],
      ['8:66 unknown: expected no value for title, which the statement also gives'],
    );
  });

  it('may be contact details, which no statement may hold; the message does not repeat them', () => {
    const [error, ...others] = errorsOf(
      fileOf('  - { fact: person, at: line 1, person: Ada Example, affiliation: ada@example.org }'),
    );
    expect(error).toBe('minutes.yaml:8:54 affiliation: expected no e-mail address or phone number');
    expect(others).toEqual([]);
    expect(errorsOf(fileOf('  - { fact: contact, at: line 1, person: Ada Example }'))[0]).toContain(
      'expected one of',
    );
  });
});

describe('a file', () => {
  const whole = fileOf('  - { fact: committee, at: line 1, committee: ISO/TC 307, title: Ledgers }');

  it('names its source; omitted properties of it are null', () => {
    const reading = parseStatements(whole, 'minutes.yaml');
    expect(reading).toMatchObject({
      ok: true,
      set: {
        format: 'statements',
        source: {
          id: 'minutes',
          title: 'Minutes of a meeting',
          number: null,
          date: null,
          publisher: null,
          url: null,
          licence: null,
          attribution: null,
          file: 'minutes.txt',
          specificity: 5,
        },
      },
    });
  });

  it('that is cut off anywhere is refused whole', () => {
    const end = whole.trimEnd().length;
    const offsets = Array.from({ length: 50 }, (_, index) => Math.floor((index * end) / 50));
    const accepted = [...offsets, end - 1, end - 3].filter(
      (offset) => parseStatements(whole.slice(0, offset), 'minutes.yaml').ok,
    );
    expect(accepted).toEqual([]);
  });

  it('that ends between two statements is reported as truncated', () => {
    expect(errorsOf(whole.replace('...\n', ''))).toEqual([
      'minutes.yaml:9:1 the file may be cut off; expected a line of three dots (...) at its end',
    ]);
  });

  it('with a character that was lost is refused', () => {
    expect(errorsOf(whole.replace('Ledgers', 'L\ufffddgers'))).toEqual([
      'minutes.yaml:8:67 not a readable character; expected a text in UTF-8',
    ]);
    expect(errorsOf(whole.replace('Ledgers', 'L\0dgers'))).toHaveLength(1);
  });

  it('may begin with a byte order mark', () => {
    expect(errorsOf(`\ufeff${whole}`)).toEqual([]);
  });

  it('with a key twice, an alias or a second document is refused', () => {
    expect(errorsOf(whole.replace('asOf: 2020-05-28', 'asOf: 2020-05-28\nasOf: 2020-05-29'))).toEqual([
      'minutes.yaml:7:1 Map keys must be unique',
    ]);
    expect(
      errorsOf(whole.replace('title: Minutes', 'title: &t Minutes').replace('title: Ledgers', 'title: *t')),
    ).toEqual(['minutes.yaml:8:66 expected the value itself; aliases are not read, rows share values']);
    expect(errorsOf(`${whole}---\nmore: true\n...\n`)).toHaveLength(1);
  });

  it('that is empty, or no mapping, is refused', () => {
    expect(errorsOf('')).toHaveLength(1);
    expect(errorsOf('- 1\n...\n')).toEqual(['minutes.yaml:1:1 file: expected object, received array']);
    expect(errorsOf(whole.replace('  id: minutes\n', ''))).toEqual([
      'minutes.yaml:1:1 id: expected string, but missing',
    ]);
  });

  it('of an impossible day is refused', () => {
    expect(errorsOf(whole.replace('2020-05-28', '2020-02-30'))).toEqual([
      'minutes.yaml:6:1 asOf: expected a day that exists',
    ]);
    expect(errorsOf(whole.replace('2020-05-28', 'spring'))).toEqual([
      'minutes.yaml:6:1 asOf: expected a date such as 2018, 2018-05 or 2018-05-22',
    ]);
  });

  it('with nothing but odd keys never throws and names only places in it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.nat(8), (json, place) => {
        const lines = whole.split('\n');
        lines[place] = `${lines[place] ?? ''}${json}`;
        const text = lines.join('\n');
        const reading = parseStatements(text, 'minutes.yaml');
        const last = text.split('\n').length;
        return (
          reading.ok || reading.errors.every(({ line, column }) => line >= 1 && line <= last && column >= 1)
        );
      }),
    );
  });

  it('gives back the titles that were written, whatever they are', () => {
    const readable = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !/[\p{C}\ufffd@+]|00\d/u.test(text));
    fc.assert(
      fc.property(fc.array(readable, { minLength: 1, maxLength: 5 }), (titles) => {
        const file: unknown = parse(whole);
        const statements = titles.map((title, index) => ({
          fact: 'committee',
          at: `line ${index + 1}`,
          committee: 'ISO/TC 307',
          title,
        }));
        const reading = parseStatements(
          `${stringify({ ...(file as object), statements })}...\n`,
          'minutes.yaml',
        );
        expect(reading.ok && reading.set.facts.map(({ values }) => values)).toEqual(
          titles.map((title) => ({ title })),
        );
      }),
    );
  });
});

describe('the schema of the format', () => {
  it('has every kind of fact but contacts and what only files of whole catalogues give', () => {
    expect(
      Object.keys(factKinds).filter((kind) => !(statementKinds as readonly string[]).includes(kind)),
    ).toEqual(['contact', 'unresolved-liaison', 'ics', 'no-longer-stated']);
  });

  it('takes the earlier name of a member body as it is written', () => {
    const reading = parseStatements(
      fileOf(
        '  - { fact: alias, at: line 1, of: national-body, alias: SPRING SG, name: SSC, inferred: By country. }',
      ),
      'minutes.yaml',
    );
    expect(reading.ok ? reading.set.facts : reading.errors).toMatchObject([
      { subject: { of: 'national-body', alias: 'SPRING SG' }, values: { name: 'SSC' } },
    ]);
  });

  it('leaves no field ambiguous: names are in one part only, and none is reserved', () => {
    const wrong = statementKinds.flatMap((kind) => {
      const names = [
        ...Object.keys(factKinds[kind].subject.unwrap().shape),
        ...Object.keys(factKinds[kind].values.unwrap().shape),
      ];
      return [
        ...names.filter((name) => reservedNames.includes(name)),
        ...(names.length === statementFields(kind).size ? [] : [kind]),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('takes any spelling of every field that is an identifier', () => {
    const spelled = statementKinds.flatMap((kind) =>
      fieldsOf(kind)
        .filter((field) => /^(committee|project|person|country)$/u.test(typeOf(field) ?? ''))
        .map(({ name }) => statementFields(kind).get(name)?.input)
        .map((input) => JSON.stringify(input && z.toJSONSchema(input))),
    );
    expect(spelled.length).toBeGreaterThan(40);
    expect(spelled.filter((input) => input.includes('pattern'))).toEqual([]);
  });

  it('is the one that editors read', () => {
    const committed: unknown = JSON.parse(readFileSync('schema/statements.schema.json', 'utf8'));
    expect(committed).toEqual(JSON.parse(JSON.stringify(statementsJsonSchema())));
  });

  it('accepts what the importer accepts', () => {
    const validate = new Ajv2020({ strict: false }).compile(statementsJsonSchema());
    const file: unknown = parse(
      fileOf(
        '  - fact: subgroup',
        '    at: lines 1-2',
        '    parent: TC 307',
        '    complete: true',
        '    rows: [{ group: TC 307/WG 1 }, { group: TC 307/WG 2 }]',
      ),
    );
    expect(validate(file)).toBe(true);
    expect(validate({ ...(file as object), statements: [{ fact: 'rumour' }] })).toBe(false);
  });
});

describe('docs/statements.md', () => {
  const text = readFileSync('docs/statements.md', 'utf8');
  const examples = [...text.matchAll(/```yaml\n(.*?)```/gsu)].map(([, yaml = '']) => yaml);

  it('gives examples that the importer reads', () => {
    const [whole = '', ...parts] = examples;
    expect(errorsOf(whole)).toEqual([]);
    expect(parts.length).toBeGreaterThan(5);
    const wrong = parts.filter((part) => errorsOf([...head, part, '...\n'].join('\n')).length > 0);
    expect(wrong).toEqual([]);
  });

  it('lists every kind of fact with all its fields', () => {
    const missing = statementKinds.flatMap((kind) => {
      const row = text.split('\n').find((line) => line.startsWith(`| \`${kind}\``)) ?? '';
      return [...statementFields(kind).keys()]
        .filter((name) => name !== 'listed' && !row.includes(`\`${name}\``))
        .map((name) => `${kind} ${name}`);
    });
    expect(missing).toEqual([]);
  });
});
