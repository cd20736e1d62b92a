/**
 * Sources: names as ISO/TC 307's strategic business plan (2018) gives them, except that a PAS is publicly available,
 * not public; Guide, Recommendation, ISP, TTA and Data from the types of the pubid gem of Ribose. Review: an IS within
 * 5 years, a TS or PAS after 3 with a decision by 6 (KPETRO's summary of the ISO/IEC Directives); a TR has only a
 * recommended date (heading of the publications in the TC 307 report of June 2020).
 */

export const deliverableTypeCodes = [
  'IS',
  'TS',
  'TR',
  'PAS',
  'IWA',
  'GUIDE',
  'R',
  'ISP',
  'TTA',
  'DATA',
] as const;
export type DeliverableType = (typeof deliverableTypeCodes)[number];

interface DeliverableTypeEntry {
  readonly type: DeliverableType;
  readonly name: string;
  /** The word before the number: `TR` in ISO/TR 23244; null for an International Standard. */
  readonly word: string | null;
  /** True when its numbers are a series of their own: ISO Guide 82 has nothing to do with ISO 82. */
  readonly ownNumbers: boolean;
  /** Years until the systematic review; null where there is none or no source states one. */
  readonly reviewYears: number | null;
}

export const deliverableTypes: readonly DeliverableTypeEntry[] = [
  { type: 'IS', name: 'International Standard', word: null, ownNumbers: false, reviewYears: 5 },
  { type: 'TS', name: 'Technical Specification', word: 'TS', ownNumbers: false, reviewYears: 3 },
  { type: 'TR', name: 'Technical Report', word: 'TR', ownNumbers: false, reviewYears: null },
  { type: 'PAS', name: 'Publicly Available Specification', word: 'PAS', ownNumbers: false, reviewYears: 3 },
  { type: 'IWA', name: 'International Workshop Agreement', word: 'IWA', ownNumbers: true, reviewYears: null },
  { type: 'GUIDE', name: 'Guide', word: 'Guide', ownNumbers: true, reviewYears: null },
  { type: 'R', name: 'Recommendation', word: 'R', ownNumbers: false, reviewYears: null },
  {
    type: 'ISP',
    name: 'International Standardized Profile',
    word: 'ISP',
    ownNumbers: false,
    reviewYears: null,
  },
  {
    type: 'TTA',
    name: 'Technology Trends Assessment',
    word: 'TTA',
    ownNumbers: false,
    reviewYears: null,
  },
  { type: 'DATA', name: 'Data', word: 'DATA', ownNumbers: false, reviewYears: null },
];

const byType: ReadonlyMap<string, DeliverableTypeEntry> = new Map(
  deliverableTypes.map((entry) => [entry.type, entry]),
);

/** The type of a code or word in any case (`TR`, `Guide`); null when there is none. */
export function findDeliverableType(text: string): DeliverableTypeEntry | null {
  return byType.get(text.trim().toUpperCase()) ?? null;
}
