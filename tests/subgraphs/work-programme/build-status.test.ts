/** The rules of the status of a project. */
import { describe, expect, it } from 'vitest';
import {
  after,
  before,
  day,
  entry,
  fact,
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

const statusOn = (asOf: string, ...facts: readonly LooseFact[]) => on(projectsOf(...facts), asOf).status;
/** The places that show the status; the facts are numbered from `line 1`. */
const placesOn = (asOf: string, ...facts: readonly LooseFact[]) =>
  on(projectsOf(...facts), asOf).statusSources.map(({ locator }) => locator);

/** A row of the ISO list, to an edition that omits it or states something else. */
const listing = (from: string, values: object, until?: string): LooseFact => ({
  ...project(from, { isoId: 7, ...values }),
  ...(until === undefined ? {} : { until }),
});

describe('a project without a programme', () => {
  it('is named by its own facts or by those of anything else', () => {
    expect(statusOn(day, project(day, { title: 'Widgets' }))).toBe('NAMED');
    const mention = fact('milestone', day, { project: number, milestone: 'Ballot' }, { date: '2021' });
    expect(statusOn(day, mention)).toBe('NAMED');
    expect(placesOn(day, mention, project(after, {}))).toEqual(['line 1']);
    expect(placesOn(after, mention, project(after, { title: 'Widgets' }))).toEqual(['line 2']);
  });
});

describe('a cancelled project', () => {
  it('is stated as such, or has a stage of cancellation', () => {
    expect(statusOn(day, project(day, { cancelled: true }))).toBe('CANCELLED');
    expect(statusOn(day, project(day, { cancelled: false }))).toBe('NAMED');
    expect(statusOn(day, project(day, { cancelled: false, stage: '30.98' }))).toBe('CANCELLED');
    expect(statusOn(day, project(day, { stage: '30.20' }))).toBe('NAMED');
    expect(placesOn(day, project(before, { title: 'Widgets' }), project(day, { cancelled: true }))).toEqual([
      'line 2',
    ]);
  });

  it('stays cancelled though its publication is known from an earlier day or the same one', () => {
    const published = (publishedOn: string) => [
      project(day, { cancelled: true }),
      publication('ISO 80001:2020', later, { publishedOn }),
    ];
    expect(statusOn(later, ...published(before))).toBe('CANCELLED');
    expect(statusOn(later, ...published(day))).toBe('CANCELLED');
    expect(statusOn(later, ...published(after))).toBe('PUBLISHED');
  });

  it('is current again once it is listed at an early stage, both after the day of the cancellation', () => {
    const cancelled = project(day, { cancelled: true });
    const restart = (listed: string, staged: string, stage = '20.00') =>
      statusOn(after, cancelled, entry(listed), project(staged, { stage }));
    expect(restart(after, after)).toBe('CURRENT');
    expect(restart(day, after)).toBe('CANCELLED');
    expect(restart(after, day)).toBe('CANCELLED');
    expect(restart(after, after, '60.60')).toBe('PUBLISHED');
    const listedAgain = [cancelled, entry(before), entry(after), project(after, { stage: '20.00' })];
    expect(statusOn(after, ...listedAgain)).toBe('CURRENT');
    expect(statusOn(after, cancelled, project(after, { stage: '20.00' }))).toBe('CANCELLED');
    expect(statusOn(after, cancelled, entry(after))).toBe('CANCELLED');
  });
});

describe('a published project', () => {
  it('has a publication, a stated designation or a stage from publication on', () => {
    expect(statusOn(day, publication('ISO 80001:2020', day, { project: number }))).toBe('PUBLISHED');
    expect(statusOn(day, project(day, { publishedAs: 'ISO 80001:2020' }))).toBe('PUBLISHED');
    for (const stage of ['60.60', '90.93', '95.99'])
      expect([stage, statusOn(day, project(day, { stage }))]).toEqual([stage, 'PUBLISHED']);
    expect(statusOn(day, project(day, { stage: '60.00' }))).toBe('NAMED');
    expect(statusOn(day, { ...project(day, {}), unknown: { publishedAs: 'TBC' } })).toBe('NAMED');
  });

  it('was published on the stated date, or by the end of the year in its designation', () => {
    const cancelledOn = (cancelled: string, designation: string, values = {}) =>
      statusOn(
        later,
        project(cancelled, { cancelled: true }),
        publication(designation, later, { project: number, ...values }),
      );
    expect(cancelledOn(after, 'ISO 80001:2020')).toBe('PUBLISHED');
    expect(cancelledOn('2020-12-31', 'ISO 80001:2020')).toBe('CANCELLED');
    expect(cancelledOn(after, 'ISO 80001:2020', { publishedOn: '2020-06' })).toBe('CANCELLED');
    expect(cancelledOn('2021-01-01', 'ISO 80001')).toBe('PUBLISHED');
    expect(cancelledOn(later, 'ISO 80001')).toBe('CANCELLED');
  });

  it('was published by the day on which its publication became known, though a later date is stated', () => {
    const known = publication('ISO 80001:2020', day, { publishedOn: '2020-12' });
    expect(statusOn(after, known, project(after, { cancelled: true }))).toBe('CANCELLED');
    expect(statusOn(after, known, project(before, { cancelled: true }))).toBe('PUBLISHED');
  });

  it('is current again while a later list has it at an early stage: a new edition', () => {
    const published = publication('ISO 80001:2015', before);
    expect(statusOn(day, published, entry(day), project(day, { stage: '40.20' }))).toBe('CURRENT');
    expect(statusOn(day, published, project(day, { stage: '40.20' }))).toBe('PUBLISHED');
    expect(statusOn(day, published, entry(day), project(day, { stage: '60.60' }))).toBe('PUBLISHED');
    expect(statusOn(day, published, entry(day), project(day, { title: 'Widgets' }))).toBe('PUBLISHED');
  });
});

describe('a project in a programme', () => {
  it('is current from its row on, until a complete list omits it', () => {
    const facts = [project(before, {}), entry(day), programme(after)];
    expect(statusOn(before, ...facts)).toBe('NAMED');
    expect(statusOn(day, ...facts)).toBe('CURRENT');
    expect(statusOn(after, ...facts)).toBe('NO_LONGER_LISTED');
    expect(placesOn(after, ...facts)).toEqual(['line 3']);
    expect(statusOn(after, entry(day), programme(after, tc, { has: true }))).toBe('CURRENT');
  });

  it('cites the list that omitted it, not an earlier or later one', () => {
    const facts = [programme(before), entry(day), programme(after), programme(later)];
    expect(placesOn(later, ...facts)).toEqual(['line 3']);
  });

  it('is current again once a list has it again', () => {
    expect(statusOn(later, entry(day), programme(after), entry(later))).toBe('CURRENT');
  });

  it('stays current if another programme has it on the day of the omission, not if only before', () => {
    expect(statusOn(after, entry(day), programme(after), entry(after, partner))).toBe('CURRENT');
    expect(statusOn(after, entry(day), programme(after), entry(day, partner))).toBe('NO_LONGER_LISTED');
  });
});

describe('a project that a programme lists as administered elsewhere', () => {
  const elsewhere = entry(day, partner, true);
  const omitted = programme(after, partner, { isElsewhere: true });

  it('is no longer listed once that programme omits it, if no other programme has it', () => {
    expect(statusOn(day, elsewhere, omitted)).toBe('CURRENT');
    expect(statusOn(after, elsewhere, omitted)).toBe('NO_LONGER_LISTED');
    expect(placesOn(after, elsewhere, omitted)).toEqual(['line 2']);
    expect(statusOn(after, elsewhere, programme(after, partner))).toBe('CURRENT');
  });

  it('stays current in the programme of the committee that administers it, now or at first', () => {
    expect(statusOn(after, elsewhere, omitted, entry(day))).toBe('CURRENT');
    expect(statusOn(after, elsewhere, omitted, entry(before), entry(day, tc, true))).toBe('CURRENT');
    expect(statusOn(after, elsewhere, omitted, entry(day, tc, true))).toBe('NO_LONGER_LISTED');
  });
});

describe('a project of a working group', () => {
  const assigned = project(day, { workingGroup: wg });

  it('is no longer listed once a later complete list of the group omits it', () => {
    const facts = [assigned, entry(day), programme(after, wg)];
    expect(statusOn(day, ...facts)).toBe('CURRENT');
    expect(statusOn(after, ...facts)).toBe('NO_LONGER_LISTED');
    expect(statusOn(after, assigned, entry(day), programme(after, wg, { has: true }))).toBe('CURRENT');
    expect(statusOn(after, project(day, {}), entry(day), programme(after, wg))).toBe('CURRENT');
  });

  it('is not ended by a list of the day of its assignment', () => {
    expect(statusOn(after, assigned, entry(before), programme(day, wg))).toBe('CURRENT');
    expect(statusOn(after, project(before, { workingGroup: wg }), entry(before), programme(day, wg))).toBe(
      'NO_LONGER_LISTED',
    );
  });

  it('cites the latest list of the group that omits it', () => {
    const facts = [assigned, entry(day), programme(after, wg), programme(later, wg)];
    expect(placesOn(after, ...facts)).toEqual(['line 3']);
    expect(placesOn(later, ...facts)).toEqual(['line 4']);
  });

  it('stays named if no programme ever had it', () => {
    expect(statusOn(after, assigned, programme(after, wg))).toBe('NAMED');
  });
});

describe('a project in the ISO list', () => {
  it('is current while the list has it, and then no longer listed, with the reason', () => {
    const facts = [listing(day, { stage: '30.60' }, after)];
    expect(statusOn(day, ...facts)).toBe('CURRENT');
    const dropped = on(projectsOf(...facts), after);
    expect([dropped.status, dropped.stage]).toEqual(['NO_LONGER_LISTED', '30.60']);
    expect(dropped.statusSources).toMatchObject([
      { basis: 'inferred', reason: 'The complete file of 2020-07-01 omits it and does not state why.' },
    ]);
  });

  it('is current without a stage, but not at a stage from publication on', () => {
    expect(statusOn(day, listing(day, {}))).toBe('CURRENT');
    expect(statusOn(day, listing(day, { stage: '60.60' }))).toBe('PUBLISHED');
    expect(statusOn(after, listing(day, { stage: '60.60' }), project(after, { stage: '20.00' }))).toBe(
      'NAMED',
    );
    expect(statusOn(after, listing(day, { stage: '60.00' }), project(after, { stage: '20.00' }))).toBe(
      'CURRENT',
    );
  });

  it('was not dropped without a reason if the list last had it as cancelled', () => {
    const cancelled = listing(day, { stage: '30.98' }, after);
    expect(statusOn(later, cancelled)).toBe('CANCELLED');
    expect(statusOn(later, cancelled, project(later, { stage: '20.00' }))).toBe('NAMED');
  });

  it('stays current while the list has another record of it', () => {
    const records = [listing(day, { stage: '30.60' }, after), listing(after, { stage: '40.20', isoId: 8 })];
    expect(statusOn(after, ...records)).toBe('CURRENT');
    expect(placesOn(after, ...records)).toEqual(['line 2']);
    const cancelled = listing(after, { stage: '30.98', isoId: 8 });
    const restarted = project(later, { stage: '20.00' });
    expect(statusOn(later, listing(day, { stage: '30.60' }, after), cancelled, restarted)).toBe('NAMED');
  });
});
