/**
 * The harmonized stage codes of ISO. Source: iso.org/stage-codes.html as mirrored in harmonized_stage_code.json of
 * KittapatR/iso-standards-list, checked against stages.yaml of the pubid gem of Ribose. The matrix is sparse: 46 of its
 * 63 cells exist, the last is 95.99. Older names are those before the consultation replaced the committee ballot; old
 * documents use them.
 */
import { parsed, unparsed, type Parsed } from './parsed.ts';

interface Stage {
  readonly code: string;
  /** Name of the stage: the first two digits. */
  readonly stage: string;
  readonly name: string;
  readonly olderName?: string;
}

const names: Readonly<
  Record<string, Readonly<Record<string, string | readonly [name: string, older: string]>>>
> = {
  '00 Preliminary': {
    '00.00': 'Proposal for new project received',
    '00.20': 'Proposal for new project under review',
    '00.60': 'Close of review',
    '00.98': 'Proposal for new project abandoned',
    '00.99': 'Approval to ballot proposal for new project',
  },
  '10 Proposal': {
    '10.00': 'Proposal for new project registered',
    '10.20': 'New project ballot initiated',
    '10.60': 'Close of voting',
    '10.92': 'Proposal returned to submitter for further definition',
    '10.98': 'New project rejected',
    '10.99': 'New project approved',
  },
  '20 Preparatory': {
    '20.00': 'New project registered in TC/SC work programme',
    '20.20': 'Working draft (WD) study initiated',
    '20.60': 'Close of comment period',
    '20.98': 'Project deleted',
    '20.99': 'WD approved for registration as CD',
  },
  '30 Committee': {
    '30.00': 'Committee draft (CD) registered',
    '30.20': ['CD consultation initiated', 'CD study/ballot initiated'],
    '30.60': ['Close of comment period', 'Close of voting/comment period'],
    '30.92': 'CD referred back to working group',
    '30.98': ['Project cancelled', 'Project deleted'],
    '30.99': 'CD approved for registration as DIS',
  },
  '40 Enquiry': {
    '40.00': 'DIS registered',
    '40.20': 'DIS ballot initiated: 12 weeks',
    '40.60': 'Close of voting',
    '40.92': 'Full report circulated: DIS referred back to TC or SC',
    '40.93': 'Full report circulated: decision for new DIS ballot',
    '40.98': ['Project cancelled', 'Project deleted'],
    '40.99': 'Full report circulated: DIS approved for registration as FDIS',
  },
  '50 Approval': {
    '50.00': 'Final text received or FDIS registered for formal approval',
    '50.20': 'Proof sent to secretariat or FDIS ballot initiated: 8 weeks',
    '50.60': 'Close of voting. Proof returned by secretariat',
    '50.92': 'FDIS or proof referred back to TC or SC',
    '50.98': ['Project cancelled', 'Project deleted'],
    '50.99': 'FDIS or proof approved for publication',
  },
  '60 Publication': {
    '60.00': 'International Standard under publication',
    '60.60': 'International Standard published',
  },
  '90 Review': {
    '90.20': 'International Standard under systematic review',
    '90.60': 'Close of review',
    '90.92': 'International Standard to be revised',
    '90.93': 'International Standard confirmed',
    '90.99': 'Withdrawal of International Standard proposed by TC or SC',
  },
  '95 Withdrawal': {
    '95.20': 'Withdrawal ballot initiated',
    '95.60': 'Close of voting',
    '95.92': 'Decision not to withdraw International Standard',
    '95.99': 'Withdrawal of International Standard',
  },
};

/** All 46 codes in their order. */
export const stages: readonly Stage[] = Object.entries(names).flatMap(([heading, codes]) =>
  Object.entries(codes).map(([code, name]) => {
    const entry = { code, stage: heading.slice(3) };
    return typeof name === 'string' ? { ...entry, name } : { ...entry, name: name[0], olderName: name[1] };
  }),
);

const byCode: ReadonlyMap<string, Stage> = new Map(stages.map((entry) => [entry.code, entry]));

/** The entry of a code, or null for a code that the matrix does not have. */
export function findStage(code: string): Stage | null {
  return byCode.get(code) ?? null;
}

/** False for codes outside the matrix, which some sources use (20.92). */
export function isStandardStage(code: string): boolean {
  return byCode.has(code);
}

const EXPECTED_STAGE = 'a stage code such as 30.60';

/**
 * A code from text (`30.60`, `3060`) or from the whole numbers of ISO Open Data, which lose leading zeros: 20 is 00.20.
 * A number with a fraction is refused: 20.00 without quotes is 20, which would be 00.20.
 */
export function parseStageCode(value: string | number): Parsed<string> {
  if (typeof value === 'number') {
    if (!Number.isInteger(value) || value < 0 || value > 9999) {
      return unparsed(`${EXPECTED_STAGE} as text in quotes, or a whole number such as 3060`);
    }
    return parseStageCode(String(value).padStart(4, '0'));
  }
  const digits = /^(\d{2})\.?(\d{2})$/u.exec(value.trim());
  return digits === null ? unparsed(EXPECTED_STAGE) : parsed(`${digits[1] ?? ''}.${digits[2] ?? ''}`);
}

/** Status of a published deliverable, derived from its stage. */
export type PublicationStatus =
  'PUBLISHED' | 'UNDER_REVIEW' | 'CONFIRMED' | 'TO_BE_REVISED' | 'WITHDRAWAL_PROPOSED' | 'WITHDRAWN';

const publicationStatuses: Readonly<Record<string, PublicationStatus>> = {
  '60.60': 'PUBLISHED',
  '90.20': 'UNDER_REVIEW',
  '90.60': 'UNDER_REVIEW',
  '90.92': 'TO_BE_REVISED',
  '90.93': 'CONFIRMED',
  '90.99': 'WITHDRAWAL_PROPOSED',
  '95.20': 'WITHDRAWAL_PROPOSED',
  '95.60': 'WITHDRAWAL_PROPOSED',
  '95.92': 'PUBLISHED',
  '95.99': 'WITHDRAWN',
};

/** The status that a stage means; null before publication, and for a code that ISO does not use. */
export function publicationStatus(code: string): PublicationStatus | null {
  return publicationStatuses[code] ?? null;
}

/** True while the deliverable is published and not withdrawn. 60.00 is under publication, not published. */
export function isPublishedStage(code: string): boolean {
  const status = publicationStatus(code);
  return status !== null && status !== 'WITHDRAWN';
}

/** True for a final stage: abandoned, rejected, deleted or cancelled (.98), or withdrawn (95.99). */
export function isEndedStage(code: string): boolean {
  return isStandardStage(code) && (code.endsWith('.98') || code === '95.99');
}
