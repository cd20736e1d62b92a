/**
 * A committee (TC, PC, JTC, SC ...) may have groups (WG, JWG, SG ...). Numbers are unique only within a parent and a
 * kind: AG 2, AHG 2, WG 2 and SG 2 of one committee are four groups. A well-formed reference is accepted whether or not
 * such a committee exists.
 */
import { padNumbers } from './folded-text.ts';
import { findGroupKind, groupKinds, type GroupKind } from './group-kinds.ts';
import { parsed, unparsed, type Parsed } from './parsed.ts';

/** One step of a reference: `TC 307`, `WS ESG` (a name, no number), `TSAG` (neither). */
interface CommitteeStep {
  readonly kind: string;
  readonly number: number | null;
  readonly name?: string;
}

/** A reference taken apart: publisher `ISO/IEC`, path `JTC 1`, `SC 27`. */
interface CommitteeReference {
  readonly publisher: string;
  readonly path: readonly CommitteeStep[];
}

type Steps = readonly CommitteeStep[];

/** A text as it was read, with or without the publisher and parents that a reference needs. */
type CommitteeReading =
  | { readonly kind: 'complete'; readonly reference: CommitteeReference }
  | { readonly kind: 'parent missing'; readonly path: Steps }
  | { readonly kind: 'invalid' };

const EXPECTED_COMMITTEE = 'a committee reference such as ISO/TC 307/WG 5 or ISO/IEC JTC 1/SC 27';

const SEPARATORS = String.raw`[\s/_.\-]*`;
const publisherPattern = new RegExp(
  String.raw`^(?:(ISO|IEC)(?:${SEPARATORS}(ISO|IEC))?|(ITU)[\s-]?([TRD])(?![A-Z]))${SEPARATORS}`,
  'u',
);
const kindPattern = new RegExp(
  String.raw`^(${groupKinds
    .map((entry) => entry.kind.toUpperCase())
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![A-Z])`,
  'u',
);
const numberPattern = new RegExp(String.raw`^${SEPARATORS}0*([1-9]\d{0,5})(?![A-Z0-9])${SEPARATORS}`, 'u');
const namePattern = new RegExp(String.raw`^${SEPARATORS}([A-Z][A-Z0-9]*)(?![A-Z0-9])${SEPARATORS}`, 'u');
const endPattern = new RegExp(String.raw`^${SEPARATORS}`, 'u');

/**
 * The canonical form of a reference in any spelling. `TC 307` and `PC 308` alone are ISO's, `JTC 1` is ISO/IEC's, `FG`
 * and `TSAG` are ITU-T's. `WG 2`, which starts below a parent, is completed from `context.within`: groups attach to the
 * nearest committee, so within `ISO/TC 307/JWG 4` it is `ISO/TC 307/WG 2`.
 *
 * `SC 27` is completed only within a JTC, or where that very SC is part of the context: reports of a TC name other
 * committees' SCs without their parent, and a TC/SC that does not exist would corrupt the graph silently.
 */
export function parseCommittee(text: string, context: { readonly within?: string } = {}): Parsed<string> {
  const reading = readCommittee(text);
  if (reading.kind === 'invalid') return unparsed(EXPECTED_COMMITTEE);
  if (reading.kind === 'complete') return parsed(formatCommittee(reading.reference));
  const within = context.within === undefined ? null : readComplete(context.within);
  const completed = within === null ? null : attach(reading.path, within);
  if (completed !== null) return parsed(formatCommittee(completed));
  return unparsed(expectedParent(reading.path));
}

/** `ISO/TC 307/WG 5`; joint publishers are set off by a blank: `ISO/IEC JTC 1/SC 27`. */
export function formatCommittee(reference: CommitteeReference): string {
  const separator = reference.publisher.includes('/') ? ' ' : '/';
  return reference.publisher + separator + formatPath(reference.path);
}

/** What the text of a reference says of its committee. */
export interface CommitteeDescription {
  /** Short form of the kind: `JWG` of `ISO/TC 307/JWG 4`. */
  readonly kind: string;
  /** The last number: 4 of `ISO/TC 307/JWG 4`; null for one with a name (`ISO/WS ESG`) or neither (`ISO/CASCO`). */
  readonly number: number | null;
  /** The reference one step up, or null at the top: `ISO/TC 46` of `ISO/TC 46/SC 11`. */
  readonly parent: string | null;
  /** The reference and every reference above it, upwards. */
  readonly lineOfParents: readonly string[];
  /** The canonical reference and its tails: `ISO/TC 307/WG 5`, `TC 307/WG 5`, `WG 5`. */
  readonly suffixes: readonly string[];
}

/** Takes a reference apart. Throws RangeError for any other text: callers have checked it. */
export function describeCommittee(reference: string): CommitteeDescription {
  const complete = readComplete(reference);
  const last = complete?.path.at(-1);
  if (complete === null || last === undefined)
    throw new RangeError(`${JSON.stringify(reference)}: expected ${EXPECTED_COMMITTEE}`);
  const { publisher, path } = complete;
  const above = path.slice(1).map((_, up) => formatCommittee({ publisher, path: path.slice(0, -1 - up) }));
  return {
    kind: last.kind,
    number: last.number,
    parent: above[0] ?? null,
    lineOfParents: [reference, ...above],
    suffixes: [formatCommittee(complete), ...path.map((_, start) => formatPath(path.slice(start)))],
  };
}

/** A text that sorts WG 2 before WG 10. Total: what is no reference sorts by its own words. */
export function committeeSortKey(reference: string): string {
  return padNumbers(reference);
}

/** The path of a reading, which is a suffix of every reference that may be meant: `SC 27`; null if there is none. */
export function pathOf(reading: CommitteeReading): string | null {
  if (reading.kind === 'invalid') return null;
  return formatPath(reading.kind === 'complete' ? reading.reference.path : reading.path);
}

export type ResolvedCommittee =
  | { readonly kind: 'found'; readonly reference: string }
  | { readonly kind: 'ambiguous'; readonly candidates: string[] }
  | { readonly kind: 'invalid'; readonly expected: string };

/**
 * The committee that a caller means, given the canonical references that are known. `WG 5` is found when exactly one
 * known reference ends with it. A complete reference is found whether or not it is known; `ISO/IEC JTC 3` is answered
 * as `IEC/ISO JTC 3` when only that is known.
 */
export function resolveCommittee(reading: CommitteeReading, known: Iterable<string>): ResolvedCommittee {
  if (reading.kind === 'invalid') return { kind: 'invalid', expected: EXPECTED_COMMITTEE };
  const references = new Set(known);
  if (reading.kind === 'complete') {
    const reference = formatCommittee(reading.reference);
    const swapped = formatCommittee({ ...reading.reference, publisher: swap(reading.reference.publisher) });
    const meant = !references.has(reference) && references.has(swapped) ? swapped : reference;
    return { kind: 'found', reference: meant };
  }
  const tail = `/${formatPath(reading.path)}`;
  const candidates = [...references].filter((reference) => reference.endsWith(tail));
  const [only] = candidates;
  if (only === undefined) return { kind: 'invalid', expected: expectedParent(reading.path) };
  if (candidates.length === 1) return { kind: 'found', reference: only };
  candidates.sort((a, b) => (committeeSortKey(a) < committeeSortKey(b) ? -1 : 1));
  return { kind: 'ambiguous', candidates };
}

/** Reads any spelling: `iso/tc307/wg02`, `WG 2`. */
export function readCommittee(text: string): CommitteeReading {
  // Web pages put an info sign and a sort arrow into the cell (ISO/TC 307/AG 1 ⓘ).
  let rest = text
    .replace(/[ⓘ↑]/gu, ' ')
    .replace(/[\u2010-\u2015]/gu, '-')
    .trim()
    .toUpperCase();
  const publisher = publisherPattern.exec(rest);
  rest = rest.slice(publisher?.[0].length ?? 0);
  const path: CommitteeStep[] = [];
  while (rest !== '') {
    const step = readStep(rest);
    if (step === null) return { kind: 'invalid' };
    path.push(step.step);
    rest = step.rest;
  }
  const [first] = path;
  if (first === undefined || !isChain(path)) return { kind: 'invalid' };
  return place(publisher === null ? null : publisherName(publisher), kindOf(first), path);
}

function readStep(text: string): { step: CommitteeStep; rest: string } | null {
  const word = kindPattern.exec(text)?.[1];
  const entry = word === undefined ? null : findGroupKind(word);
  if (word === undefined || entry === null) return null;
  const after = text.slice(word.length);
  const { kind, designation } = entry;
  const digits = designation === 'nothing' ? null : numberPattern.exec(after);
  if (digits !== null) {
    return { step: { kind, number: Number(digits[1]) }, rest: after.slice(digits[0].length) };
  }
  const name = designation === 'number or name' ? namePattern.exec(after) : null;
  if (name?.[1] !== undefined) {
    return { step: { kind, number: null, name: name[1] }, rest: after.slice(name[0].length) };
  }
  if (designation === 'number' || designation === 'number or name') return null;
  return { step: { kind, number: null }, rest: after.replace(endPattern, '') };
}

/** Subcommittees are directly below a TC or JTC, groups below anything, and all other kinds only at the top. */
function isChain(path: Steps): boolean {
  return path.every((step, index) => {
    const above = path[index - 1];
    if (above === undefined) return true;
    const at = kindOf(step).place;
    return at === 'group' || (at === 'subcommittee' && ['TC', 'JTC'].includes(above.kind));
  });
}

function place(publisher: string | null, first: GroupKind, path: Steps): CommitteeReading {
  if (publisher !== null) {
    if (first.publishers.includes(publisher)) return { kind: 'complete', reference: { publisher, path } };
    // People write ISO JTC 1 for ISO/IEC JTC 1, although neither body has one alone.
    const both = first.publishers.find((joint) => joint.split('/').includes(publisher));
    if (both === undefined) return { kind: 'invalid' };
    return { kind: 'complete', reference: { publisher: both, path } };
  }
  const [usual] = first.publishers;
  // SG alone may be a study group of any ISO committee or one of the ITU; only the context decides.
  if (usual === undefined || first.kind === 'SG') return { kind: 'parent missing', path };
  return { kind: 'complete', reference: { publisher: usual, path } };
}

function attach(path: Steps, within: CommitteeReference): CommitteeReference | null {
  const [first] = path;
  if (first === undefined) return null;
  const { publisher } = within;
  const kind = kindOf(first);
  if (kind.publishers.includes(publisher)) return { publisher, path };
  if (kind.place === 'subcommittee') {
    const [top, below] = within.path;
    const same = below !== undefined && formatStep(below) === formatStep(first);
    return top !== undefined && (top.kind === 'JTC' || same) ? { publisher, path: [top, ...path] } : null;
  }
  const isCommittee = (step: CommitteeStep) =>
    kindOf(step).place !== 'group' || kindOf(step).publishers.includes(publisher);
  return { publisher, path: [...within.path.filter(isCommittee), ...path] };
}

function publisherName([, first, second, itu, sector]: RegExpExecArray): string {
  if (itu !== undefined) return `ITU-${sector ?? 'T'}`;
  return second === undefined ? (first ?? '') : `${first ?? ''}/${second}`;
}

function swap(publisher: string): string {
  return publisher.split('/').reverse().join('/');
}

function formatStep(step: CommitteeStep): string {
  const designation = step.name ?? step.number;
  return designation === null ? step.kind : `${step.kind} ${designation}`;
}

function formatPath(path: Steps): string {
  return path.map(formatStep).join('/');
}

function expectedParent(path: Steps): string {
  const parent = path[0]?.kind === 'SC' ? 'ISO/IEC JTC 1' : 'ISO/TC 307';
  return `a reference with its parent, such as ${parent}/${formatPath(path)}`;
}

function readComplete(text: string): CommitteeReference | null {
  const reading = readCommittee(text);
  return reading.kind === 'complete' ? reading.reference : null;
}

function kindOf(step: CommitteeStep): GroupKind {
  const kind = findGroupKind(step.kind);
  if (kind === null) throw new RangeError(`${step.kind}: expected a kind of group such as WG`);
  return kind;
}
