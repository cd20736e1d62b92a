import { describe, expect, it } from 'vitest';
import { factKinds, type FactKind } from '../../facts/fact-kinds.ts';
import type { Fact } from '../../facts/facts.ts';
import {
  fieldsOf,
  kindsWithType,
  replaceValues,
  typeOf,
  valuesOfType,
  type FactField,
} from '../../facts/field-types.ts';
import { isLasting, printValue, refines, valuesAgree } from '../../facts/field-values.ts';
import { subjectKeys } from '../../facts/subject-key.ts';

const kinds = Object.keys(factKinds) as FactKind[];
const valueFields = kinds.flatMap((kind) =>
  fieldsOf(kind)
    .filter(({ part }) => part === 'values')
    .map((field) => ({ kind, field })),
);
const placeOf = ({ kind, field }: { readonly kind: FactKind; readonly field: FactField }) =>
  `${kind}.${field.name}`;

const resolution = {
  kind: 'resolution',
  subject: { committee: 'ISO/TC 1', resolution: '2020/1' },
  values: {
    effects: [
      { type: 'NOMINATES', person: 'Ann Lee', to: { organization: 'GS1' } },
      {
        type: 'APPOINTS',
        person: 'Bo Ek',
        role: 'CONVENOR',
        committee: 'ISO/TC 1/WG 2',
        reappointment: false,
      },
      { type: 'APPROVES_PUBLICATION', project: 'ISO 80001', reference: 'ISO/FDIS 80001' },
      { type: 'FORMS_LIAISON', with: { committee: 'ISO/TC 9' } },
    ],
    documents: [{ register: 'ISO/TC 1/WG 3', number: 7 }],
  },
  ...{ asOf: '2020-05-28', source: 'report', locator: 'line 1' },
} satisfies Fact;

describe('every field of a fact', () => {
  it('has a type, and so has each value in it', () => {
    const untyped = valueFields.filter(({ field }) => field.types.size === 0);
    expect(untyped.map(placeOf)).toEqual([]);
    expect(valueFields.length).toBeGreaterThan(120);
  });

  it('has the types of all values in it, of a list the type of its items', () => {
    const find = (kind: FactKind, name: string) => fieldsOf(kind).find((field) => field.name === name);
    expect([...(find('study', 'termsOfReference')?.types ?? [])]).toEqual([
      'document',
      'committee',
      'verbatim',
    ]);
    expect([...(find('liaison', 'directed')?.types ?? [])]).toEqual(['verbatim']);
    expect([...(find('roster', 'members')?.types ?? [])]).toEqual(['verbatim']);
    const partners = find('joint-group', 'partners');
    expect(partners === undefined ? null : typeOf(partners)).toBe('committee');
  });

  it('that is a date agrees with itself in less precision, and the precise one is shown', () => {
    const dates = valueFields.filter(({ field }) => typeOf(field) === 'date');
    const wrong = dates.filter(
      ({ kind, field: { name } }) =>
        !valuesAgree(kind, name, '2024-09', '2024-09-30') ||
        valuesAgree(kind, name, '2024-09', '2024-10-01') ||
        !refines(kind, name, '2024-09-30', '2024-09') ||
        refines(kind, name, '2024-09', '2024-09-30') ||
        refines(kind, name, '2024-09-30', '2024-09-30') ||
        refines(kind, name, '2024-10-01', '2024-09'),
    );
    expect(dates.map(placeOf)).toEqual(expect.arrayContaining(['document.deadline', 'document.date']));
    expect(wrong.map(placeOf)).toEqual([]);
  });

  it('that is no date is never refined', () => {
    const others = valueFields.filter(({ field }) => typeOf(field) !== 'date');
    expect(
      others.filter(({ kind, field }) => refines(kind, field.name, '2024-09', '2024')).map(placeOf),
    ).toEqual([]);
  });

  it('that is a set agrees in any order; a sequence does not', () => {
    const lists = valueFields.filter(({ field }) => field.node.form === 'list');
    const [a, b] = [
      { type: 'A', register: 'ISO/TC 1', number: 1 },
      { type: 'B', register: 'ISO/TC 1', number: 2 },
    ];
    const ordered = lists.filter(({ kind, field: { name, node } }) => {
      const [one, two] = node.form === 'list' && node.item.form === 'object' ? [a, b] : ['A', 'B'];
      return !valuesAgree(kind, name, [one, two], [two, one]);
    });
    expect(lists.length).toBeGreaterThan(18);
    expect(ordered.map(placeOf)).toEqual(['resolution.effects']);
    expect(valuesAgree('joint-group', 'partners', ['ISO/TC 68'], ['ISO/TC 68', 'ISO/TC 215'])).toBe(false);
    expect(valuesAgree('joint-group', 'partners', ['ISO/TC 68', 'ISO/TC 68'], ['ISO/TC 68'])).toBe(false);
  });

  it('that is prose agrees ignoring case, dashes and white space, and so does a name of a person', () => {
    expect(valuesAgree('project', 'title', 'Taxonomy – Terms', 'taxonomy  - terms')).toBe(true);
    expect(valuesAgree('project', 'title', 'Taxonomy', 'Taxonomies')).toBe(false);
    expect(
      valuesAgree('project', 'leaders', ["Shin'ichiro Matsuo", 'Ann Lee'], ['Ann LEE', 'Shinichiro Matsuo']),
    ).toBe(true);
    expect(valuesAgree('project', 'track', 'SDT 36', 'sdt 36')).toBe(false);
  });

  it('that is a number or a flag agrees with itself alone', () => {
    expect(valuesAgree('count', 'count', 3, 3)).toBe(true);
    expect(valuesAgree('count', 'count', 3, 4)).toBe(false);
    expect(valuesAgree('project', 'cancelled', true, false)).toBe(false);
    expect(refines('milestone', 'date', null, '2024')).toBe(false);
    expect(refines('milestone', 'date', '2024', null)).toBe(false);
  });

  it('that is a document agrees by register and number', () => {
    const document = { register: 'ISO/TC 1', number: 5 };
    expect(valuesAgree('study', 'termsOfReference', document, { number: 5, register: 'ISO/TC 1' })).toBe(
      true,
    );
    expect(valuesAgree('study', 'termsOfReference', document, { register: 'ISO/TC 1', number: 6 })).toBe(
      false,
    );
    expect(valuesAgree('document', 'results', [document], [document])).toBe(true);
  });

  it('that is open agrees with open alone', () => {
    expect(valuesAgree('project', 'limitDate', null, null)).toBe(true);
    expect(valuesAgree('project', 'limitDate', null, '2024')).toBe(false);
  });

  it('lasts if its value does not change with time', () => {
    const last = valueFields.filter(({ kind, field }) => isLasting(kind, field.name)).map(placeOf);
    expect(last).toEqual([
      'committee.createdOn',
      'appointment.termEnd',
      'project.formerNumbers',
      'project.startedOn',
      'milestone.date',
      'study.startedOn',
      'study.termsOfReference',
      'document.date',
      'publication.publishedOn',
    ]);
  });
});

describe('the values of a type', () => {
  it('are found in the subject, in lists, in endpoints and in effects', () => {
    expect(valuesOfType(resolution, 'committee')).toEqual([
      'ISO/TC 1',
      'ISO/TC 1/WG 2',
      'ISO/TC 9',
      'ISO/TC 1/WG 3',
    ]);
    expect(valuesOfType(resolution, 'person')).toEqual(['Ann Lee', 'Bo Ek']);
    expect(valuesOfType(resolution, 'organization')).toEqual(['GS1']);
    expect(valuesOfType(resolution, 'project')).toEqual(['ISO 80001']);
    expect(valuesOfType(resolution, 'body')).toEqual([]);
  });

  it('are whole document numbers, also of a list', () => {
    const ballot = {
      kind: 'comment-round',
      subject: { committee: 'ISO/TC 1', name: 'Comments' },
      values: { document: { register: 'ISO/TC 1', number: 7 } },
    } as unknown as Fact;
    expect(valuesOfType(ballot, 'document')).toEqual([{ register: 'ISO/TC 1', number: 7 }]);
    expect(valuesOfType({ ...ballot, values: {} }, 'document')).toEqual([]);
  });

  it('occur only in the kinds that have a field of the type', () => {
    expect(kindsWithType('document')).toEqual(['study', 'resolution', 'ballot', 'comment-round']);
    expect(kindsWithType('endpoint')).not.toContain('document');
  });

  it('are replaced wherever they occur, and the fact stays itself where nothing is replaced', () => {
    const upper = (name: string) => name.toUpperCase();
    const { fact, changed } = replaceValues(resolution, { person: upper, organization: upper });
    expect(valuesOfType(fact, 'person')).toEqual(['ANN LEE', 'BO EK']);
    expect(valuesOfType(fact, 'committee')).toEqual(valuesOfType(resolution, 'committee'));
    expect(changed.map(({ name }) => name)).toEqual(['effects']);
    expect(replaceValues(resolution, { organization: upper })).toEqual({ fact: resolution, changed: [] });
    expect(replaceValues(resolution, { body: upper }).fact).toBe(resolution);
  });

  it('print as a reader writes them', () => {
    expect(printValue('study', 'termsOfReference', { register: 'ISO/TC 1', number: 5 })).toBe('ISO/TC 1 N 5');
    expect(printValue('study', 'groups', ['ISO/TC 1/WG 1', 'ISO/TC 1/WG 2'])).toBe(
      'ISO/TC 1/WG 1, ISO/TC 1/WG 2',
    );
    expect(printValue('project', 'cancelled', true)).toBe('true');
    expect(printValue('project', 'title', null)).toBeNull();
    expect(printValue('resolution', 'effects', [{ type: 'X' }])).toBe('{"type":"X"}');
  });
});

describe('the key of a subject', () => {
  it('joins its fields, people by their ids and ends of a liaison by their names', () => {
    expect(subjectKeys.membership({ committee: 'ISO/TC 1', body: 'SA' })).toBe('ISO/TC 1|SA');
    expect(subjectKeys.appointment({ committee: 'ISO/TC 1', role: 'CHAIR', person: 'Ann Lee' })).toBe(
      'ISO/TC 1|CHAIR|ann-lee',
    );
    const ends = { from: { committee: 'ISO/TC 1' }, to: { organization: 'GS1' } };
    expect(subjectKeys.liaison({ ...ends, directed: true })).toBe('ISO/TC 1|>|organization:GS1');
    expect(subjectKeys.liaison({ ...ends, directed: false })).toBe('ISO/TC 1|-|organization:GS1');
    expect(subjectKeys.representation({ from: 'ISO/TC 1', to: ends.to, person: 'Bo Ek' })).toBe(
      'ISO/TC 1|organization:GS1|bo-ek',
    );
    expect(subjectKeys.count({ committee: 'ISO/TC 1', of: 'SUBGROUPS' })).toBe('ISO/TC 1|SUBGROUPS|');
    expect(subjectKeys.count({ committee: 'ISO/TC 1', of: 'SUBGROUPS', region: 'Asia' })).toBe(
      'ISO/TC 1|SUBGROUPS|Asia',
    );
    expect(subjectKeys.document({ register: 'ISO/TC 1', number: 5 })).toBe('ISO/TC 1|5');
    expect(subjectKeys['person-alias']({ alias: 'A. Lee' })).toBe('a-lee');
    expect(subjectKeys['unresolved-liaison']({ committee: 'ISO/TC 1', isoId: 9 })).toBe('ISO/TC 1|9');
  });
});
