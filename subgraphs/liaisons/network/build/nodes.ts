/**
 * A committee is a node while it exists: from the first source that describes it until it is disbanded, no longer listed, or
 * omitted from the complete list of its parent's groups. It is also a node while it has a tie or an affiliation, so that both
 * ends of every tie are nodes.
 */
import { buildCommitteeHistories } from '../../../../history/committee-histories.ts';
import { claimed } from '../../../../history/claimed-value.ts';
import { endWithGroup, hasStatus, type EndedGroups } from '../../../../history/ended-groups.ts';
import { bareVersion } from '../../../../history/histories.ts';
import { nameOn, namesOf, namingDays } from '../../../../history/other-names.ts';
import { versionId } from '../../../../subgraph-kit/versioned-document.ts';
import { distinctCitations, shareCitations } from '../../../../facts/citations.ts';
import type { FactCollection } from '../../../../history/fact-collection.ts';
import type { CommitteeStatus } from '../../../../facts/fact-kinds.ts';
import { compareText } from '../../../../vocabulary/folded-text.ts';
import { groupBy } from '../../../../vocabulary/group-by.ts';
import type { Citation } from '../../../../facts/provenance.ts';
import {
  cutAt,
  cutTogether,
  holdsOn,
  leaveOut,
  unbrokenRuns,
  type Interval,
} from '../../../../history/intervals.ts';
import type { Version } from '../../../../history/timeline.ts';
import type { OrganizationDocument } from '../../documents.ts';
import { organizationKey, partySortKey } from '../../party.ts';
import type { NetworkNodeDocument } from '../documents.ts';
import { documentPeriods, hasSameSources } from './periods.ts';

/** Statuses of a committee that no longer exists. */
export const endStatuses: readonly CommitteeStatus[] = ['DISBANDED', 'NO_LONGER_LISTED'];

/** The intervals in which committees exist, with their versions. */
export function findExisting(
  collection: FactCollection,
  ended: EndedGroups,
): ReadonlyMap<string, readonly Version[]> {
  const existing = [...buildCommitteeHistories(collection)].map(([reference, versions]) => {
    const over = ended(reference);
    const remaining = versions
      .filter((version) => !hasStatus(version, endStatuses))
      .flatMap((version) => endWithGroup(version, over));
    return [reference, remaining] as const;
  });
  return new Map(existing);
}

/** A tie or an affiliation, reduced to a committee that it names. */
export interface Mention extends Interval {
  readonly committee: string;
  readonly sources: readonly Citation[];
}

/** What nodes are built from. */
export interface NodeSources {
  readonly collection: FactCollection;
  readonly existing: ReadonlyMap<string, readonly Version[]>;
  readonly mentions: readonly Mention[];
  readonly organizations: readonly OrganizationDocument[];
}

/** Every committee and every organization, in the intervals in which it is a node. */
export function buildNodes({
  collection,
  existing,
  mentions,
  organizations,
}: NodeSources): readonly NetworkNodeDocument[] {
  const share = shareCitations();
  const mentioned = groupBy(unexplained(mentions, existing), ({ committee }) => committee);
  const committees = [...new Set([...existing.keys(), ...mentioned.keys()])].flatMap((reference) => {
    const own = existing.get(reference) ?? [];
    const history = [...own, ...fillFromMentions(reference, own, mentioned.get(reference) ?? [])];
    return describeCommittee(reference, history, collection);
  });
  const byKey = groupBy(organizations, ({ key }) => organizationKey(key));
  const others = [...byKey].flatMap(([key, documents]) => describeOrganization(key, documents));
  return [...committees, ...others].map((node) => ({ ...node, sources: share(node.sources) }));
}

/** The mentions on days on which the committee does not exist: few, since most committees exist all the time. */
function unexplained(
  mentions: readonly Mention[],
  existing: ReadonlyMap<string, readonly Version[]>,
): readonly Mention[] {
  const periods = new Map([...existing].map(([reference, history]) => [reference, unbrokenRuns(history)]));
  return mentions.filter(({ committee, validFrom, validTo }) => {
    const own = periods.get(committee) ?? [];
    return !own.some((period) => period.validFrom <= validFrom && validTo <= period.validTo);
  });
}

/** Versions for the days on which a committee is named but does not exist, with the sources of all that names it. */
function fillFromMentions(
  reference: string,
  existing: readonly Version[],
  mentions: readonly Mention[],
): readonly Version[] {
  return leaveOut(cutTogether(mentions), existing).map((interval) => {
    const naming = mentions.filter((mention) => holdsOn(mention, interval.validFrom));
    return bareVersion(reference, interval, distinctCitations(naming.flatMap(({ sources }) => sources)));
  });
}

type NodePiece = Omit<NetworkNodeDocument, '_id'>;

function describeCommittee(
  reference: string,
  history: readonly Version[],
  collection: FactCollection,
): readonly NetworkNodeDocument[] {
  const names = namesOf(collection, 'committee', reference);
  const sortKey = partySortKey({ committee: reference });
  return describeNode(
    cutAt(history, namingDays(names)).map((version) => ({
      key: reference,
      kind: 'COMMITTEE',
      label: nameOn(names, version.validFrom, reference),
      title: claimed<'committee'>(version)('title'),
      sortKey,
      ...aboutTitle(version, 'title'),
    })),
  );
}

/** Acronyms that differ only in case are one organization; of two on one day, the one that `findParty` returns is shown. */
function describeOrganization(
  key: string,
  documents: readonly OrganizationDocument[],
): readonly NetworkNodeDocument[] {
  const sortKey = partySortKey({ organization: documents[0]?.key ?? key });
  const ordered = [...documents].sort((a, b) => compareText(a._id, b._id));
  return describeNode(
    cutTogether(ordered).flatMap(({ validFrom, validTo }): readonly NodePiece[] => {
      const valid = ordered.filter((document) => holdsOn(document, validFrom));
      const [shown] = valid;
      if (shown === undefined) return [];
      const { acronym: label, name: title } = shown;
      const about = aboutTitle(shown, 'name');
      const sources = distinctCitations(valid.flatMap((one) => one.sources));
      return [{ key, kind: 'ORGANIZATION', label, title, sortKey, ...about, validFrom, validTo, sources }];
    }),
  );
}

/** The days and sources of a version, and what is unknown or in conflict about the field that becomes the title. */
function aboutTitle(
  { validFrom, validTo, sources, unknown, conflicts }: Omit<Version, 'values' | 'citations'>,
  field: 'title' | 'name',
): Pick<NodePiece, 'validFrom' | 'validTo' | 'sources' | 'unknown' | 'conflicts'> {
  const word = unknown[field];
  return {
    validFrom,
    validTo,
    sources,
    unknown: word === undefined ? {} : { title: word },
    conflicts: conflicts
      .filter((conflict) => conflict.field === field)
      .map(({ claims }) => ({ field: 'title', claims })),
  };
}

function describeNode(pieces: readonly NodePiece[]): readonly NetworkNodeDocument[] {
  return documentPeriods(pieces, isSame, (piece) => ({
    ...piece,
    _id: versionId(piece.key, piece.validFrom),
  }));
}

function isSame(a: NodePiece, b: NodePiece): boolean {
  return a.label === b.label && a.title === b.title && hasSameSources(a, b);
}
