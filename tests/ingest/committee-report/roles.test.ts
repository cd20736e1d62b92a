import { describe, expect, it } from 'vitest';
import { formatImportReport } from '../../../ingest/import-report.ts';
import { factsOf, lineAt, readPiece, rosterOf } from '../../fixtures/committee-report/report-text.ts';

describe('roles and contact details', () => {
  const contacts = (...rows: readonly string[]) => readPiece('Name\tRole\tContact Details', ...rows);

  it('are read from one cell: two roles, titles of groups, and both parents of a joint group', () => {
    const { facts } = contacts(
      'Grace Obi (UK)\tWG 1 Convenor (Foundations) Co-Convenor, ISO/TC 902/JWG 1 (Joint ISO/TC 902 - ISO/TC 901 WG: Probes)\tg@example.org',
    );
    expect(factsOf(facts, 'appointment').map(({ subject }) => subject)).toEqual([
      { committee: 'ISO/TC 901/WG 1', role: 'CONVENOR', person: 'Grace Obi' },
      { committee: 'ISO/TC 902/JWG 1', role: 'CO_CONVENOR', person: 'Grace Obi' },
    ]);
    expect(factsOf(facts, 'joint-group').map(({ subject, values }) => ({ ...subject, ...values }))).toEqual([
      { group: 'ISO/TC 902/JWG 1', administering: 'ISO/TC 902', partners: ['ISO/TC 901'] },
    ]);
    expect(factsOf(facts, 'person').map(({ subject, values }) => [subject.person, values.country])).toEqual([
      ['Grace Obi', 'GB'],
    ]);
    expect(
      factsOf(facts, 'committee').flatMap(({ subject, values, stated }) =>
        subject.committee === 'ISO/TC 901' ? [] : [[subject.committee, values.title, stated?.['title']]],
      ),
    ).toEqual([
      ['ISO/TC 901/WG 1', 'Foundations', undefined],
      ['ISO/TC 902/JWG 1', 'Probes', 'Joint ISO/TC 902 - ISO/TC 901 WG: Probes'],
    ]);
  });

  it('are complete for convenors of own groups, not of a group that another committee administers', () => {
    const { facts } = contacts(
      'Grace Obi\tWG 1 Convenor (Foundations) Co-Convenor, ISO/TC 902/JWG 1\tg@example.org',
    );
    expect(factsOf(facts, 'roster').map(({ subject }) => subject.scope)).toEqual([
      'ISO/TC 901/WG 1 CONVENOR',
    ]);
  });

  it('have contact details in private facts only', () => {
    const outcome = contacts(
      'Nora Lindqvist (Norway)\tTC 901 Committee Manager\tnora@example.org +47 22 55 01 23 Applegate 5 Oslo',
    );
    expect(
      factsOf(outcome.privateFacts, 'contact').map(({ subject, values }) => ({ ...subject, ...values })),
    ).toEqual([
      {
        person: 'Nora Lindqvist',
        email: 'nora@example.org',
        phone: '+47 22 55 01 23',
        address: 'Applegate 5 Oslo',
      },
    ]);
    const open =
      JSON.stringify([outcome.source, outcome.facts, outcome.report]) + formatImportReport(outcome.report);
    expect(['nora@', '22 55', 'Applegate'].filter((detail) => open.includes(detail))).toEqual([]);
  });

  it('quote no contact detail of a rejected row', () => {
    const { report } = contacts(
      'nora@example.org\tTC 901 Committee Manager\tNora',
      'Per Olsen\tcook per@example.org\tp@example.org',
    );
    expect(report.rejected.slice(0, 2).map(({ locator, reason }) => [locator, reason])).toEqual([
      [lineAt(1), 'no name of a person in the cell ""'],
      [lineAt(2), '"cook (contact)" is not a role in a group'],
    ]);
  });

  it('join two spellings of one surname with the same address, and report different surnames as ambiguous', () => {
    const { facts, report } = contacts(
      'Geoff Good\tWG 1 Convenor\tgood@example.org',
      'Geoffrey Good\tWG 2 Convenor\tGood@example.org',
      'Ida Berg\tWG 3 Convenor\toffice@example.org',
      'Per Olsen\tWG 4 Convenor\toffice@example.org',
    );
    expect(
      factsOf(facts, 'person-alias').map(({ subject, values, basis }) => [
        subject.alias,
        values.person,
        basis,
      ]),
    ).toEqual([['Geoff Good', 'Geoffrey Good', 'inferred']]);
    expect(report.ambiguous).toEqual([
      {
        locator: lineAt(3),
        what: 'name that shares an e-mail address with another',
        stated: 'Ida Berg',
        candidates: ['Ida Berg', 'Per Olsen'],
      },
    ]);
  });

  it('have the acronym of the secretariat as a body, not as a country', () => {
    const { facts, report } = readPiece(
      'Chairperson\tTomás FERREIRA',
      'Committee Manager\tNora Lindqvist (SN)',
    );
    expect(
      factsOf(facts, 'appointment').map(({ subject, values }) => [
        subject.role,
        subject.person,
        values.affiliation,
      ]),
    ).toEqual([
      ['CHAIR', 'Tomás Ferreira', undefined],
      ['COMMITTEE_MANAGER', 'Nora Lindqvist', 'SN'],
    ]);
    expect(report.ambiguous).toEqual([]);
  });

  it('are in subgroups of the committee that administers them, and in the committee itself', () => {
    const { facts } = contacts(
      'Ada Byron\tTC 901 Chairperson\t',
      'Ida Berg\tWG 1 Convenor\t',
      'Per Olsen\tConvenor, ISO/TC 902/JWG 1\t',
    );
    expect(factsOf(facts, 'subgroup').map(({ subject }) => subject)).toEqual([
      { parent: 'ISO/TC 901', group: 'ISO/TC 901/WG 1' },
      { parent: 'ISO/TC 902', group: 'ISO/TC 902/JWG 1' },
    ]);
    expect(rosterOf(facts, 'ISO/TC 901 CHAIR')).toHaveLength(1);
    expect(rosterOf(facts, 'ISO/TC 902/JWG 1 CONVENOR')).toBeUndefined();
  });

  it('have a joint group only if its parent is one of the stated parents', () => {
    const { facts, report } = contacts(
      'Ada Byron\tConvenor, ISO/TC 902/JWG 1 (Joint ISO/TC 903 - ISO/TC 901 WG: Probes)\t',
    );
    expect(factsOf(facts, 'joint-group')).toEqual([]);
    expect(report.ambiguous.map(({ what, candidates }) => [what, candidates])).toEqual([
      ['parents of a joint group', ['ISO/TC 902', 'ISO/TC 903', 'ISO/TC 901']],
    ]);
  });

  it('are not complete for any role in a table with a rejected row', () => {
    const whole = contacts('Ada Byron\tWG 1 Convenor\t', 'Ida Berg\tWG 2 Convenor\t');
    expect(factsOf(whole.facts, 'roster')).toHaveLength(2);
    const cut = contacts('Ada Byron\tWG 1 Convenor\t', '\tWG 2 Convenor\t');
    expect(factsOf(cut.facts, 'roster')).toEqual([]);
  });

  it('may have two holders in two tables, which is not a repeated row', () => {
    const { report, facts } = readPiece(
      'Chairperson\tAda Byron',
      '',
      'Name\tRole\tContact Details',
      'Ada Byron\tTC 901 Chairperson\t',
    );
    expect(report.ambiguous).toEqual([]);
    expect(rosterOf(facts, 'ISO/TC 901 CHAIR')).toHaveLength(1);
  });
});
