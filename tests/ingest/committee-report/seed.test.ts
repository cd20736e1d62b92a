import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeReport } from '../../../ingest/committee-report/decode-report.ts';
import { readReportText } from '../../../ingest/committee-report/lines.ts';
import { parseCommitteeReport } from '../../../ingest/committee-report/parse-committee-report.ts';
import { formatImportReport } from '../../../ingest/import-report.ts';
import { factsOf } from '../../fixtures/committee-report/report-text.ts';

const seed = new URL('../../../../shared/seeds/000_c02bbcba38a614e7.txt', import.meta.url);
const isThere = existsSync(seed);
const readSeed = () =>
  parseCommitteeReport(readReportText(decodeReport(readFileSync(seed), 'tc307-2020.txt')), {
    sourceId: 'tc307-2020',
    file: 'tc307-2020.txt',
  });

if (!isThere)
  console.info(
    'The report of ISO/TC 307 of June 2020 is not part of this repository: its tests are skipped.',
  );

describe.skipIf(!isThere)('the report of ISO/TC 307 of June 2020', () => {
  const { source, facts, privateFacts, report } = isThere
    ? readSeed()
    : { source: null, facts: [], privateFacts: [], report: null };
  const documents = factsOf(facts, 'document').filter(({ values }) => values.row !== undefined);
  const roster = (scope: string) =>
    factsOf(facts, 'roster').find(({ subject }) => subject.scope === scope)?.values.members ?? [];

  it('is N0418 as stated, of 2020-05-28', () => {
    expect(source).toMatchObject({ number: 'N0418', date: '2020-05-28', publisher: 'ISO/TC 307' });
  });

  it('has 44 participating and 13 observing members', () => {
    expect(roster('ISO/TC 307 P')).toHaveLength(44);
    expect(roster('ISO/TC 307 O')).toHaveLength(13);
    expect(factsOf(facts, 'membership')).toHaveLength(57);
    expect(factsOf(facts, 'national-body').filter(({ values }) => values.country === undefined)).toEqual([]);
    expect(factsOf(facts, 'count').map(({ subject, values }) => [subject.of, values.count])).toEqual([
      ['PARTICIPATING_MEMBERS', 44],
      ['NEW_PARTICIPATING_MEMBERS', 1],
      ['OBSERVING_MEMBERS', 13],
    ]);
  });

  it('has 27 liaisons to it, 26 from it, 35 representatives in committees and 2 in the ITU', () => {
    expect(roster('to ISO/TC 307, committees')).toHaveLength(27);
    const from = factsOf(facts, 'roster').filter(
      ({ subject }) => subject.scope === 'from ISO/TC 307, committees',
    );
    expect(from.map(({ subject, values }) => [subject.of, values.members.length])).toEqual([
      ['liaison', 26],
      ['representation', 35],
    ]);
    const people = factsOf(facts, 'representation').map(({ subject }) => subject);
    expect(people).toHaveLength(37);
    expect(
      people.flatMap(({ to, person }) => ('organization' in to ? [`${to.organization}: ${person}`] : [])),
    ).toEqual(['ITU: David Manset', 'ITU: Mark Staples']);
    const inCommittee = (committee: string) =>
      people.flatMap(({ to, person }) => ('committee' in to && to.committee === committee ? [person] : []));
    expect(inCommittee('ISO/IEC JTC 1/SC 32')).toEqual(["Willem van 't Einde", 'Diana Tuezova']);
    expect(inCommittee('ISO/TC 68')).toEqual(['Mark Ebeling', 'Jan Noppen', 'Caroline Thomas']);
    expect(inCommittee('ISO/TC 262')).toEqual(['Jose Antonio Costa']);
    expect(inCommittee('ISO/TC 309')).toEqual(['Orville Johnson', 'Ad Kroft', 'Diana Tuezova']);
  });

  it('has 11 organizations of category A', () => {
    expect(factsOf(facts, 'organization').map(({ subject }) => subject.organization)).toEqual(
      'EC EEA FIG GS1 IEEE INATBA ITU OECD SBS SWIFT UNECE'.split(' '),
    );
    expect(factsOf(facts, 'liaison').filter(({ values }) => values.category === 'A')).toHaveLength(11);
  });

  it('has 9 projects of its own and 1 that another committee administers', () => {
    expect(roster('ISO/TC 307 own')).toHaveLength(9);
    expect(roster('ISO/TC 307 administered elsewhere')).toEqual(['ISO/TC 307|ISO 24332']);
    const listed = factsOf(facts, 'project').filter(({ values }) => values.stage !== undefined);
    expect(listed.map(({ values }) => [values.stagedReference, values.stage, values.workingGroup])).toEqual([
      ['ISO/WD TS 23258', '20.20', 'ISO/TC 307/WG 1'],
      ['ISO/CD 23257', '30.60', 'ISO/TC 307/WG 1'],
      ['ISO/FDIS 22739', '50.20', 'ISO/TC 307/WG 1'],
      ['ISO/CD TR 23576', '30.60', 'ISO/TC 307/WG 2'],
      ['ISO/DTR 23245', '30.60', 'ISO/TC 307/JWG 4'],
      ['ISO/AWI TS 23259', '20.00', 'ISO/TC 307/WG 3'],
      ['ISO/WD TS 23635', '20.00', 'ISO/TC 307/WG 5'],
      ['ISO/CD TR 3242', '30.00', 'ISO/TC 307/WG 6'],
      ['ISO/PWI TR 23249', '00.00', 'ISO/TC 307/JWG 4'],
      ['ISO/NP TR 24332', '20.00', 'ISO/TC 46/SC 11/JWG 1'],
    ]);
    expect(
      factsOf(facts, 'project')
        .filter(({ values }) => values.cancelled === true)
        .map(({ subject, locator }) => [subject.project, locator]),
    ).toEqual([['ISO 23246', 'line 606']]);
  });

  it('has 2 publications', () => {
    expect(factsOf(facts, 'publication').map(({ subject, asOf }) => [subject.designation, asOf])).toEqual([
      ['ISO/TR 23455:2019', '2019'],
      ['ISO/TR 23455:2019', '2020-05-28'],
      ['ISO/TR 23244:2020', '2020-05-28'],
      ['ISO/TR 23244:2020', '2020-05-28'],
    ]);
  });

  it('has 5 resolutions with 15 nominations', () => {
    const resolutions = factsOf(facts, 'resolution');
    expect(
      resolutions.map(({ subject, values }) => [
        subject.resolution,
        values.effects?.map(({ type }) => type).filter((type, index, all) => all.indexOf(type) === index),
        values.effects?.length,
        values.documents?.[0]?.number,
      ]),
    ).toEqual([
      ['2020/111', ['FORMS_LIAISON'], 1, undefined],
      ['2020/112', ['APPOINTS'], 1, 592],
      ['2020/113', ['NOMINATES'], 14, 605],
      ['2020/114', ['NOMINATES'], 1, 606],
      ['2020/115', ['APPROVES_PUBLICATION'], 1, undefined],
    ]);
  });

  it('lists 120 documents in 111 rows', () => {
    expect(documents).toHaveLength(120);
    const rows = (group: string) =>
      new Set(documents.filter(({ values }) => values.listedBy === group).map(({ values }) => values.row))
        .size;
    expect(['ISO/TC 307/WG 1', 'ISO/TC 307/WG 2', 'ISO/TC 307/JWG 4'].map(rows)).toEqual([8, 40, 63]);
    expect(
      documents
        .filter(({ subject, values }) => subject.register !== values.listedBy)
        .map(({ locator }) => locator),
    ).toHaveLength(11);
    const drones = documents.filter(({ values }) => values.project === 'ISO 23246');
    expect([drones.length, new Set(drones.map(({ values }) => values.row)).size]).toEqual([18, 15]);
    expect(
      documents
        .filter(({ subject }) => subject.number === 100)
        .map(({ subject, values }) => [subject.register, values.date]),
    ).toEqual([
      ['ISO/TC 307/WG 2', '2019-12-24'],
      ['ISO/TC 307/JWG 4', '2019-11-18'],
    ]);
  });

  it('names who chairs, manages and convenes', () => {
    const appointments = factsOf(facts, 'appointment').filter(
      ({ locator }) => Number(locator.slice(5)) < 222 && locator !== 'line 198',
    );
    expect(
      appointments.map(
        ({ subject, locator }) => `${locator}: ${subject.committee} ${subject.role} ${subject.person}`,
      ),
    ).toEqual([
      'line 33: ISO/TC 307 CHAIR Craig Dunn',
      'line 34: ISO/TC 307 COMMITTEE_MANAGER Emily Dawson',
      'line 206: ISO/TC 307 COMMITTEE_MANAGER Emily Dawson',
      'line 207: ISO/TC 307 CHAIR Craig Dunn',
      'line 215: ISO/TC 307/WG 1 CONVENOR Geoffrey Goodell',
      'line 215: ISO/TC 46/SC 11/JWG 1 CO_CONVENOR Geoffrey Goodell',
      'line 216: ISO/TC 307/WG 2 CONVENOR Julien Bringer',
      'line 216: ISO/TC 307/JWG 4 CO_CONVENOR Julien Bringer',
      'line 217: ISO/TC 307/JWG 4 CO_CONVENOR Sal Francomacaro',
      'line 218: ISO/TC 307/WG 3 CONVENOR Volker Swarek',
      'line 219: ISO/TC 307/WG 5 CONVENOR Roman Beck',
      'line 220: ISO/TC 307/WG 6 CONVENOR Caroline Thomas',
      'line 221: ISO/TC 307/SG 7 CONVENOR Gilbert Verdian',
    ]);
  });

  it('dates each part by its own day', () => {
    const day = (locator: string) => facts.find((fact) => fact.locator === locator)?.asOf;
    expect(['line 223', 'line 316', 'line 456', 'line 640'].map(day)).toEqual([
      '2020-05-15',
      '2020-05-18',
      '2020-05-18',
      '2020-05-15',
    ]);
  });

  it('rejects nothing, and is ambiguous where it contradicts itself', () => {
    expect(report?.rejected).toEqual([]);
    expect(report?.ambiguous.map(({ locator }) => locator)).toEqual(['line 83', 'line 630', 'line 31']);
    expect(report?.unplaced.map(({ locator }) => locator)).toEqual(['line 245']);
  });

  it('reveals no contact detail', () => {
    const open =
      JSON.stringify([source, facts, report]) + (report === null ? '' : formatImportReport(report));
    const details = factsOf(privateFacts, 'contact').flatMap(({ values }) => Object.values(values));
    expect(details.filter((detail) => open.includes(detail)).length).toBe(0);
    expect(open.includes('@')).toBe(false);
    expect(new Set(factsOf(privateFacts, 'contact').map(({ subject }) => subject.person)).size).toBe(18);
  });
});
