/** Whether the decisions of resolutions were applied, and the outcome of objectives. */
import { describe, expect, it } from 'vitest';
import { appointmentScope, liaisonScope, representationScope } from '../../../facts/rosters.ts';
import { buildResolutions } from '../../../subgraphs/work-programme/build/decisions.ts';
import { buildIndicators, buildObjectives } from '../../../subgraphs/work-programme/build/objectives.ts';
import { buildProjects } from '../../../subgraphs/work-programme/build/projects.ts';
import {
  after,
  before,
  day,
  entry,
  evidenceOf,
  fact,
  later,
  number,
  on,
  partner,
  programme,
  project,
  publication,
  tc,
  type LooseFact,
} from './made-up-programme.ts';

const resolution = (...effects: readonly object[]) =>
  fact('resolution', day, { committee: tc, resolution: '2020/11' }, { effects });
const roster = (asOf: string, of: string, scope: string, members: readonly string[] = []) =>
  fact('roster', asOf, { of, scope }, { members });

function resolutionsOf(...facts: readonly LooseFact[]) {
  const evidence = evidenceOf(facts);
  return buildResolutions(evidence, buildProjects(evidence));
}

/** The state of the first effect on a day, and the places that show it. */
function effectOn(asOf: string, ...facts: readonly LooseFact[]) {
  const [effect] = on(resolutionsOf(...facts), asOf).effects;
  return [effect?.applied, ...(effect?.appliedSources ?? []).map(({ locator }) => locator)];
}

describe('an appointment', () => {
  const appoints = resolution({ type: 'APPOINTS', person: 'Gus Hall', role: 'CHAIR', committee: tc });
  const held = (asOf: string, person = 'Gus Hall') =>
    fact('appointment', asOf, { committee: tc, role: 'CHAIR', person });
  const chairs = (asOf: string) => roster(asOf, 'appointment', appointmentScope(tc, 'CHAIR'));

  it('is applied from the day on which a source of its date or later shows it', () => {
    expect(effectOn(day, appoints, held(day))).toEqual(['APPLIED', 'line 2']);
    expect(effectOn(day, appoints, held(after))).toEqual(['UNKNOWN']);
    expect(effectOn(after, appoints, held(after))).toEqual(['APPLIED', 'line 2']);
    expect(effectOn(day, appoints, held(before))).toEqual(['UNKNOWN']);
    expect(effectOn(day, appoints, held(day, 'Ida Kerr'))).toEqual(['UNKNOWN']);
  });

  it('is not applied while the latest complete list of its date or later omits it', () => {
    expect(effectOn(day, appoints, chairs(day))).toEqual(['NOT_APPLIED', 'line 2']);
    expect(effectOn(day, appoints, chairs(before))).toEqual(['UNKNOWN']);
    const facts = [appoints, chairs(after), chairs(later)];
    expect(effectOn(day, ...facts)).toEqual(['UNKNOWN']);
    expect(effectOn(after, ...facts)).toEqual(['NOT_APPLIED', 'line 2']);
    expect(effectOn(later, ...facts)).toEqual(['NOT_APPLIED', 'line 3']);
  });

  it('stays applied though a later list omits it', () => {
    expect(effectOn(later, appoints, held(day), chairs(later))).toEqual(['APPLIED', 'line 2']);
  });

  it('is not shown by the text of the resolution itself', () => {
    const own = { ...held(day), locator: 'line 1' };
    expect(effectOn(day, appoints, own)).toEqual(['UNKNOWN']);
  });

  it('cites the rows that show it by date', () => {
    expect(effectOn(later, appoints, held(later), held(after))).toEqual(['APPLIED', 'line 3', 'line 2']);
  });
});

describe('a nomination', () => {
  const nominates = resolution({ type: 'NOMINATES', person: 'Eve Holt', to: { committee: partner } });
  const represents = (to: object) => fact('representation', day, { from: tc, to, person: 'Eve Holt' });
  const list = (others: 'committees' | 'organizations') =>
    roster(day, 'representation', representationScope(tc, others));

  it('is applied if the person represents the committee there, not elsewhere', () => {
    expect(effectOn(day, nominates, represents({ committee: partner }))).toEqual(['APPLIED', 'line 2']);
    expect(effectOn(day, nominates, represents({ committee: 'ISO/TC 803' }))).toEqual(['UNKNOWN']);
  });

  it('is not applied if the list of representatives to committees omits it, whatever that to organizations', () => {
    expect(effectOn(day, nominates, list('committees'))).toEqual(['NOT_APPLIED', 'line 2']);
    expect(effectOn(day, nominates, list('organizations'))).toEqual(['UNKNOWN']);
  });
});

describe('a liaison', () => {
  const forms = resolution({ type: 'FORMS_LIAISON', with: { committee: partner } });
  const [own, other] = [{ committee: tc }, { committee: partner }];
  const liaison = (from: object, to: object, directed = true) => fact('liaison', day, { from, to, directed });

  it('is applied in either direction or without one', () => {
    for (const shown of [liaison(own, other), liaison(other, own), liaison(own, other, false)])
      expect(effectOn(day, forms, shown)).toEqual(['APPLIED', 'line 2']);
    expect(effectOn(day, forms, liaison(own, { committee: 'ISO/TC 803' }))).toEqual(['UNKNOWN']);
  });

  it('is not applied if a list of either direction omits it; the latest one counts', () => {
    const list = (asOf: string, way: 'to' | 'from') =>
      roster(asOf, 'liaison', liaisonScope(way, tc, 'committees'));
    expect(effectOn(day, forms, list(day, 'to'))).toEqual(['NOT_APPLIED', 'line 2']);
    expect(effectOn(day, forms, list(day, 'from'))).toEqual(['NOT_APPLIED', 'line 2']);
    expect(effectOn(later, forms, list(after, 'from'), list(day, 'to'))).toEqual(['NOT_APPLIED', 'line 2']);
    expect(effectOn(later, forms, list(day, 'from'), list(after, 'to'))).toEqual(['NOT_APPLIED', 'line 3']);
  });
});

describe('an approved publication', () => {
  const approves = resolution({ type: 'APPROVES_PUBLICATION', project: number, reference: 'ISO/FDIS 80001' });

  it('is applied once the project is published', () => {
    const published = publication('ISO 80001:2020', later);
    expect(effectOn(later, approves, published)).toEqual(['APPLIED', 'line 2']);
    expect(effectOn(day, approves, published)).toEqual(['UNKNOWN']);
  });

  it('is not applied while a source of its date or later shows the project unpublished', () => {
    expect(effectOn(day, approves, entry(day))).toEqual(['NOT_APPLIED', 'line 2']);
    expect(effectOn(day, approves, entry(before))).toEqual(['UNKNOWN']);
    expect(effectOn(after, approves, entry(day), programme(after))).toEqual(['NOT_APPLIED', 'line 3']);
    expect(effectOn(after, approves, project(after, { cancelled: true }))).toEqual(['NOT_APPLIED', 'line 2']);
  });

  it('is unknown if sources only name the project', () => {
    expect(effectOn(after, approves, project(after, { title: 'Widgets' }))).toEqual(['UNKNOWN']);
  });
});

describe('a resolution', () => {
  it('shows the fields of each kind of decision, null for those of other kinds', () => {
    const none = {
      committee: null,
      organization: null,
      person: null,
      country: null,
      role: null,
      termEnd: null,
      reappointment: null,
      project: null,
      stagedReference: null,
      applied: 'UNKNOWN',
      appliedSources: [],
    };
    const eve = { id: 'eve-holt', name: 'Eve Holt' };
    const term = { role: 'CHAIR', termEnd: '2022-12-31', reappointment: true };
    const [document] = resolutionsOf(
      resolution(
        { type: 'FORMS_LIAISON', with: { organization: 'ORG' } },
        { type: 'NOMINATES', person: 'Eve Holt', country: 'ES', to: { committee: partner } },
        { type: 'APPOINTS', person: 'Eve Holt', committee: tc, ...term },
        { type: 'APPROVES_PUBLICATION', project: number, reference: 'ISO/FDIS 80001' },
      ),
    );
    expect(document?.effects).toEqual([
      { ...none, effectKind: 'FORMS_LIAISON', organization: 'ORG' },
      { ...none, effectKind: 'NOMINATES', committee: partner, person: eve, country: 'ES' },
      { ...none, effectKind: 'APPOINTS', committee: tc, person: eve, ...term },
      { ...none, effectKind: 'APPROVES_PUBLICATION', project: number, stagedReference: 'ISO/FDIS 80001' },
    ]);
    expect(document).toMatchObject({
      people: ['eve-holt'],
      effectKinds: ['FORMS_LIAISON', 'NOMINATES', 'APPOINTS', 'APPROVES_PUBLICATION'],
    });
  });

  it('without decisions or documents has empty lists', () => {
    const [document] = resolutionsOf(fact('resolution', day, { committee: tc, resolution: '1' }));
    expect(document).toMatchObject({ effects: [], documents: [], people: [], effectKinds: [] });
  });
});

describe('an objective', () => {
  const objective = (values: object) =>
    fact('objective', '2018-03-18', { committee: tc, objective: '1' }, values);
  const onYear = objective({ targetYear: 2020, projects: [number] });
  const [inYear, overdue] = ['2020-12-31', '2021-01-01'] as const;

  function outcomeOn(asOf: string, ...facts: readonly LooseFact[]) {
    const evidence = evidenceOf(facts);
    const { outcome, outcomeSources } = on(buildObjectives(evidence, buildProjects(evidence)), asOf);
    return [outcome, ...outcomeSources.map(({ locator }) => locator)];
  }

  it('is reached by the publication of all projects, late if one is of a later year', () => {
    const published = (publishedOn: string) => publication('ISO 80001:2020', later, { publishedOn });
    expect(outcomeOn(later, onYear, published('2020-12'))).toEqual(['REACHED', 'line 2']);
    expect(outcomeOn(later, onYear, published('2021-01'))).toEqual(['REACHED_LATE', 'line 2']);
    expect(outcomeOn(later, objective({ projects: [number] }), published('2021-01'))).toEqual([
      'REACHED',
      'line 2',
    ]);
  });

  it('is late if only one of its projects is', () => {
    const both = objective({ targetYear: 2020, projects: [number, 'ISO 80002'] });
    const published = [publication('ISO 80001:2020', later), publication('ISO 80002:2021', later)];
    expect(outcomeOn(later, both, ...published)).toEqual(['REACHED_LATE', 'line 2', 'line 3']);
    expect(outcomeOn(later, both, ...published.slice(1))[0]).toBe('UNKNOWN');
  });

  it('is reached in the year of a designation if no source states a date of publication', () => {
    expect(outcomeOn(later, onYear, publication('ISO 80001:2020', later))).toEqual(['REACHED', 'line 2']);
    expect(outcomeOn(later, onYear, publication('ISO 80001:2021', later))).toEqual([
      'REACHED_LATE',
      'line 2',
    ]);
    const booklet = publication('A booklet', later, { project: number });
    expect(outcomeOn(later, onYear, booklet)[0]).not.toBe('REACHED');
  });

  it('is reached by the first of several editions', () => {
    const editions = ['ISO 80001:2019', 'ISO 80001:2021'].map((designation) =>
      publication(designation, later),
    );
    expect(outcomeOn(later, onYear, ...editions)[0]).toBe('REACHED');
  });

  it('is open to the end of its target year, or without one, while a project is not published', () => {
    const facts = [onYear, entry('2020-05-01')];
    expect(outcomeOn(inYear, ...facts)).toEqual(['OPEN', 'line 2']);
    expect(outcomeOn(overdue, ...facts)).toEqual(['UNKNOWN']);
    expect(outcomeOn(overdue, objective({ projects: [number] }), facts[1] ?? onYear)).toEqual([
      'OPEN',
      'line 2',
    ]);
  });

  it('is open if it is ongoing by intent, and unknown without projects', () => {
    expect(outcomeOn(overdue, objective({ ongoing: true, targetYear: 2020, projects: [number] }))).toEqual([
      'OPEN',
    ]);
    expect(outcomeOn(overdue, objective({ targetYear: 2020 }))).toEqual(['UNKNOWN']);
    expect(outcomeOn(overdue, objective({ ongoing: false, targetYear: 2020 }))).toEqual(['UNKNOWN']);
  });

  it('is missed if a source dated after the target year shows the project unpublished', () => {
    expect(outcomeOn(overdue, onYear, entry(overdue))).toEqual(['MISSED', 'line 2']);
    expect(outcomeOn(overdue, onYear, entry(inYear))).toEqual(['UNKNOWN']);
    expect(outcomeOn(overdue, onYear, project(overdue, { title: 'Widgets' }))).toEqual(['UNKNOWN']);
  });

  it('is not missed because of a source about a published project', () => {
    const both = objective({ targetYear: 2020, projects: [number, 'ISO 80002'] });
    expect(outcomeOn(overdue, both, publication('ISO 80001:2020', overdue))).toEqual(['UNKNOWN']);
  });

  it('cites nothing for a project that was not built', () => {
    const [document] = buildObjectives(evidenceOf([onYear]), []);
    expect([document?.outcome, document?.outcomeSources]).toEqual(['OPEN', []]);
  });

  it('states that its outcome is computed, and why', () => {
    const evidence = evidenceOf([onYear, entry(overdue)]);
    const { outcomeSources } = on(buildObjectives(evidence, buildProjects(evidence)), overdue);
    expect(outcomeSources).toMatchObject([
      {
        basis: 'computed',
        reason: 'a source dated after the target year shows a project that is not published',
      },
    ]);
  });
});

describe('an indicator', () => {
  it('has a name and a category', () => {
    const indicator = fact(
      'indicator',
      day,
      { committee: tc, indicator: '2' },
      { category: 'Use', name: 'Sales' },
    );
    expect(buildIndicators(evidenceOf([indicator]))).toMatchObject([
      { committee: tc, number: '2', category: 'Use', name: 'Sales' },
    ]);
  });
});
