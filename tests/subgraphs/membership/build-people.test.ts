/** People under all their spellings, and the roles in which they serve. */
import { describe, expect, it } from 'vitest';
import { buildPeopleCollections } from '../../../subgraphs/membership/build/people.ts';
import { appointments, people } from '../../../subgraphs/membership/documents-people.ts';
import { appointmentScope } from '../../../facts/rosters.ts';
import { appointment, listOfGroups, type LooseFact } from './made-up-committee.ts';
import { after, before, collect, day, documentsIn, fact, later, on, tc } from './made-up-documents.ts';

const group = `${tc}/WG 1`;
const rolesOf = (...facts: readonly LooseFact[]) =>
  documentsIn(appointments, buildPeopleCollections(collect(...facts)));
const peopleOf = (...facts: readonly LooseFact[]) =>
  documentsIn(people, buildPeopleCollections(collect(...facts)));

const chair = (asOf: string, values: object = {}, person = 'Ada Moss') =>
  fact('appointment', asOf, { committee: tc, role: 'CHAIR', person }, values);
const convenor = (asOf: string, person = 'Ada Moss') => appointment(asOf, group, 'CONVENOR', person);
const chairs = (asOf: string, members: readonly string[] = []) =>
  fact('roster', asOf, { of: 'appointment', scope: appointmentScope(tc, 'CHAIR') }, { members });
const ada = (asOf: string, values: object, person = 'Ada Moss') => fact('person', asOf, { person }, values);
const alias = (spelling: string, person = 'Ada Moss') =>
  fact('person-alias', day, { alias: spelling }, { person });

describe('an appointment', () => {
  it('has the place of its committee, the id of the person and its values', async () => {
    const values = { fromParent: 'ISO/TC 901', termEnd: '2022', affiliation: 'Kite House' };
    const subject = { committee: group, role: 'CO_CONVENOR', person: 'Ada Möss' };
    expect(await rolesOf(fact('appointment', day, subject, values))).toMatchObject([
      {
        ...values,
        committee: group,
        committeeSortKey: 'ISO/TC 00000900/WG 00000001',
        lineOfParents: [group, tc],
        role: 'CO_CONVENOR',
        personId: 'ada-moss',
      },
    ]);
    expect(await rolesOf(chair(day))).toMatchObject([
      { fromParent: null, termEnd: null, affiliation: null, since: day },
    ]);
  });

  it('is valid since the first day without gaps', async () => {
    const facts = [chair(before), chair(day, { termEnd: '2022' }), chairs(after), chair(later)];
    expect((await rolesOf(...facts)).map(({ validFrom, since }) => [validFrom, since])).toEqual([
      [before, before],
      [day, before],
      [later, later],
    ]);
  });

  it('ends with its group, but not with a group that is only suspended', async () => {
    const until = async (status: string) => {
      const ended = fact('committee', after, { committee: group }, { status });
      return (await rolesOf(convenor(day), ended)).map(({ validTo }) => validTo);
    };
    expect(await until('DISBANDED')).toEqual([after]);
    expect(await until('SUSPENDED')).toEqual(['9999-12-31']);
    const lists = [...listOfGroups(before, [group]), ...listOfGroups(after, [])];
    expect((await rolesOf(convenor(day), ...lists)).map(({ validTo }) => validTo)).toEqual([after]);
  });

  it('in a disbanded group is believed if a source of that time states it', async () => {
    const ended = fact('committee', before, { committee: group }, { status: 'DISBANDED' });
    expect((await rolesOf(convenor(day), ended)).map(({ validTo }) => validTo)).toEqual(['9999-12-31']);
  });
});

describe('a person', () => {
  it('has the fullest name, and the ids and words of every spelling', async () => {
    const documents = await peopleOf(chair(day, {}, 'Ada Möss'), chair(day, {}, 'A. Moss'), alias('A. Moss'));
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({
      id: 'ada-moss',
      ids: ['ada-moss', 'a-moss'],
      name: 'Ada Möss',
      nameKey: 'ada moss',
      alsoKnownAs: ['A. Moss', 'Ada Moss'],
      words: ['ada', 'moss', 'a'],
    });
  });

  it('with one spelling is known as nothing else', async () => {
    expect(await peopleOf(chair(day))).toMatchObject([
      { key: 'ada-moss', ids: ['ada-moss'], name: 'Ada Moss', alsoKnownAs: [] },
    ]);
  });

  it('is known from any public fact, and neither from a contact nor from a spelling', async () => {
    const nominated = fact('project', day, { project: 'ISO 90001' }, { leaders: ['Ada Moss'] });
    expect((await peopleOf(nominated)).map(({ id }) => id)).toEqual(['ada-moss']);
    expect((await peopleOf(ada(day, { country: 'AU' }))).map(({ id }) => id)).toEqual(['ada-moss']);
    const contact = fact('contact', day, { person: 'Ada Moss' }, { email: 'ada@example.org' });
    expect(await peopleOf(contact, alias('A. Moss'))).toEqual([]);
  });

  it('exists from the first naming, and cites the latest one of the source beside the own facts', async () => {
    const history = await peopleOf(chair(before), ada(day, { country: 'AU' }), convenor(after));
    expect(
      history.map(({ validFrom, country, sources }) => [
        validFrom,
        country,
        sources.map(({ locator }) => locator).join(),
      ]),
    ).toEqual([
      [before, null, 'line 1'],
      [day, 'AU', 'line 2,line 1'],
      [after, 'AU', 'line 2,line 3'],
    ]);
  });

  it('is cited in the wording of the source', async () => {
    const worded = { ...chair(day), stated: { person: 'MOSS Ada' } };
    expect((await peopleOf(worded))[0]?.sources[0]?.statedAs).toBe('MOSS Ada');
    expect((await peopleOf(chair(day)))[0]?.sources[0]?.statedAs).toBeNull();
    const own = { ...ada(day, { country: 'AU' }), stated: { person: 'MOSS Ada' } };
    expect((await peopleOf(own))[0]?.sources).toHaveLength(1);
  });
});

describe('the roles of a person', () => {
  it('are found by committee, by role, and by both', async () => {
    const documents = await peopleOf(chair(day), convenor(day), chair(day, {}, 'Bo Lind'));
    expect(
      on(
        documents.filter(({ id }) => id === 'ada-moss'),
        day,
      ),
    ).toMatchObject({
      posts: [tc, 'CHAIR', `${tc} CHAIR`, group, 'CONVENOR', `${group} CONVENOR`],
      roles: ['CHAIR', 'CONVENOR'],
      committees: [tc, group],
      rolesOrder: -2,
    });
    expect(
      on(
        documents.filter(({ id }) => id === 'bo-lind'),
        day,
      ).posts,
    ).not.toContain(group);
  });

  it('are listed without duplicates', async () => {
    const other = appointment(day, `${tc}/WG 2`, 'CONVENOR', 'Ada Moss');
    const both = appointment(day, group, 'CHAIR', 'Ada Moss');
    const [document] = await peopleOf(convenor(day), other, both);
    expect(document?.roles.toSorted()).toEqual(['CHAIR', 'CONVENOR']);
    expect(document?.committees.toSorted()).toEqual([group, `${tc}/WG 2`]);
    expect(document?.posts).toHaveLength(7);
    expect(document?.rolesOrder).toBe(-3);
  });

  it('are those of the day, from the first to the last', async () => {
    const history = await peopleOf(chair(before), convenor(day), chairs(after), ada('2019', {}));
    expect(history.map(({ validFrom, committees }) => [validFrom, committees])).toEqual([
      ['2019-12-31', []],
      [before, [tc]],
      [day, [tc, group]],
      [after, [group]],
    ]);
    expect([history[0]?.posts, (history[0]?.rolesOrder ?? 1) + 0]).toEqual([[], 0]);
  });
});

describe('the affiliations of a person', () => {
  it('are the stated ones up to the day, the latest first, and then those of the roles', async () => {
    const history = await peopleOf(
      ada(before, { affiliation: 'Kite University' }),
      ada(day, { affiliation: 'Wind Institute' }),
      chair(after, { affiliation: 'Kite House' }),
      convenor(after),
    );
    expect(history.map(({ validFrom, affiliations }) => [validFrom, affiliations])).toEqual([
      [before, ['Kite University']],
      [day, ['Wind Institute', 'Kite University']],
      [after, ['Wind Institute', 'Kite University', 'Kite House']],
    ]);
  });

  it('appear without duplicates, and not at all if none is stated', async () => {
    const same = { affiliation: 'Kite House' };
    expect(on(await peopleOf(ada(day, same), chair(day, same)), day).affiliations).toEqual(['Kite House']);
    expect(on(await peopleOf(ada(day, { country: 'AU' }), chair(day)), day).affiliations).toEqual([]);
  });
});
