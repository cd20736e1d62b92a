/**
 * Sources: references of all 785 committees in ISO Open Data of May 2025 (TC, PC, JTC, SC, WS, JSyC); the
 * documents of ISO/TC 307 (WG, JWG, AG, AHG, CAG, SG, TF); the group types of the pubid gem of Ribose (JAG, JSG,
 * STTF, QC, PPC and the policy bodies); ITU-T's own references (SG, FG, TSAG, WP).
 */

/** What follows the kind in a reference: `TC 307`, `WS ESG`, `QC` or `QC 1`, `CASCO`. */
type Designation = 'number' | 'number or name' | 'number or nothing' | 'nothing';

export interface GroupKind {
  readonly kind: string;
  readonly name: string;
  /**
   * Its place in a reference. `top`: directly below the publisher. `subcommittee`: below a TC or JTC. `group`: below
   * any of them or another group.
   */
  readonly place: 'top' | 'subcommittee' | 'group';
  /** Publishers of which it may be a top-level committee; the first is the default. Empty: always below a parent. */
  readonly publishers: readonly string[];
  readonly designation: Designation;
  /** True when it has several parents by definition. */
  readonly joint: boolean;
}

const ISO_IEC = ['ISO/IEC', 'IEC/ISO'] as const;
const ITU = ['ITU-T', 'ITU-R', 'ITU-D'] as const;

const top = (
  kind: string,
  name: string,
  publishers: readonly string[],
  designation: Designation,
  joint = false,
): GroupKind => ({ kind, name, place: 'top', publishers, designation, joint });
const group = (
  kind: string,
  name: string,
  options: Partial<Pick<GroupKind, 'publishers' | 'designation' | 'joint'>> = {},
): GroupKind => ({
  kind,
  name,
  place: 'group',
  publishers: [],
  designation: 'number',
  joint: false,
  ...options,
});

export const groupKinds: readonly GroupKind[] = [
  top('TC', 'Technical committee', ['ISO', 'IEC'], 'number'),
  top('PC', 'Project committee', ['ISO', 'IEC'], 'number'),
  top('JTC', 'Joint technical committee', ISO_IEC, 'number', true),
  // The only one so far is IEC/ISO JSyC BDC, which has a name and no number.
  top('JSyC', 'Joint systems committee', ['IEC/ISO', 'ISO/IEC'], 'number or name', true),
  top('WS', 'Workshop', ['ISO', 'IEC'], 'number or name'),
  {
    kind: 'SC',
    name: 'Subcommittee',
    place: 'subcommittee',
    publishers: [],
    designation: 'number',
    joint: false,
  },
  group('WG', 'Working group'),
  group('JWG', 'Joint working group', { joint: true }),
  group('AG', 'Advisory group'),
  group('AHG', 'Ad hoc group'),
  // ISO/TC 307/CAG 1 calls itself a convenors coordination group, ISO a chair's advisory group.
  group('CAG', "Chair's advisory group", { designation: 'number or nothing' }),
  group('TF', 'Task force', { designation: 'number or nothing' }),
  group('JAG', 'Joint advisory group', { joint: true }),
  group('JSG', 'Joint study group', { joint: true }),
  // The source gives short forms only; no names are made up.
  group('STTF', 'STTF', { designation: 'number or nothing' }),
  group('QC', 'QC', { designation: 'number or nothing' }),
  group('PPC', 'PPC', { designation: 'number or nothing' }),
  // A study group below an ISO committee, and a committee of its own in the ITU.
  group('SG', 'Study group', { publishers: ITU }),
  group('FG', 'Focus group', { publishers: ITU, designation: 'number or name' }),
  group('WP', 'Working party'),
  top('TSAG', 'Telecommunication Standardization Advisory Group', ['ITU-T'], 'nothing'),
  top('CASCO', 'Committee on conformity assessment', ['ISO'], 'nothing'),
  top('COPOLCO', 'Committee on consumer policy', ['ISO'], 'nothing'),
  top('DEVCO', 'Committee on developing country matters', ['ISO'], 'nothing'),
  top('TMB', 'Technical Management Board', ['ISO'], 'nothing'),
];

const byKind: ReadonlyMap<string, GroupKind> = new Map(
  groupKinds.map((entry) => [entry.kind.toUpperCase(), entry]),
);

/** The kind with a short form in any case, `JWG` or `AhG`; null if there is none. */
export function findGroupKind(kind: string): GroupKind | null {
  return byKind.get(kind.toUpperCase()) ?? null;
}
