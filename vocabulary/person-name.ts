/** Names of people. Only a `person-alias` fact, with its reason, joins different spellings of one person. */

import { foldedWords } from './folded-text.ts';

const honorific = String.raw`(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor)\b\.?`;
const leadingHonorifics = new RegExp(String.raw`^(?:${honorific}\s+)+`, 'iu');
const innerHonorifics = new RegExp(String.raw`(?<=^|\s)(?:${honorific}\s+)+`, 'giu');
/** Lower-case words that begin a surname: Dutch, German, Romance, Scandinavian and Arabic ones. */
const particles: ReadonlySet<string> = new Set(
  "van von der den de del della di da do dos das du la le lo 't ’t ten ter te zu zum zur af av al el bin ibn y e".split(
    ' ',
  ),
);

/**
 * The id of a name: lower case, without marks, apostrophes and honorifics, words joined by `-`. Spellings that differ
 * in those only share an id: `Shin'ichiro Matsuo` and `Shinichiro Matsuo` are `shinichiro-matsuo`.
 */
export function personId(name: string): string {
  return foldedWords(stripHonorifics(name)).join('-');
}

/**
 * The name as a reader would write it: `Ms  Julie BRINGER` is `Julie Bringer`. Only words in capitals change their
 * case; particles, marks and apostrophes stay. A word in capitals without a vowel may be initials (`JB`) and stays.
 */
export function formatPersonName(text: string): string {
  return stripHonorifics(text.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .split(' ')
    .map((word, index, words) => formatWord(word, index > 0 && index < words.length - 1))
    .join(' ');
}

/** The names in a cell, its candidate readings, or what was expected instead. */
type PackedNames =
  | { readonly kind: 'split'; readonly names: string[]; readonly by: 'single' | 'known' | 'pairs' }
  | { readonly kind: 'ambiguous'; readonly candidates: string[][] }
  | { readonly kind: 'none'; readonly expected: string };

/**
 * The names in a cell that may hold several without a separator: `Willem van 't Einde Diana Tuezova`.
 *
 * A name has two or three parts, and a particle with its word is one part (`van 't Einde`); names of `known` ids may
 * have more. The cuts with the largest number of words in known names win. A single winner is `split`, `by` its reason:
 * `single` for one name, `known` if a known name decided, `pairs` if no other cut exists. Several winners are
 * `ambiguous`; nothing is guessed.
 */
export function splitPackedNames(cell: string, known: ReadonlySet<string>): PackedNames {
  const pieces = cell
    .normalize('NFC')
    .replace(innerHonorifics, ';')
    .split(/[,;/&]|\s+and\s+|\s+-\s+|\s*[–—]\s*/iu)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const readings = pieces.map((piece) => splitPiece(piece, known));
  const failed = readings.find((reading) => reading.kind === 'none');
  if (failed !== undefined) return failed;
  if (readings.length === 0) return noNames;
  return combine(readings.filter((reading) => reading.kind !== 'none'));
}

const noNames: PackedNames = {
  kind: 'none',
  expected: 'names of at least two words each, such as Diana Tuezova',
};

/** Beyond these a cell is prose, not a list of names. */
const MAX_WORDS = 20;
const MAX_READINGS = 500;

function splitPiece(piece: string, known: ReadonlySet<string>): PackedNames {
  const words = piece.split(/\s+/u);
  if (words.length > MAX_WORDS || words.some((word) => !/^[\p{L}\p{M}'’‘ʼ`´.-]+$/u.test(word)))
    return noNames;
  const parts = bindParticles(words);
  const cuts = cutParts(parts, known);
  const maxKnown = Math.max(...cuts.map((cut) => cut.knownParts));
  const best = cuts
    .filter((cut) => cut.knownParts === maxKnown)
    .map((cut) => cut.names.map(formatPersonName));
  const [names] = best;
  if (names === undefined) return noNames;
  if (best.length > 1) return { kind: 'ambiguous', candidates: best };
  if (names.length === 1 && parts.length <= 3) return { kind: 'split', names, by: 'single' };
  return { kind: 'split', names, by: maxKnown > 0 ? 'known' : 'pairs' };
}

/** `van 't Einde` as one part, marked because no name begins with it. */
interface NamePart {
  readonly text: string;
  readonly startsName: boolean;
}

function bindParticles(words: readonly string[]): readonly NamePart[] {
  const parts: NamePart[] = [];
  let bound = '';
  for (const word of words) {
    if (particles.has(word)) {
      bound += `${word} `;
    } else {
      parts.push({ text: bound + word, startsName: bound === '' });
      bound = '';
    }
  }
  // A particle at the end belongs to no name.
  return bound === '' ? parts : [];
}

interface Cut {
  readonly names: readonly string[];
  /** Number of parts in known names. */
  readonly knownParts: number;
}

/** Every way to cut the parts into names. Shared tails are computed once. */
function cutParts(parts: readonly NamePart[], known: ReadonlySet<string>): readonly Cut[] {
  const cutsFrom: Cut[][] = [];
  cutsFrom[parts.length] = [{ names: [], knownParts: 0 }];
  for (let start = parts.length - 2; start >= 0; start -= 1) {
    const cuts: Cut[] = [];
    for (let end = start + 2; end <= parts.length; end += 1) {
      if (parts[start]?.startsName !== true) break;
      const name = joinParts(parts.slice(start, end));
      const isKnown = known.has(personId(name));
      if (end - start > 3 && !isKnown) continue;
      for (const rest of cutsFrom[end] ?? []) {
        const knownParts = rest.knownParts + (isKnown ? end - start : 0);
        cuts.push({ names: [name, ...rest.names], knownParts });
      }
    }
    cutsFrom[start] = cuts;
  }
  return parts.length === 0 ? [] : (cutsFrom[0] ?? []);
}

function joinParts(parts: readonly NamePart[]): string {
  return parts.map((part) => part.text).join(' ');
}

type Reading = Exclude<PackedNames, { kind: 'none' }>;

/** Combines the pieces between separators; the weakest reason of any piece is that of the whole. */
function combine(readings: readonly Reading[]): PackedNames {
  let candidates: string[][] = [[]];
  for (const reading of readings) {
    const options = reading.kind === 'split' ? [reading.names] : reading.candidates;
    if (candidates.length * options.length > MAX_READINGS) return noNames;
    candidates = candidates.flatMap((before) => options.map((names) => [...before, ...names]));
  }
  const [names] = candidates;
  if (names === undefined || candidates.length > 1) return { kind: 'ambiguous', candidates };
  const reasons = readings.map((reading) => (reading.kind === 'split' ? reading.by : 'pairs'));
  const by = reasons.includes('pairs') ? 'pairs' : reasons.includes('known') ? 'known' : 'single';
  return { kind: 'split', names, by };
}

function stripHonorifics(text: string): string {
  return text.trim().replace(leadingHonorifics, '');
}

function formatWord(word: string, mayBeParticle: boolean): string {
  const inCapitals = word === word.toUpperCase() && word !== word.toLowerCase();
  if (!inCapitals || word.includes('.') || /^(?:II|III|IV)$/u.test(word)) return word;
  if (mayBeParticle && word.length > 1 && particles.has(word.toLowerCase())) return word.toLowerCase();
  const hasVowel = /[AEIOUY]/u.test(word.normalize('NFD')) || /[ÆØŒ]/u.test(word);
  if (word.length === 1 || !hasVowel) return word;
  return word.toLowerCase().replace(/(^|[-'’])(\p{L})/gu, (whole) => whole.toUpperCase());
}
