import { describe, expect, it } from 'vitest';
import { factsOf, lineAt, readPiece } from '../../fixtures/committee-report/report-text.ts';

describe('resolutions', () => {
  const read = (...details: readonly string[]) =>
    readPiece(
      'The following resolutions have been approved out of session since meeting 07 via CIB:',
      '',
      'Resolution #\tDetail',
      ...details.map((detail, index) => `2031/${index + 1}\t${detail}`),
    );
  const effects = (detail: string) => factsOf(read(detail).facts, 'resolution')[0]?.values.effects;

  it.each([
    [
      'TC 901 decides to form a liaison with OFA.',
      [{ type: 'FORMS_LIAISON', with: { organization: 'OFA' } }],
    ],
    [
      'TC 901 decides to form a liaison with ISO/TC 902.',
      [{ type: 'FORMS_LIAISON', with: { committee: 'ISO/TC 902' } }],
    ],
    [
      'TC 901 approves the appointment of Ida Berg as Convenor of WG 2 for a 3-year term.',
      [
        {
          type: 'APPOINTS',
          person: 'Ida Berg',
          role: 'CONVENOR',
          committee: 'ISO/TC 901/WG 2',
          reappointment: false,
        },
      ],
    ],
    [
      'TC 901 nominates Ida Berg (Norway) and Per Olsen (UK) as liaison representatives to OFA.',
      [
        { type: 'NOMINATES', person: 'Ida Berg', country: 'NO', to: { organization: 'OFA' } },
        { type: 'NOMINATES', person: 'Per Olsen', country: 'GB', to: { organization: 'OFA' } },
      ],
    ],
    [
      'TC 901 approves the publication of ISO/CD TR 41002.2 contingent on editing.',
      [{ type: 'APPROVES_PUBLICATION', project: 'ISO 41002', reference: 'ISO/CD TR 41002.2' }],
    ],
  ])('have an effect: %j', (detail, expected) => {
    expect(effects(detail)).toEqual(expected);
  });

  it('have several nominations in a cell of HTML with unclosed lists', () => {
    expect(
      effects(
        '<p>TC 901 nominates the following member(s) as liaison representatives to ISO/TC 902:</p> <ul style="x"> • Ida Berg (Norway) • Grace Obi (USA) <p>TC 901 nominates the following member as liaison representative to ISO/PC 950:</p> <ul> • Ida Berg (Norway) <p>See N305.</p>',
      ),
    ).toEqual([
      { type: 'NOMINATES', person: 'Ida Berg', country: 'NO', to: { committee: 'ISO/TC 902' } },
      { type: 'NOMINATES', person: 'Grace Obi', country: 'US', to: { committee: 'ISO/TC 902' } },
      { type: 'NOMINATES', person: 'Ida Berg', country: 'NO', to: { committee: 'ISO/PC 950' } },
    ]);
  });

  it('make no nominee a representative', () => {
    expect(
      factsOf(
        read('TC 901 nominates Ida Berg (Norway) as liaison representative to OFA.').facts,
        'representation',
      ),
    ).toEqual([]);
  });

  it('record the end of a term with the appointment, and documents in the register of the committee', () => {
    const { facts } = read(
      'TC 901 approves the reappointment of Tomás Ferreira as Chair for a second 3-year term, concluding 31 December 2033 (see N301 and N302).',
    );
    expect(factsOf(facts, 'appointment').map(({ subject, values }) => ({ ...subject, ...values }))).toEqual([
      { committee: 'ISO/TC 901', role: 'CHAIR', person: 'Tomás Ferreira', termEnd: '2033-12-31' },
    ]);
    expect(factsOf(facts, 'resolution')[0]?.values).toMatchObject({
      procedure: 'CIB',
      afterMeeting: '07',
      documents: [
        { register: 'ISO/TC 901', number: 301 },
        { register: 'ISO/TC 901', number: 302 },
      ],
    });
  });

  it('report a decision of an unknown kind', () => {
    const { facts, report } = read('TC 901 thanks its hosts.');
    expect(factsOf(facts, 'resolution')[0]?.values).toEqual({ procedure: 'CIB', afterMeeting: '07' });
    expect(report.unplaced).toEqual([
      {
        locator: lineAt(3),
        reason: 'resolution 2031/1 has decisions of unknown kinds (sentences: 1)',
      },
    ]);
  });

  it.each([
    ['an unknown role', 'TC 901 approves the appointment of Ida Berg as cook of WG 2.'],
    ['an unknown group', 'TC 901 approves the appointment of Ida Berg as Convenor of wheels.'],
    ['an unknown end', 'TC 901 approves the appointment of Ida Berg as Chair, until further notice.'],
    ['an unknown partner', 'TC 901 decides to form a liaison with all its friends.'],
    [
      'an unknown nominee',
      'TC 901 nominates Ida Berg (Atlantis) and Per Olsen as liaison representatives to OFA.',
    ],
    [
      'an unknown partner of nominees',
      '<p>TC 901 nominates the following members as liaison representatives to all friends:</p>',
    ],
  ])('have no effect with %s', (_, detail) => {
    const { facts, report } = read(detail);
    expect(factsOf(facts, 'resolution')[0]?.values.effects).toBeUndefined();
    expect(report.unplaced[0]?.reason).toBe(
      'resolution 2031/1 has decisions of unknown kinds (sentences: 1)',
    );
  });

  it('appoint to the committee itself without a group', () => {
    const appointed = (words: string) =>
      effects(`TC 901 approves the appointment of Ida Berg as ${words}.`)?.map((effect) =>
        effect.type === 'APPOINTS' ? [effect.role, effect.committee] : [],
      );
    expect(appointed('Chair')).toEqual([['CHAIR', 'ISO/TC 901']]);
    expect(appointed('WG 2 Convenor')).toEqual([['CONVENOR', 'ISO/TC 901/WG 2']]);
  });
});
