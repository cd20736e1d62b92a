/** What a project is, and which committees it belongs to. */
import { describe, expect, it } from 'vitest';
import { gatherListings, isUnderWay } from '../../../subgraphs/work-programme/build/listings.ts';
import { buildProjects } from '../../../subgraphs/work-programme/build/projects.ts';
import {
  after,
  before,
  day,
  entry,
  evidenceOf,
  fact,
  jwg,
  later,
  number,
  on,
  partner,
  programme,
  project,
  projectsOf,
  publication,
  tc,
  wg,
  type LooseFact,
} from './made-up-programme.ts';

const onDay = (...facts: readonly LooseFact[]) => on(projectsOf(...facts), day);
const places = ({ sources }: { readonly sources: readonly { readonly locator: string }[] }) =>
  sources.map(({ locator }) => locator);
const jointGroup = (asOf: string, values: object = { administering: tc, partners: [partner] }) =>
  fact('joint-group', asOf, { group: jwg }, values);

describe('the content of a project', () => {
  it('is what its own sources state, or else what its publication does', () => {
    const published = { title: 'Published', scope: '<p>New</p>', ics: ['35.030'], deliverableType: 'TS' };
    const facts = [publication('ISO 80001:2020', day, published)];
    expect(onDay(project(day, {}), ...facts)).toMatchObject({
      title: 'Published',
      scope: '<p>New</p>',
      ics: ['35.030'],
      deliverableType: 'TS',
    });
    const own = { title: 'Own', scope: 'Old', ics: ['07.060'], deliverableType: 'TR' };
    expect(onDay(project(day, own), ...facts)).toMatchObject(own);
    expect(onDay(project(day, {}))).toMatchObject({
      title: null,
      scope: null,
      ics: [],
      deliverableType: null,
    });
  });

  it('is found by words of its scope without markup', () => {
    expect(onDay(project(day, { scope: '<p>Gusts</p>' })).words).toContain('gusts');
    expect(onDay(project(day, {})).words).toEqual(['iso', '80001', 'iso80001']);
  });

  it('has the type of its staged reference, except a preliminary item without one', () => {
    const typeOf = (stagedReference: string) => onDay(project(day, { stagedReference })).deliverableType;
    expect(typeOf('ISO/CD TR 80001')).toBe('TR');
    expect(typeOf('ISO/CD 80001')).toBe('IS');
    expect(typeOf('ISO/PWI TR 80001')).toBe('TR');
    expect(typeOf('ISO/PWI 80001')).toBeNull();
    expect(typeOf('to be announced')).toBeNull();
  });

  it('has the type in the designation of its publication if nothing else states one', () => {
    expect(onDay(publication('ISO/TS 80001:2020', day, { project: number })).deliverableType).toBe('TS');
  });

  it('is referred to by its type, before a source states it by the latest one', () => {
    const references = (...facts: readonly LooseFact[]) =>
      projectsOf(...facts).map(({ reference, deliverableType }) => [reference, deliverableType]);
    expect(
      references(
        project(before, { title: 'Widgets' }),
        project(day, { deliverableType: 'TR' }),
        project(after, { deliverableType: 'TS' }),
      ),
    ).toEqual([
      ['ISO/TS 80001', null],
      ['ISO/TR 80001', 'TR'],
      ['ISO/TS 80001', 'TS'],
    ]);
    expect(references(project(before, {}), publication('ISO/TR 80001:2020', day))).toEqual([
      ['ISO/TR 80001', null],
      ['ISO/TR 80001', 'TR'],
    ]);
    expect(references(project(day, { stagedReference: 'ISO/PWI 80001' }))).toEqual([['ISO 80001', null]]);
  });

  it('has former numbers without their type; a number that cannot be read is shown as stated', () => {
    const formerNumbers = ['ISO/TR 80009', 'old work'];
    expect(onDay(project(day, { formerNumbers })).formerNumbers).toEqual(['ISO 80009', 'old work']);
  });
});

describe('the publication of a project', () => {
  const editions = [publication('ISO 80001:2015', before), publication('ISO 80001:2020', after)];

  it('is the latest edition known on the day, or else the stated one', () => {
    const documents = projectsOf(project(before, { publishedAs: 'ISO 80001:2010' }), ...editions);
    expect(documents.map(({ publishedAs }) => publishedAs)).toEqual(['ISO 80001:2015', 'ISO 80001:2020']);
    const stated = onDay(project(day, { publishedAs: 'ISO 80001:2010' }));
    expect(stated.publishedAs).toBe('ISO 80001:2010');
  });

  it('has the number of the project, unless its source states another project', () => {
    const publishedAs = (values: object) =>
      onDay(project(before, {}), publication('ISO 80001:2020', day, values)).publishedAs;
    expect(publishedAs({})).toBe('ISO 80001:2020');
    expect(publishedAs({ project: 'ISO 80002' })).toBeNull();
    const renumbered = publication('ISO 80002:2020', day, { project: number });
    expect(onDay(project(before, {}), renumbered).publishedAs).toBe('ISO 80002:2020');
  });

  it('does not make a project of a number that no source mentions as one', () => {
    const evidence = evidenceOf([publication('ISO 80001:2020', day), publication('A booklet', day)]);
    expect(buildProjects(evidence)).toEqual([]);
    expect(evidence.publications.size).toBe(0);
  });
});

describe('a limit date', () => {
  const limitOf = (...sources: readonly (readonly LooseFact[])[]) => {
    const { limitDate, limitStage, limitFirst, limitLast } = on(buildProjects(evidenceOf(...sources)), later);
    return [limitDate, limitStage, limitFirst, limitLast];
  };
  const both = project(day, { limitDate: '2021-01', limitStage: '40.00' });

  it('has the stage that the same source states with it', () => {
    expect(limitOf([both])).toEqual(['2021-01', '40.00', '2021-01-01', '2021-01-31']);
  });

  it('of another source has no stage', () => {
    expect(limitOf([both], [project(after, { limitDate: '2021-02' })])).toEqual([
      '2021-02',
      null,
      '2021-02-01',
      '2021-02-28',
    ]);
    expect(limitOf([project(day, { limitStage: '40.00' })])).toEqual([null, null, null, null]);
  });
});

describe('the stage of a project', () => {
  const record = project(before, { isoId: 7, stage: '40.20' });

  it('is that of its publication with the same ISO id', () => {
    const published = publication('ISO 80001:2020', day, { isoId: 7, stage: '60.60' });
    expect(onDay(record, published)).toMatchObject({ stage: '60.60', stageSort: '60.60' });
    expect(onDay(record, project(day, { isoId: 9 }), published).stage).toBe('60.60');
  });

  it('is its own beside the publication of an earlier edition, which has another id', () => {
    const earlier = publication('ISO 80001:2015', day, { isoId: 3, stage: '90.92' });
    expect(onDay(record, earlier).stage).toBe('40.20');
    expect(onDay(record, publication('ISO 80001:2020', day, { isoId: 7 })).stage).toBe('40.20');
    expect(onDay(project(day, {}))).toMatchObject({ stage: null, stageSort: '99.99' });
  });
});

describe('a project is under way', () => {
  it('before publication, unless it was cancelled, and also without a stage', () => {
    expect([null, '00.00', '60.00'].map(isUnderWay)).toEqual([true, true, true]);
    expect(['60.60', '90.93', '30.98'].map(isUnderWay)).toEqual([false, false, false]);
  });
});

describe('a record that the ISO list omits', () => {
  const listed = (asOf: string, values: object, until?: string): LooseFact => ({
    ...project(asOf, { isoId: 7, ...values }),
    ...(until === undefined ? {} : { until }),
  });

  it('retains its title and stage until the list has it again', () => {
    const documents = projectsOf(
      listed(before, { title: 'Strings', stage: '30.60' }, day),
      listed(later, { title: 'Cords', stage: '40.20' }),
    );
    expect([day, after, later].map((asOf) => on(documents, asOf).title)).toEqual([
      'Strings',
      'Strings',
      'Cords',
    ]);
    expect(on(projectsOf(listed(before, { title: 'Strings' }, day)), later).title).toBe('Strings');
  });

  it('loses them on the day of the next edition that has it, without those values', () => {
    const documents = projectsOf(listed(before, { title: 'Strings' }, day), listed(day, { stage: '40.20' }));
    expect([before, day].map((asOf) => on(documents, asOf).title)).toEqual(['Strings', null]);
  });

  it('is not affected by facts of other sources', () => {
    const documents = projectsOf(
      listed(before, { title: 'Strings' }, day),
      project(after, { stage: '40.20' }),
    );
    expect(on(documents, later).title).toBe('Strings');
  });

  it('has its listings in order, and a fact without an ISO id is none', () => {
    const facts = [listed(later, {}), listed(before, {}, day), project(day, { title: 'Own' })];
    const listings = gatherListings(evidenceOf(facts).collection).get(number);
    expect(listings?.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      [before, day],
      [later, '9999-12-31'],
    ]);
  });
});

describe('the committee of a project', () => {
  const committeeOf = (...facts: readonly LooseFact[]) => onDay(...facts).committee;
  const inJointGroup = project(day, { workingGroup: jwg });

  it('is the stated one before any other', () => {
    const stated = project(day, { committee: 'ISO/TC 809', workingGroup: jwg });
    expect(committeeOf(stated, jointGroup(day), entry(day))).toBe('ISO/TC 809');
  });

  it('is the administering parent of its joint group, or else the one in the reference of its group', () => {
    const administered = jointGroup(day, { administering: partner });
    expect(committeeOf(inJointGroup, administered)).toBe(partner);
    expect(committeeOf(inJointGroup, jointGroup(day, { partners: [partner] }))).toBe(tc);
    expect(committeeOf(inJointGroup, jointGroup(after, { administering: partner }))).toBe(tc);
    expect(committeeOf(project(day, { workingGroup: wg }), entry(day, partner))).toBe(tc);
  });

  it('without a group is the one that lists it as its own, or else the one that published it', () => {
    const [own, published] = [
      project(day, {}),
      publication('ISO 80001:2020', day, { committee: 'ISO/TC 809' }),
    ];
    expect(committeeOf(own, entry(day, partner), published)).toBe(partner);
    expect(committeeOf(own, entry(day, partner, true), published)).toBe('ISO/TC 809');
    expect(committeeOf(own, entry(day, wg), published)).toBe('ISO/TC 809');
    expect(committeeOf(own, entry(day, wg))).toBeNull();
  });

  it('and its group are those of the publication if no source of the project states them', () => {
    const published = publication('ISO 80001:2020', day, { workingGroup: wg });
    expect(onDay(project(day, {}), published)).toMatchObject({ committee: tc, workingGroup: wg });
  });
});

describe('the committees of a project', () => {
  it('that develop it are its group with all above it, and the parents of a joint group', () => {
    expect(onDay(project(day, { workingGroup: wg })).developers).toEqual([wg, tc]);
    const values = { administering: tc, partners: [partner], programmeOfWork: ['ISO/TC 803'] };
    const documents = projectsOf(project(before, { workingGroup: jwg }), jointGroup(day, values));
    expect(on(documents, before).developers).toEqual([jwg, tc]);
    expect(on(documents, day).developers).toEqual([jwg, tc, partner, 'ISO/TC 803']);
    expect(onDay(project(day, {}), jointGroup(day)).developers).toEqual([]);
  });

  it('that are involved approve, list or administer it, or share its group', () => {
    const facts = [
      project(day, { workingGroup: jwg, approvingCommittees: ['ISO/TC 803'] }),
      jointGroup(day, { administering: partner }),
      entry(day, 'ISO/TC 804'),
      entry(after, 'ISO/TC 805'),
    ];
    expect(onDay(...facts).involved.toSorted()).toEqual(
      [jwg, tc, partner, 'ISO/TC 803', 'ISO/TC 804'].toSorted(),
    );
    expect(onDay(project(day, { title: 'Widgets' })).involved).toEqual([]);
  });

  it('have it in their programme while it is current', () => {
    const facts = [entry(day), entry(day, partner, true)];
    expect(onDay(...facts)).toMatchObject({
      programmeOf: [tc, partner],
      administeredElsewhereFor: [partner],
    });
    expect(onDay(...facts, project(day, { cancelled: true }))).toMatchObject({
      status: 'CANCELLED',
      programmeOf: [],
      administeredElsewhereFor: [],
    });
  });

  it('have it in their programme until a complete list omits it', () => {
    const documents = projectsOf(entry(day), entry(after, partner), programme(after));
    expect([day, after].map((asOf) => on(documents, asOf).programmeOf)).toEqual([[tc], [partner]]);
  });

  it('are also those of the ISO list, while it has the project', () => {
    const listed = { ...project(before, { isoId: 7, stage: '30.60', committee: tc }), until: day };
    const documents = projectsOf(listed, entry(before, partner));
    expect(on(documents, before).programmeOf).toEqual([partner, tc]);
    expect(on(projectsOf(listed, entry(after, partner)), after).programmeOf).toEqual([partner]);
  });
});

describe('the leaders of a project', () => {
  it('are found in every spelling; they are null if no source names them', () => {
    const alias = fact('person-alias', day, { alias: 'Robert Lind' }, { person: 'Bo Lind' });
    const led = onDay(project(day, { leaders: ['Bo Lind'], coLeaders: ['Ada Moss'] }), alias);
    expect(led.leaderKeys).toEqual(['ada-moss', 'bo-lind', 'robert-lind']);
    expect(led.leaders).toEqual([{ id: 'bo-lind', name: 'Bo Lind' }]);
    expect(onDay(project(day, {}))).toMatchObject({ leaders: null, coLeaders: null, leaderKeys: [] });
  });
});

describe('the documents of a project', () => {
  it('begin with its first mention and have no gap', () => {
    const documents = projectsOf(
      fact('milestone', before, { project: number, milestone: 'Ballot' }),
      entry(day),
      programme(after),
    );
    expect(documents.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      [before, day],
      [day, after],
      [after, '9999-12-31'],
    ]);
  });

  it('do not begin with a joint group or a list that is older than the project', () => {
    const documents = projectsOf(
      jointGroup(before),
      programme(before, jwg),
      project(day, { workingGroup: jwg }),
    );
    expect(documents.map(({ validFrom }) => validFrom)).toEqual([day]);
  });

  it('cite all sources of the day, the mention only if there is no other', () => {
    const facts = [
      fact('meeting', before, { meeting: 'Oslo' }, { project: number }),
      project(day, { title: 'Widgets' }),
      entry(day),
      publication('ISO 80001:2020', after),
    ];
    const documents = projectsOf(...facts);
    expect([before, day, after].map((asOf) => places(on(documents, asOf)))).toEqual([
      ['line 1'],
      ['line 2', 'line 3'],
      ['line 2', 'line 3', 'line 4'],
    ]);
  });
});

describe('a project is named by', () => {
  const effects = [{ type: 'APPROVES_PUBLICATION', project: number, reference: 'ISO/CD 80001' }];
  it.each([
    ['a milestone', fact('milestone', day, { project: number, milestone: 'Ballot' })],
    ['a ballot', fact('ballot', day, { ballot: 'CIB 1' }, { project: number })],
    ['a meeting', fact('meeting', day, { meeting: 'Oslo' }, { project: number })],
    ['a comment round', fact('comment-round', day, { round: 'first' }, { project: number })],
    ['a document', fact('document', day, { register: tc, number: 1 }, { project: number })],
    ['an objective', fact('objective', day, { committee: tc, objective: '1' }, { projects: [number] })],
    ['a resolution', fact('resolution', day, { committee: tc, resolution: '1' }, { effects })],
  ])('%s', (_, naming) => {
    const [first] = projectsOf(naming);
    expect(first).toMatchObject({ validFrom: day, status: 'NAMED', sources: [{ locator: 'line 1' }] });
  });

  it('the first of several sources', () => {
    const milestone = (asOf: string) => fact('milestone', asOf, { project: number, milestone: 'Ballot' });
    const meeting = (asOf: string) => fact('meeting', asOf, { meeting: 'Oslo' }, { project: number });
    const first = (...facts: readonly LooseFact[]) => projectsOf(...facts).map(places)[0];
    expect(first(milestone(day), meeting(before))).toEqual(['line 2']);
    expect(first(meeting(day), milestone(before))).toEqual(['line 2']);
  });

  it('nothing in a resolution without such a decision', () => {
    const forms = [{ type: 'FORMS_LIAISON', with: { committee: partner } }];
    expect(
      projectsOf(fact('resolution', day, { committee: tc, resolution: '1' }, { effects: forms })),
    ).toEqual([]);
  });
});
