/**
 * Turns the facts about one subject into versions, each valid from one day up to another.
 *
 * Terminology
 * - claim: one value of one fact.
 * - in force: a fact counts from the last day that its as-of date may mean until a later roster omits it.
 * - version: an interval of days over which the view of a subject does not change.
 *
 * Of several claims the view shows the one with the later as-of day, then the more specific source, then the source id,
 * then the place in the source. The others are conflicts, unless they are older states of a value that changes
 * (docs/decisions/0002-what-is-a-conflict.md).
 */
import { citeFact } from '../facts/citations.ts';
import type { Fact, FactOf, Source } from '../facts/facts.ts';
import { compareText, foldAcronym } from '../vocabulary/folded-text.ts';
import { groupBy } from '../vocabulary/group-by.ts';
import { END_OF_TIME, lastDay, type Day } from '../vocabulary/partial-date.ts';
import { locatorPosition, type Citation } from '../facts/provenance.ts';
import type { Roster, Rosters } from './collect-rosters.ts';
import { liaisonListings, rosterScopes } from '../facts/rosters.ts';
import { subjectKey } from '../facts/subject-key.ts';
import type { FactKind } from '../facts/fact-kinds.ts';
import { isLasting, printValue, refines, valuesAgree } from '../facts/field-values.ts';

/** A claimed value, or an explicitly open one. */
interface Claim {
  readonly field: string;
  /** Null if the source leaves the field open. */
  readonly value: unknown;
  readonly citation: Citation;
}

/** Claims on one field that disagree; the view shows the first. */
export interface Conflict {
  readonly field: string;
  readonly claims: readonly PrintedClaim[];
}

/** A claim whose value is printed. */
export interface PrintedClaim extends Claim {
  readonly value: string | number | null;
}

/** The state of a subject over an interval of days. */
export interface Version {
  readonly key: string;
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly values: Readonly<Record<string, unknown>>;
  /** By field that its source leaves open, the word of the source. */
  readonly unknown: Readonly<Record<string, string>>;
  /** By field, the citation of the chosen claim. */
  readonly citations: Readonly<Record<string, Citation>>;
  /** Citations of all facts that support the values. */
  readonly sources: readonly Citation[];
  readonly conflicts: readonly Conflict[];
}

interface DatedFact {
  readonly fact: Fact;
  readonly validFrom: Day;
  readonly validTo: Day;
}

/**
 * The day on which a fact ends: a later complete list omits its row, or a later edition of its series no longer states
 * it.
 */
function endDay(fact: Fact, rosters: Rosters): Day {
  const from = lastDay(fact.asOf);
  const ends = rosterScopes(fact).map((scope) =>
    firstOmission(rosters.get(`${fact.kind}|${scope}`) ?? [], subjectKey(fact), from),
  );
  if (fact.kind === 'liaison' && fact.subject.directed) ends.push(firstUnlisted(fact, rosters, from));
  return ends.reduce((earliest, day) => (day < earliest ? day : earliest), fact.until ?? END_OF_TIME);
}

function firstOmission(lists: readonly Roster[], key: string, from: Day): Day {
  // Equal editions share their members, so each set is checked once.
  let checked: ReadonlySet<string> | null = null;
  for (const { day, members } of lists.slice(firstAfter(lists, from))) {
    if (members === checked) continue;
    if (!members.has(key)) return day;
    checked = members;
  }
  return END_OF_TIME;
}

/** The position of the first list after a day. */
function firstAfter(lists: readonly Roster[], day: Day): number {
  let [low, high] = [0, lists.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lists[middle]?.day ?? END_OF_TIME) > day) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first day on which the complete lists of all committees of a liaison omit it. */
function firstUnlisted(fact: FactOf<'liaison'>, rosters: Rosters, from: Day): Day {
  const [own, other] = liaisonListings(fact).map(({ scope, key }) => ({
    key,
    lists: rosters.get(`liaison|${scope}`) ?? [],
  }));
  if (own === undefined) return END_OF_TIME;
  for (const { day, members } of own.lists.slice(firstAfter(own.lists, from))) {
    if (namesLiaison(members, own.key)) continue;
    if (other === undefined) return day;
    const opposite = other.lists.findLast((list) => list.day === day);
    if (opposite !== undefined && !namesLiaison(opposite.members, other.key)) return day;
  }
  return END_OF_TIME;
}

/** Acronyms of organizations differ between sources in case and white space. */
function namesLiaison(members: ReadonlySet<string>, key: string): boolean {
  if (members.has(key)) return true;
  const folded = foldAcronym(key);
  return [...members].some((member) => foldAcronym(member) === folded);
}

/** What a timeline needs besides the facts of its subject. */
export interface TimelineContext {
  readonly rosters: Rosters;
  readonly sources: ReadonlyMap<string, Source>;
}

/** The history of one subject, oldest version first; days without facts in force are omitted. */
export function buildTimeline(facts: readonly Fact[], context: TimelineContext): readonly Version[] {
  const [first] = facts;
  if (first === undefined) return [];
  const key = subjectKey(first);
  if (facts.length === 1 && !contradictsItself(first)) return [viewOfOne(key, first, context)];
  const dated = facts
    .map((fact): DatedFact => ({
      fact,
      validFrom: lastDay(fact.asOf),
      validTo: endDay(fact, context.rosters),
    }))
    .sort((a, b) => compareClaims(a, b, context));
  const days = [...new Set(dated.flatMap(({ validFrom, validTo }) => [validFrom, validTo]))].sort(
    compareText,
  );
  const versions: Version[] = [];
  for (const [index, day] of days.entries()) {
    const inForce = dated.filter(({ validFrom, validTo }) => validFrom <= day && day < validTo);
    if (inForce.length === 0) continue;
    const interval = { validFrom: day, validTo: days[index + 1] ?? END_OF_TIME };
    versions.push(viewOn(first.kind, { key, ...interval }, inForce));
  }
  return versions;
}

/** Fast path: most subjects of a large file have a single fact. */
function viewOfOne(key: string, fact: Fact, { rosters }: TimelineContext): Version {
  const { values, unknown = nothingUnknown } = fact;
  const cited = citeFact(fact);
  const citations = Object.fromEntries(
    Object.keys(values).map((field) => {
      const words = fact.stated?.[field];
      return [field, words === undefined ? cited : citeFact(fact, words)];
    }),
  );
  for (const [field, word] of Object.entries(unknown)) citations[field] ??= citeFact(fact, word);
  return {
    key,
    validFrom: lastDay(fact.asOf),
    validTo: endDay(fact, rosters),
    values,
    unknown,
    citations,
    sources: [rowCitation(fact)],
    conflicts: noConflicts,
  };
}

/** True for a fact that both states a field and leaves it open. */
function contradictsItself({ values, unknown = nothingUnknown }: Fact): boolean {
  return Object.keys(unknown).some((field) => Object.hasOwn(values, field));
}

const nothingUnknown: Readonly<Record<string, string>> = {};
const noConflicts: readonly Conflict[] = [];

/** `facts` are in the order of preference. */
function viewOn(
  kind: FactKind,
  head: Pick<Version, 'key' | 'validFrom' | 'validTo'>,
  facts: readonly DatedFact[],
): Version {
  const claims = groupBy(
    facts.flatMap(({ fact }) => claimsOf(fact)),
    (claim) => claim.field,
  );
  const values: Record<string, unknown> = {};
  const unknown: Record<string, string> = {};
  const citations: Record<string, Citation> = {};
  const conflicts: Conflict[] = [];
  const supporting = new Set<string>();
  for (const [field, [latest, ...others]] of claims) {
    if (latest === undefined) continue;
    const chosen = preferPrecise(kind, field, latest, others);
    if (chosen.value === null) unknown[field] = chosen.citation.statedAs ?? 'unknown';
    else values[field] = chosen.value;
    citations[field] = chosen.citation;
    for (const other of [latest, ...others]) {
      if (!valuesAgree(kind, field, chosen.value, other.value)) break;
      supporting.add(citationKey(other.citation));
    }
    const against = others.filter((other) => contradicts(kind, field, chosen, other));
    if (against.length === 0) continue;
    const claims = [chosen, ...distinctClaims(kind, field, against)];
    conflicts.push({
      field,
      claims: claims.map((claim) => ({ ...claim, value: printValue(kind, field, claim.value) })),
    });
  }
  const cited = facts.map(({ fact }) => rowCitation(fact));
  // A row without values (a representative on a list) is supported by every fact that names it.
  const sources =
    claims.size === 0 ? cited : cited.filter((citation) => supporting.has(citationKey(citation)));
  return { ...head, values, unknown, citations, sources, conflicts };
}

/** The most precise of agreeing dates: a later `2020` does not replace `2020-05-07`. */
function preferPrecise(kind: FactKind, field: string, latest: Claim, others: readonly Claim[]): Claim {
  return others.reduce(
    (best, other) => (refines(kind, field, other.value, best.value) ? other : best),
    latest,
  );
}

/** True for a disagreement that is not just an older state: see docs/decisions/0002-what-is-a-conflict.md. */
function contradicts(kind: FactKind, field: string, chosen: Claim, other: Claim): boolean {
  if (valuesAgree(kind, field, chosen.value, other.value)) return false;
  const { citation } = chosen;
  return (
    citation.source === other.citation.source ||
    lastDay(citation.asOf) === lastDay(other.citation.asOf) ||
    isLasting(kind, field)
  );
}

function distinctClaims(kind: FactKind, field: string, claims: readonly Claim[]): readonly Claim[] {
  return claims.filter(
    (claim, index) =>
      !claims.slice(0, index).some((earlier) => valuesAgree(kind, field, earlier.value, claim.value)),
  );
}

function claimsOf(fact: Fact): readonly Claim[] {
  const stated = Object.entries(fact.values).map(([field, value]): Claim => ({
    field,
    value,
    citation: citeFact(fact, fact.stated?.[field] ?? null),
  }));
  const open = Object.entries(fact.unknown ?? {}).map(([field, word]): Claim => ({
    field,
    value: null,
    citation: citeFact(fact, word),
  }));
  return [...stated, ...open];
}

/** The citation of a whole row, with all wordings that differ from the canonical form. */
function rowCitation(fact: Fact): Citation {
  const words = [...new Set([...Object.values(fact.stated ?? {}), ...Object.values(fact.unknown ?? {})])];
  return citeFact(fact, words.length === 0 ? null : words.join(' | '));
}

function citationKey(citation: Citation): string {
  return `${citation.source} ${citation.locator} ${citation.asOf}`;
}

function compareClaims(a: DatedFact, b: DatedFact, { sources }: TimelineContext): number {
  const specificity = (dated: DatedFact) => sources.get(dated.fact.source)?.specificity ?? 0;
  return (
    compareText(b.validFrom, a.validFrom) ||
    specificity(b) - specificity(a) ||
    compareText(a.fact.source, b.fact.source) ||
    locatorPosition(a.fact.locator) - locatorPosition(b.fact.locator) ||
    compareText(JSON.stringify(a.fact), JSON.stringify(b.fact))
  );
}
