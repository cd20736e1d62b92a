/**
 * A fictional catalogue of deliverables in two editions, with a classification and earlier statements of a committee: a
 * replaced standard, a withdrawn one, a project that is published, a cancelled one, one that is dropped.
 */
import type { Fact, FactSet } from '../../facts/facts.ts';
import { madeUpFacts, madeUpSource } from './subgraph.ts';

export const FIRST = '2025-05-21';
export const SECOND = '2026-03-18';
export const COMMITTEE = 'ISO/TC 998';

type Values = Readonly<Record<string, unknown>>;
type Row = readonly [isoId: number, kind: 'publication' | 'project', name: string, values: Values];

const rewritten: Row = [
  1001,
  'publication',
  'ISO 70001:2015',
  {
    title: 'Kites',
    deliverableType: 'IS',
    publishedOn: '2015-09-22',
    edition: 1,
    committee: COMMITTEE,
    stage: '90.92',
    ics: ['35.030', '35.240.40'],
    languages: ['en', 'fr'],
    pages: { en: 20, fr: 22 },
    scope: '<p>How to fly <b>kites</b> &amp; dragons</p><ul><li>with string</li></ul>',
    replaces: [900],
    replacedBy: [1002],
  },
];
const taxonomy: Row = [
  1003,
  'publication',
  'ISO/TS 70002:2020',
  {
    deliverableType: 'TS',
    publishedOn: '2020-02-29',
    committee: `${COMMITTEE}/SC 1`,
    stage: '90.93',
    ics: ['35.240.40'],
    languages: ['en'],
  },
];
const amendment: Row = [
  1006,
  'publication',
  'ISO 70005:1999/Amd 1:2003',
  {
    title: 'Sails',
    deliverableType: 'IS',
    supplement: 'Amd',
    publishedOn: '2003-01-15',
    committee: 'ISO/TC 997',
    stage: '95.99',
    ics: ['47.020.01'],
    languages: ['en'],
  },
];
const underWay = (stage: string): Row => [
  1007,
  'project',
  'ISO 70006',
  {
    title: 'Wind',
    stagedReference: 'ISO/WD 70006',
    deliverableType: 'IS',
    stage,
    committee: `${COMMITTEE}/SC 1`,
    ics: ['07.060'],
    scope: '<p>Measuring gusts</p>',
  },
];

const first: readonly Row[] = [
  rewritten,
  [
    1002,
    'project',
    'ISO 70001',
    {
      title: 'Kites',
      stagedReference: 'ISO/DIS 70001',
      deliverableType: 'IS',
      stage: '40.20',
      committee: COMMITTEE,
      edition: 2,
      ics: ['35.030'],
    },
  ],
  taxonomy,
  [
    1004,
    'project',
    'ISO 70003',
    {
      title: 'Strings',
      stagedReference: 'ISO/CD 70003',
      deliverableType: 'IS',
      stage: '30.60',
      committee: COMMITTEE,
    },
  ],
  [
    1005,
    'project',
    'ISO 70004',
    {
      title: 'Tails',
      stagedReference: 'ISO/AWI TR 70004',
      deliverableType: 'TR',
      stage: '20.00',
      committee: COMMITTEE,
    },
  ],
  amendment,
  underWay('20.20'),
];

const second: readonly Row[] = [
  [1001, 'publication', 'ISO 70001:2015', { ...rewritten[3], stage: '95.99' }],
  [
    1002,
    'publication',
    'ISO 70001:2025',
    {
      title: 'Kites',
      deliverableType: 'IS',
      publishedOn: '2025-11-03',
      edition: 2,
      committee: COMMITTEE,
      stage: '60.60',
      ics: ['35.030'],
      languages: ['en'],
      replaces: [1001],
    },
  ],
  taxonomy,
  [
    1005,
    'project',
    'ISO 70004',
    {
      title: 'Tails',
      stagedReference: 'ISO/AWI TR 70004',
      deliverableType: 'TR',
      stage: '20.98',
      committee: COMMITTEE,
    },
  ],
  amendment,
  underWay('20.60'),
];

function edition(series: string, day: string, facts: readonly object[]): FactSet {
  const source = `${series}-${day}`;
  return {
    source: madeUpSource(source, 3),
    format: series,
    edition: { series, day, after: null },
    facts: facts.map((fact) => ({ ...fact, asOf: day, source }) as Fact),
  };
}

function deliverables(day: string, rows: readonly Row[]): FactSet {
  const facts = rows.map(([isoId, kind, name, values]) => {
    const subject = kind === 'project' ? { project: name } : { designation: name };
    return { kind, subject, values: { ...values, isoId }, locator: `id ${String(isoId)}` };
  });
  return edition('iso-deliverables', day, facts);
}

const titles: readonly (readonly [code: string, title: string, titleFr: string])[] = [
  ['35', 'Information technology', "Technologies de l'information"],
  ['35.030', 'IT security', 'Sécurité des technologies'],
  ['35.240', 'Applications', 'Applications'],
  ['35.240.40', 'Banking', 'Banque'],
  ['47', 'Shipbuilding', 'Construction navale'],
];

export const firstEdition = deliverables(FIRST, first);
export const secondEdition = deliverables(SECOND, second);
export const classification = edition(
  'iso-ics',
  FIRST,
  titles.map(([code, title, titleFr]) => ({
    kind: 'ics',
    subject: { code },
    values: { title, titleFr },
    locator: `code ${code}`,
  })),
);
/** What the committee itself reported two years before. */
export const report = madeUpFacts('report-2023', [
  {
    kind: 'project',
    asOf: '2023-01-10',
    subject: { project: 'ISO 70003' },
    values: { stagedReference: 'ISO/WD 70003', stage: '20.20', workingGroup: `${COMMITTEE}/WG 2` },
  },
  {
    kind: 'programme-entry',
    asOf: '2023-01-10',
    subject: { committee: COMMITTEE, project: 'ISO 70003' },
    values: {},
  },
]);
export const catalogue: readonly FactSet[] = [firstEdition, secondEdition, classification, report];
