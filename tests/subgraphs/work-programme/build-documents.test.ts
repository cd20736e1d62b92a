/** Documents, studies, meetings, ballots, comment rounds, milestones and stage histories made of facts. */
import { describe, expect, it } from 'vitest';
import { buildDocuments } from '../../../subgraphs/work-programme/build/documents.ts';
import {
  buildBallots,
  buildCommentRounds,
  buildMeetings,
  buildMilestones,
  buildStudies,
  studyFinder,
} from '../../../subgraphs/work-programme/build/meetings.ts';
import { buildStageHistory } from '../../../subgraphs/work-programme/build/stage-history.ts';
import {
  after,
  before,
  day,
  evidenceOf,
  fact,
  later,
  number,
  on,
  partner,
  project,
  projectsOf,
  publication,
  tc,
  wg,
  type LooseFact,
} from './made-up-programme.ts';

const study = (id: string, values: object = {}) => fact('study', day, { study: id }, values);
const trust = study('trust', {
  title: 'Trust in widgets',
  acronym: 'TIW',
  groups: [wg],
  leaders: ['Dan Poe'],
});
const finderOf = (...facts: readonly LooseFact[]) => studyFinder(buildStudies(evidenceOf(facts)));

describe('a study', () => {
  it('is found by id, title or acronym, whatever the case and dashes', () => {
    const find = finderOf(trust, study('risk', { title: 'Risk' }));
    for (const words of ['Trust', 'trust-in widgets', 'tiw'])
      expect(find(words)).toEqual({ key: 'trust', names: ['trust', 'trust in widgets', 'tiw'] });
    expect(find('widgets')).toBeNull();
    expect(find('null')).toBeNull();
    expect(find('')).toBeNull();
  });

  it('is not found by a name that two studies share', () => {
    const find = finderOf(trust, study('other', { acronym: 'TIW' }));
    expect(find('TIW')).toBeNull();
    expect(find('other')).toEqual({ key: 'other', names: ['other', 'tiw'] });
  });

  it('is sorted and found by its title, or else by its id', () => {
    const [titled, untitled] = buildStudies(evidenceOf([trust, study('Untitled')]));
    expect(titled).toMatchObject({
      sortKey: 'Trust in widgets',
      words: ['trust', 'in', 'widgets', 'tiw'],
      within: [wg, tc],
      leaderKeys: ['dan-poe'],
    });
    expect(untitled).toMatchObject({ sortKey: 'Untitled', words: ['untitled'], groups: [], leaders: null });
  });
});

describe('a document', () => {
  const listed = (values: object, asOf = day) => fact('document', asOf, { register: tc, number: 3 }, values);
  const documentsOf = (...facts: readonly LooseFact[]) =>
    buildDocuments(evidenceOf(facts).collection, finderOf(...facts));
  const spans = (...facts: readonly LooseFact[]) =>
    documentsOf(...facts).map(({ validFrom, validTo }) => [validFrom, validTo]);
  const ballot = (asOf: string) =>
    fact('ballot', asOf, { ballot: 'CIB' }, { documents: [{ register: tc, number: 3 }] });

  it('has a row in the list of a group, under a project, a study or neither', () => {
    const rowOf = (values: object) => documentsOf(listed(values))[0]?.rowKey;
    expect(rowOf({ row: '7', listedBy: wg, project: number })).toBe('ISO/TC 801/WG 1|ISO 80001|7');
    expect(rowOf({ row: '7', study: 'Trust' })).toBe('ISO/TC 801|Trust|7');
    expect(rowOf({ row: '7' })).toBe('ISO/TC 801||7');
    expect(rowOf({ title: 'Minutes' })).toBeNull();
  });

  it('is in the lists of its register and of the group that lists it', () => {
    expect(documentsOf(listed({ listedBy: wg }))[0]?.lists).toEqual([tc, wg]);
    expect(documentsOf(listed({}))[0]?.lists).toEqual([tc]);
  });

  it('belongs to the study that its heading names, and is found by all its names', () => {
    const [named] = documentsOf(listed({ study: 'TIW' }), trust);
    expect(named).toMatchObject({ studyKey: 'trust', studyNames: ['tiw', 'trust', 'trust in widgets'] });
    const [unknown] = documentsOf(listed({ study: 'New Work' }), trust);
    expect(unknown).toMatchObject({ studyKey: null, studyNames: ['new work'] });
    expect(documentsOf(listed({}), trust)[0]).toMatchObject({ studyKey: null, studyNames: [] });
  });

  it('is known from its first mention, and with values from the day of its list', () => {
    expect(spans(listed({}), ballot(before))).toEqual([
      [day, '9999-12-31'],
      [before, day],
    ]);
    expect(spans(ballot(before))).toEqual([[before, '9999-12-31']]);
    expect(spans(listed({}), ballot(day))).toEqual([[day, '9999-12-31']]);
    expect(spans(listed({}), ballot(after))).toEqual([[day, '9999-12-31']]);
  });

  it.each([
    [
      'a resolution',
      fact(
        'resolution',
        day,
        { committee: tc, resolution: '1' },
        { documents: [{ register: tc, number: 4 }] },
      ),
    ],
    [
      'the result of a ballot',
      fact('ballot', day, { ballot: 'CIB' }, { results: [{ register: tc, number: 4 }] }),
    ],
    [
      'a comment round',
      fact('comment-round', day, { round: 'one' }, { document: { register: tc, number: 4 } }),
    ],
    ['a study', study('trust', { termsOfReference: { register: tc, number: 4 } })],
  ])('is named by %s', (_, naming) => {
    expect(documentsOf(naming)).toMatchObject([{ register: tc, number: 4, title: null }]);
  });
});

describe('a meeting', () => {
  const meetingOf = (values: object) =>
    buildMeetings(evidenceOf([fact('meeting', day, { meeting: 'Oslo' }, values)]))[0];

  it('covers its days, and the groups above those that meet', () => {
    expect(meetingOf({ startsOn: '2020-06', endsOn: '2020-07', groups: [wg] })).toMatchObject({
      dateFirst: '2020-06-01',
      dateLast: '2020-07-31',
      dateSort: '2020-06',
      within: [wg, tc],
    });
    expect(meetingOf({})).toMatchObject({ dateFirst: null, dateSort: '9999-12-31', groups: [], within: [] });
  });
});

describe('a ballot', () => {
  const ballotOf = (values: object) =>
    buildBallots(evidenceOf([fact('ballot', day, { ballot: 'CIB' }, values)]), finderOf(trust))[0];
  const dates = (values: object) => {
    const ballot = ballotOf(values);
    return [ballot?.dateFirst, ballot?.dateLast];
  };

  it('covers the days from its opening, or else its closing, to its result, or else its closing', () => {
    const [opensOn, closesOn, resultOn] = [before, day, after];
    expect(dates({ opensOn, closesOn, resultOn })).toEqual([before, after]);
    expect(dates({ opensOn, closesOn })).toEqual([before, day]);
    expect(dates({ closesOn, resultOn })).toEqual([day, after]);
    expect(dates({ opensOn })).toEqual([before, before]);
    expect(dates({})).toEqual([null, null]);
  });

  it('is on the study that its source names, by any name', () => {
    expect(ballotOf({ study: 'TIW' })).toMatchObject({ study: 'TIW', studyKey: 'trust' });
    expect(ballotOf({ study: 'New work' })).toMatchObject({ study: 'New work', studyKey: null });
    expect(ballotOf({})).toMatchObject({ study: null, studyKey: null, documents: [], results: [] });
  });

  it('has the documents sent out and those with the result', () => {
    const [documents, results] = [[{ register: tc, number: 1 }], [{ register: partner, number: 2 }]];
    expect(ballotOf({ documents, results })).toMatchObject({ documents, results });
  });
});

describe('a comment round', () => {
  it('has sessions, or an empty list of them', () => {
    const round = (values: object) => fact('comment-round', day, { round: 'one' }, values);
    const sessionsOf = (values: object) => buildCommentRounds(evidenceOf([round(values)]))[0]?.sessions;
    expect(sessionsOf({ sessions: ['Oslo'] })).toEqual(['Oslo']);
    expect(sessionsOf({})).toEqual([]);
  });
});

describe('a milestone', () => {
  it('without a date is sorted last', () => {
    const milestone = (values: object) =>
      fact('milestone', day, { project: number, milestone: 'Ballot' }, values);
    const sortOf = (values: object) => buildMilestones(evidenceOf([milestone(values)]))[0]?.dateSort;
    expect([sortOf({ date: '2021-01' }), sortOf({})]).toEqual(['2021-01', '9999-12-31']);
  });
});

describe('the stage history of a project', () => {
  const historyOn = (asOf: string, ...facts: readonly LooseFact[]) =>
    on(projectsOf(...facts), asOf).stageHistory.map(({ on: date, stage, stagedReference, sources }) =>
      [date, stage, stagedReference, ...sources.map(({ locator }) => locator)].filter(
        (value) => value !== null,
      ),
    );

  it('has a step for each change up to the day', () => {
    const facts = [project(before, { stage: '20.00' }), project(day, { stage: '30.00' })];
    expect(historyOn(before, ...facts)).toEqual([[before, '20.00', 'line 1']]);
    expect(historyOn(day, ...facts)).toEqual([
      [before, '20.00', 'line 1'],
      [day, '30.00', 'line 2'],
    ]);
    expect(historyOn(day, project(before, { title: 'Widgets' }), ...facts).length).toBe(2);
  });

  it('has a claim that repeats the last step as a further source of it', () => {
    const facts = [project(before, { stage: '20.00' }), project(day, { stage: '20.00' })];
    expect(historyOn(day, ...facts)).toEqual([[before, '20.00', 'line 1', 'line 2']]);
  });

  it('has a stage that is stated again after another as a step of its own', () => {
    const stages = ['20.00', '30.00', '20.00'];
    const facts = [before, day, after].map((asOf, index) => project(asOf, { stage: stages[index] }));
    expect(historyOn(after, ...facts).map(([, stage]) => stage)).toEqual(stages);
  });

  it('has two claims of one day that disagree, each with all its sources', () => {
    const facts = ['20.00', '30.00', '20.00'].map((stage) => project(day, { stage }));
    expect(historyOn(day, ...facts)).toEqual([
      [day, '20.00', 'line 1', 'line 3'],
      [day, '30.00', 'line 2'],
    ]);
  });

  it('distinguishes equal stages by their references, and equal references by their stages', () => {
    const drafts = ['ISO/CD 80001', 'ISO/CD 80001.2'];
    const byReference = drafts.map((stagedReference) => project(day, { stage: '30.00', stagedReference }));
    expect(historyOn(day, ...byReference).length).toBe(2);
    const byStage = ['30.00', '30.20'].map((stage) => project(day, { stage, stagedReference: drafts[0] }));
    expect(historyOn(day, ...byStage).length).toBe(2);
  });

  it('orders the claims of one day by their place in the source', () => {
    const facts = [
      { ...project(day, { stage: '30.00' }), locator: 'line 10' },
      { ...project(day, { stage: '20.00' }), locator: 'line 9' },
    ];
    expect(historyOn(day, ...facts).map(([, stage]) => stage)).toEqual(['20.00', '30.00']);
  });

  it('continues with the publication of the same ISO id, if it has a stage', () => {
    const facts = [project(before, { stage: '50.00', isoId: 7 })];
    const published = (isoId: number, values: object) =>
      publication('ISO 80001:2020', day, { isoId, ...values });
    expect(historyOn(day, ...facts, published(7, { stage: '60.60' }))).toEqual([
      [before, '50.00', 'line 1'],
      [day, '60.60', 'ISO 80001:2020', 'line 2'],
    ]);
    expect(historyOn(day, ...facts, published(8, { stage: '60.60' })).length).toBe(1);
    const { stageSteps } = evidenceOf([...facts, published(8, { stage: '60.60' })]);
    expect([...stageSteps.keys()]).toEqual([number]);
    expect(historyOn(day, ...facts, published(7, {})).length).toBe(1);
  });

  it('quotes the reference as stated, or else the stage', () => {
    const quoted = (stated: Readonly<Record<string, string>>) => {
      const said = { ...project(day, { stage: '30.00', stagedReference: 'ISO/CD 80001' }), stated };
      return on(projectsOf(said), day).stageHistory[0]?.sources[0]?.statedAs;
    };
    expect(quoted({ stage: 'thirty', stagedReference: 'CD 80001' })).toBe('CD 80001');
    expect(quoted({ stage: 'thirty' })).toBe('thirty');
    expect(quoted({})).toBeNull();
  });

  it('includes a month from its last day on', () => {
    const step = { on: '2020-06', stage: '20.00', stagedReference: null, sources: [] };
    expect(buildStageHistory([step], before)).toEqual([]);
    expect(buildStageHistory([step], day)).toEqual([step]);
    expect(buildStageHistory([step], later)).toEqual([step]);
  });
});
