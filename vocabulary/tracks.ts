/**
 * Development tracks: the months from approval to publication. Sources: today's 18, 24 and 36 months on ISO's page
 * "timeframe of the project" (bobs.isolutions.iso.org); SDT 48 in the work programme of ISO/TC 307 of May 2020, where 4
 * of 10 projects follow it. It is no longer offered.
 */

interface Track {
  /** As committees write it: `SDT 36`. */
  readonly track: string;
  readonly months: number;
  readonly retired: boolean;
}

export const tracks: readonly Track[] = [
  { track: 'SDT 18', months: 18, retired: false },
  { track: 'SDT 24', months: 24, retired: false },
  { track: 'SDT 36', months: 36, retired: false },
  { track: 'SDT 48', months: 48, retired: true },
];

/** The track of `SDT 36`, `SDT36` or `sdt 36`; null for any other text. */
export function findTrack(text: string): Track | null {
  const months = /^SDT[\s-]*(\d{2})$/iu.exec(text.trim())?.[1];
  return tracks.find((entry) => String(entry.months) === months) ?? null;
}
