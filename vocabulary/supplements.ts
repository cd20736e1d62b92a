/**
 * Supplements of a deliverable in references: `/Amd 1:2025`, `/DAmd 2`, `/CD Cor 1.2`. Sources: references of ISO's
 * catalogue; the kinds (Amd, Cor, Add, Suppl, Ext) are those of the pubid gem of Ribose. DAM, PDAM and FDAM are older
 * spellings of DAmd, PDAmd and FDAmd.
 */

export interface Supplement {
  readonly kind: 'Amd' | 'Cor' | 'Add' | 'Suppl' | 'Ext';
  readonly number: number | null;
  /** Stage as stated: `D` of DAmd, `CD` of `CD Amd`; null for a published one. */
  readonly prefix: string | null;
  /** 2 in `DAmd 1.2`. */
  readonly iteration: number | null;
  readonly year: number | null;
}

const kinds: Readonly<Record<string, Supplement['kind']>> = {
  AMD: 'Amd',
  AM: 'Amd',
  COR: 'Cor',
  ADD: 'Add',
  AD: 'Add',
  SUPPL: 'Suppl',
  EXT: 'Ext',
};

/** Stages that are written in front as a word of their own, and those that are part of the word. */
export const supplementStages = ['PWI', 'NP', 'AWI', 'WD', 'CD', 'PRF'] as const;
export const supplementDrafts = ['FPD', 'PD', 'FD', 'D'] as const;

const pattern = new RegExp(
  String.raw`^/\s*(?:(?<stage>${supplementStages.join('|')})\s+)?(?<draft>${supplementDrafts.join('|')})?` +
    String.raw`(?<kind>${Object.keys(kinds).join('|')})[\s.]*(?<number>[1-9]\d{0,2})?` +
    String.raw`(?:\.(?<iteration>[1-9]\d?))?(?::(?<year>(?:19|20)\d{2}))?$`,
  'u',
);

/** Splits a reference in capitals into its base and its supplements, the outermost last. */
export function takeSupplements(text: string): {
  readonly base: string;
  readonly supplements: readonly Supplement[];
} {
  // Only the end is examined: this runs for every reference of a catalogue, and few have supplements.
  const slash = text.lastIndexOf('/');
  const match = slash === -1 ? null : pattern.exec(text.slice(slash));
  const kind = kinds[match?.groups?.['kind'] ?? ''];
  if (match?.groups === undefined || kind === undefined) return { base: text, supplements: [] };
  const { stage, draft, number, iteration, year } = match.groups;
  const inner = takeSupplements(text.slice(0, slash).trimEnd());
  const own: Supplement = {
    kind,
    number: optionalNumber(number),
    prefix: stage ?? draft ?? null,
    iteration: optionalNumber(iteration),
    year: optionalNumber(year),
  };
  return { base: inner.base, supplements: [...inner.supplements, own] };
}

/** `/Amd 1:2025`, with stage and iteration if present: `/DAmd 1.2`, `/CD Amd 1`. */
export function formatSupplement({ kind, number, prefix, iteration, year }: Supplement): string {
  const isWord = prefix !== null && supplementStages.some((stage) => stage === prefix);
  const words = `${prefix ?? ''}${isWord ? ' ' : ''}${kind}`;
  const which = number === null ? '' : ` ${number}`;
  return `/${words}${which}${iteration === null ? '' : `.${iteration}`}${year === null ? '' : `:${year}`}`;
}

function optionalNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
