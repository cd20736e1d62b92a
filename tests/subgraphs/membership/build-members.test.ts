/** What the documents of members are made of: changes, memberships, bodies, committees and people. */
import { describe, expect, it } from 'vitest';
import { collectFacts } from '../../../history/fact-collection.ts';
import { versionOn, type Interval } from '../../../history/intervals.ts';
import type { StoredDocument } from '../../../store/documents.ts';
import { buildMembershipDocuments } from '../../../subgraphs/membership/build/build.ts';
import type { AppointmentDocument, PersonDocument } from '../../../subgraphs/membership/documents-people.ts';
import type {
  CommitteeDocument,
  DatasetDocument,
  MembershipChangeDocument,
  MembershipDocument,
  NationalBodyDocument,
} from '../../../subgraphs/membership/documents.ts';
import { madeUpFacts } from '../../harness/subgraph.ts';
import {
  appointment,
  group,
  listOfGroups,
  listOfMembers,
  member,
  stated,
  type LooseFact,
} from './made-up-committee.ts';

const tc = 'ISO/TC 900';
const [first, second, third] = ['2020-01-01', '2021-01-01', '2022-01-01'] as const;
const fact = (kind: string, asOf: string, subject: object, values: object = {}): LooseFact =>
  ({ kind, asOf, subject, values }) as LooseFact;

/** The documents of a collection, from one source for each list of facts. */
async function documentsOf<T extends StoredDocument>(
  name: string,
  ...sources: readonly (readonly LooseFact[])[]
): Promise<readonly T[]> {
  const collection = collectFacts(
    sources.map((facts, index) => madeUpFacts(`source-${String(index)}`, facts)),
  );
  const found: StoredDocument[] = [];
  for (const write of buildMembershipDocuments(collection)) {
    await write({
      upsertMany: (of, documents) => {
        if (of.name === `membership.${name}`) found.push(...documents);
        return Promise.resolve();
      },
      commit: () => Promise.resolve(),
      discard: () => Promise.resolve(),
    });
  }
  return found as unknown as readonly T[];
}

const on = <T extends Interval>(history: readonly T[], day: string): T => {
  const found = versionOn(history, day);
  if (found === undefined) throw new Error(`no document on ${day}`);
  return found;
};

const members = (asOf: string, participating: readonly string[], observing: readonly string[]) => [
  ...listOfMembers(asOf, 'P', participating),
  ...listOfMembers(asOf, 'O', observing),
];

/** The changes of SA. */
async function changesOf(...facts: readonly (LooseFact | readonly LooseFact[])[]) {
  const all = await documentsOf<MembershipChangeDocument>('changes', facts.flat());
  return all
    .filter(({ body }) => body === 'SA')
    .map(({ change, on: day, after, fromStatus, toStatus }) => [change, day, after, fromStatus, toStatus]);
}

describe('a change of membership', () => {
  it('is JOINED if the last complete lists of both statuses omit the body, else FIRST_SEEN', async () => {
    expect(await changesOf(members(first, ['DIN'], ['BSI']), member(second, 'SA', 'P'))).toEqual([
      ['JOINED', second, first, null, 'P'],
    ]);
    expect(await changesOf(listOfMembers(first, 'P', ['DIN']), member(second, 'SA', 'P'))).toEqual([
      ['FIRST_SEEN', second, null, null, 'P'],
    ]);
    expect(await changesOf(members(second, ['DIN', 'SA'], ['BSI']))).toEqual([
      ['FIRST_SEEN', second, null, null, 'P'],
    ]);
  });

  it('is JOINED after the earlier of the two lists that omit the body', async () => {
    const facts = [listOfMembers(first, 'P', ['DIN']), listOfMembers(second, 'O', ['BSI'])];
    expect(await changesOf(...facts, member(third, 'SA', 'O'))).toEqual([
      ['JOINED', third, first, null, 'O'],
    ]);
  });

  it('cites the lists that show that the body was no member', async () => {
    const all = await documentsOf<MembershipChangeDocument>('changes', [
      ...members(first, ['DIN'], ['BSI']),
      { ...member(second, 'SA', 'P'), locator: 'line 9' },
    ]);
    const joined = all.find(({ body }) => body === 'SA');
    expect(joined?.sources.map(({ locator }) => locator).sort()).toEqual(['line 9', 'list O', 'list P']);
  });

  it('is LEFT if both complete lists of the day omit the body, else NO_LONGER_LISTED', async () => {
    expect(await changesOf(members(first, ['DIN', 'SA'], []), members(second, ['DIN'], ['BSI']))).toEqual([
      ['FIRST_SEEN', first, null, null, 'P'],
      ['LEFT', second, first, 'P', null],
    ]);
    const facts = [members(first, ['DIN', 'SA'], []), listOfMembers(second, 'P', ['DIN'])];
    expect((await changesOf(...facts))[1]).toEqual(['NO_LONGER_LISTED', second, first, 'P', null]);
  });

  it('is dated after the last list that still names the body', async () => {
    const facts = [first, second].map((day) => members(day, ['SA'], []));
    expect((await changesOf(...facts, members(third, [], ['DIN'])))[1]).toEqual([
      'LEFT',
      third,
      second,
      'P',
      null,
    ]);
  });

  it('is a change of status between two adjoining statuses, in either direction', async () => {
    expect((await changesOf(members(first, [], ['SA']), members(second, ['SA'], [])))[1]).toEqual([
      'BECAME_PARTICIPATING',
      second,
      first,
      'O',
      'P',
    ]);
    expect((await changesOf(members(first, ['SA'], []), members(second, [], ['SA'])))[1]).toEqual([
      'BECAME_OBSERVING',
      second,
      first,
      'P',
      'O',
    ]);
  });

  it('is none while the status stays the same, nor from or to an unknown status', async () => {
    expect(await changesOf(members(first, ['SA'], []), members(second, ['SA'], []))).toHaveLength(1);
    const open = fact('membership', second, { committee: tc, body: 'SA' });
    expect(await changesOf(member(first, 'SA', 'P'), { ...open, unknown: { status: 'TBC' } })).toHaveLength(
      1,
    );
  });
});

describe('a membership', () => {
  it('is shown since the first day of the period without gaps in its status', async () => {
    const rows = await documentsOf<MembershipDocument>('memberships', [
      ...members(first, ['SA'], []),
      ...members(second, ['SA'], []),
      ...members(third, [], ['SA']),
    ]);
    const sinceOn = (day: string) => on(rows, day).since;
    expect([sinceOn(first), sinceOn(second), sinceOn(third)]).toEqual([first, first, third]);
  });

  it('keeps the reference, kind and line of its committee', async () => {
    const [row] = await documentsOf<MembershipDocument>(
      'memberships',
      listOfMembers(first, 'P', ['SA'], 'ISO/TC 900/SC 2'),
    );
    expect(row).toMatchObject({
      committee: 'ISO/TC 900/SC 2',
      committeeKind: 'SC',
      lineOfParents: ['ISO/TC 900/SC 2', 'ISO/TC 900'],
      acronym: 'SA',
      status: 'P',
    });
  });
});

describe('a national body', () => {
  const bodies = (...facts: readonly LooseFact[]) =>
    documentsOf<NationalBodyDocument>('nationalBodies', facts);
  const described = (asOf: string, values: object, body = 'SA') =>
    fact('national-body', asOf, { body }, values);

  it('exists from the first source that names it as a member or a secretariat', async () => {
    const asMember = await bodies(member(first, 'SA', 'P'), described(second, { country: 'AU' }));
    expect(asMember.map(({ validFrom, country }) => [validFrom, country])).toEqual([
      [first, null],
      [second, 'AU'],
    ]);
    const runs = fact('committee', first, { committee: tc }, { secretariatBody: 'SA' });
    expect((await bodies(runs)).map(({ key, validFrom }) => [key, validFrom])).toEqual([['SA', first]]);
    expect(await bodies(group(first, tc, 'Kites'))).toEqual([]);
  });

  it('is counted by its valid memberships, negated', async () => {
    const history = await bodies(
      ...listOfMembers(first, 'P', ['SA']),
      ...listOfMembers(second, 'P', ['SA'], 'ISO/TC 901'),
      ...listOfMembers(third, 'P', ['DIN'], 'ISO/TC 901'),
    );
    const ofSa = history.filter(({ key }) => key === 'SA');
    expect([first, second, third].map((day) => on(ofSa, day).membershipsOrder)).toEqual([-1, -2, -1]);
  });

  it('is found by words of acronym, name and country', async () => {
    const [body] = await bodies(described(first, { name: 'Standards Australia', country: 'AU' }));
    expect(body?.words).toEqual(expect.arrayContaining(['sa', 'standards', 'australia']));
    const [bare] = await bodies(described(first, {}));
    expect(bare?.words).toEqual(['sa']);
  });
});

describe('a committee', () => {
  const committees = (...facts: readonly LooseFact[]) => documentsOf<CommitteeDocument>('committees', facts);
  const described = (values: object, committee = tc) => fact('committee', first, { committee }, values);

  it('is created between the first and the last day of a date of any precision', async () => {
    const [known] = await committees(described({ createdOn: '2001-02' }));
    expect([known?.createdFirst, known?.createdLast, known?.createdSort]).toEqual([
      '2001-02-01',
      '2001-02-28',
      '2001-02-01',
    ]);
    const [unknown] = await committees(described({ title: 'Kites' }));
    expect([unknown?.createdFirst, unknown?.createdLast, unknown?.createdSort]).toEqual([
      null,
      null,
      '9999-12-31',
    ]);
  });

  it('without a title comes after all titles', async () => {
    const [titled] = await committees(described({ title: 'Zoology' }));
    const [untitled] = await committees(described({ status: 'ACTIVE' }));
    expect([titled?.titleKey, untitled?.titleKey]).toEqual(['zoology', '\uffff']);
  });

  it('has the parent of its reference, or else of a list of groups', async () => {
    const [inReference] = await committees(described({ title: 'Tails' }, 'ISO/TC 900/WG 1'));
    expect([inReference?.parent, inReference?.top]).toEqual([tc, tc]);
    const listed = await committees(
      described({ title: 'Chains' }, 'ITU-T/FG BC'),
      fact('subgroup', first, { parent: 'ISO/TC 900', group: 'ITU-T/FG BC' }),
    );
    expect(listed.find(({ key }) => key === 'ITU-T/FG BC')?.parent).toBe(tc);
    const [alone] = await committees(described({ title: 'Chains' }, 'ITU-T/FG BC'));
    expect([alone?.parent, alone?.top]).toEqual([null, 'ITU-T/FG BC']);
  });

  it('is ordered by the number of its P-members, unknown numbers last', async () => {
    const history = await committees(
      described({ title: 'Kites' }),
      stated(second, 'PARTICIPATING_MEMBERS', 4, 'line 3'),
      stated(third, 'PARTICIPATING_MEMBERS', 4, 'line 4'),
    );
    expect([first, second, third].map((day) => on(history, day).participatingOrder)).toEqual([1, -4, -4]);
    // An equal number is no change, and cuts nothing.
    expect(history.map(({ validFrom }) => validFrom)).toEqual([first, second]);
  });

  it('cites the places of body and country of its secretariat, equal places once', async () => {
    const [both] = await committees({
      ...described({ secretariatBody: 'SA', secretariatCountry: 'AU' }),
      locator: 'line 5',
    });
    expect(both?.secretariatSources.map(({ locator }) => locator)).toEqual(['line 5']);
    const [none] = await committees(described({ title: 'Kites' }));
    expect(none?.secretariatSources).toEqual([]);
  });
});

describe('a person', () => {
  const people = (...facts: readonly LooseFact[]) => documentsOf<PersonDocument>('people', facts);

  it('has the posts, roles and committees of the day, without duplicates', async () => {
    const [person] = await people(
      appointment(first, 'ISO/TC 900/WG 1', 'CONVENOR', 'Otto Tail'),
      appointment(first, 'ISO/TC 900/WG 2', 'CONVENOR', 'Otto Tail'),
    );
    expect(person).toMatchObject({
      id: 'otto-tail',
      roles: ['CONVENOR'],
      committees: ['ISO/TC 900/WG 1', 'ISO/TC 900/WG 2'],
      rolesOrder: -2,
    });
    expect(person?.posts).toEqual([
      'ISO/TC 900/WG 1',
      'CONVENOR',
      'ISO/TC 900/WG 1 CONVENOR',
      'ISO/TC 900/WG 2',
      'ISO/TC 900/WG 2 CONVENOR',
    ]);
  });

  it('holds no role before its source, nor after the group is disbanded', async () => {
    const history = await people(
      fact('person', first, { person: 'Otto Tail' }, { country: 'AU' }),
      appointment(second, 'ISO/TC 900/WG 1', 'CONVENOR', 'Otto Tail'),
      fact('committee', third, { committee: 'ISO/TC 900/WG 1' }, { status: 'DISBANDED' }),
    );
    expect([first, second, third].map((day) => on(history, day).rolesOrder)).toEqual([-0, -1, -0]);
  });

  it('has the affiliations stated by the day, latest first, then those of roles', async () => {
    const history = await people(
      fact('person', first, { person: 'Otto Tail' }, { affiliation: 'Old Kites' }),
      fact('person', second, { person: 'Otto Tail' }, { affiliation: 'New Kites' }),
      {
        ...appointment(second, 'ISO/TC 900/WG 1', 'CONVENOR', 'Otto Tail'),
        values: { affiliation: 'Kite Works' },
      },
    );
    expect(on(history, first).affiliations).toEqual(['Old Kites']);
    expect(on(history, second).affiliations).toEqual(['New Kites', 'Old Kites', 'Kite Works']);
  });

  it('is named by its fullest spelling, and found by all', async () => {
    const [person] = await people(
      appointment(first, 'ISO/TC 900/WG 1', 'CONVENOR', 'Otto Tail'),
      fact('person-alias', first, { alias: 'O. Tail' }, { person: 'Otto Tail' }),
      appointment(first, 'ISO/TC 900/WG 2', 'CONVENOR', 'O. Tail'),
    );
    expect(person).toMatchObject({ name: 'Otto Tail', nameKey: 'otto tail', alsoKnownAs: ['O. Tail'] });
    expect(person?.ids).toEqual(['otto-tail', 'o-tail']);
  });

  it('keeps a role since the first day without a gap', async () => {
    const rows = await documentsOf<AppointmentDocument>('appointments', [
      ...[first, second].map((day) => appointment(day, tc, 'CHAIR', 'Otto Tail')),
    ]);
    expect(on(rows, second).since).toBe(first);
    const lists = await documentsOf<AppointmentDocument>('appointments', [
      ...listOfGroups(first, ['ISO/TC 900/WG 1']),
      appointment(first, 'ISO/TC 900/WG 1', 'CONVENOR', 'Otto Tail'),
      ...listOfGroups(second, []),
      ...listOfGroups(third, ['ISO/TC 900/WG 1']),
      appointment(third, 'ISO/TC 900/WG 1', 'CONVENOR', 'Otto Tail'),
    ]);
    expect(versionOn(lists, second)).toBeUndefined();
    expect(on(lists, third).since).toBe(third);
  });
});

describe('the summary of the data', () => {
  const summary = async (...sources: readonly (readonly LooseFact[])[]) => {
    const [found] = await documentsOf<DatasetDocument>('dataset', ...sources);
    if (found === undefined) throw new Error('no summary');
    return found;
  };

  it('counts facts by kind and subjects by type, but no contacts', async () => {
    const { facts, entities } = await summary([
      group(first, tc, 'Kites'),
      group(second, tc, 'Kites'),
      appointment(first, tc, 'CHAIR', 'Otto Tail'),
    ]);
    expect(facts).toEqual([
      { kind: 'appointment', count: 1 },
      { kind: 'committee', count: 2 },
    ]);
    expect(entities.filter(({ count }) => count > 0)).toEqual([
      { entity: 'Committee', count: 1 },
      { entity: 'Person', count: 1 },
    ]);
  });

  it('covers the days of its facts with the precision of each', async () => {
    const { firstDay, lastDay } = await summary([group('2020-02', tc, 'Kites'), group('2021', tc, 'Kites')]);
    expect([firstDay, lastDay]).toEqual(['2020-02-01', '2021-12-31']);
  });

  it('lists the sources of each licence together', async () => {
    const { licences, sourceIds } = await summary([group(first, tc, 'A')], [group(first, tc, 'B')]);
    expect(sourceIds).toEqual(['source-0', 'source-1']);
    expect(licences.map(({ sourceIds: ids }) => ids)).toEqual([['source-0', 'source-1']]);
  });
});
