/**
 * From the histories of committees and the documents of organizations to the nodes of the network.
 * In: histories, when committees are over, what else names a committee. Out: documents. Not for: ties.
 *
 * A committee is a node while it stands: from the first source that says something of it until it is disbanded, no longer
 * listed, or left out of the complete list of its parent's groups. It is one too while a tie or an affiliation of it goes
 * on, so that every tie has both its ends.
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
import { describeRuns, isSaidAlike } from './unbroken-runs.ts';

/** With one of these a committee no longer stands. */
export const endStatuses: readonly CommitteeStatus[] = ['DISBANDED', 'NO_LONGER_LISTED'];

/** The intervals on which committees stand, with what is said of them. */
export function findStanding(
  collection: FactCollection,
  ended: EndedGroups,
): ReadonlyMap<string, readonly Version[]> {
  const standing = [...buildCommitteeHistories(collection)].map(([reference, versions]) => {
    const over = ended(reference);
    const left = versions
      .filter((version) => !hasStatus(version, endStatuses))
      .flatMap((version) => endWithGroup(version, over));
    return [reference, left] as const;
  });
  return new Map(standing);
}

/** A tie or an affiliation, as far as it names a committee. */
export interface Mention extends Interval {
  readonly committee: string;
  readonly sources: readonly Citation[];
}

/** What nodes are made from. */
export interface NodeSources {
  readonly collection: FactCollection;
  readonly standing: ReadonlyMap<string, readonly Version[]>;
  readonly mentions: readonly Mention[];
  readonly organizations: readonly OrganizationDocument[];
}

/** Every committee and every organization, on the days on which it is a node. */
export function buildNodes({
  collection,
  standing,
  mentions,
  organizations,
}: NodeSources): readonly NetworkNodeDocument[] {
  const share = shareCitations();
  const mentioned = groupBy(beyondStanding(mentions, standing), ({ committee }) => committee);
  const committees = [...new Set([...standing.keys(), ...mentioned.keys()])].flatMap((reference) => {
    const own = standing.get(reference) ?? [];
    const history = [...own, ...nameWhereMissing(reference, own, mentioned.get(reference) ?? [])];
    return describeCommittee(reference, history, collection);
  });
  const byKey = groupBy(organizations, ({ key }) => organizationKey(key));
  const others = [...byKey].flatMap(([key, documents]) => describeOrganization(key, documents));
  return [...committees, ...others].map((node) => ({ ...node, sources: share(node.sources) }));
}

/** The mentions on days on which the committee does not stand: few, most committees stand all the time. */
function beyondStanding(
  mentions: readonly Mention[],
  standing: ReadonlyMap<string, readonly Version[]>,
): readonly Mention[] {
  const runs = new Map([...standing].map(([reference, history]) => [reference, unbrokenRuns(history)]));
  return mentions.filter(({ committee, validFrom, validTo }) => {
    const own = runs.get(committee) ?? [];
    return !own.some((run) => run.validFrom <= validFrom && validTo <= run.validTo);
  });
}

/** The days on which a committee is named but does not stand, with all that names it. */
function nameWhereMissing(
  reference: string,
  standing: readonly Version[],
  mentions: readonly Mention[],
): readonly Version[] {
  return leaveOut(cutTogether(mentions), standing).map((interval) => {
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

/** Acronyms that differ in capitals alone are one organization; of two, the one that `findParty` gives is shown. */
function describeOrganization(
  key: string,
  documents: readonly OrganizationDocument[],
): readonly NetworkNodeDocument[] {
  const sortKey = partySortKey({ organization: documents[0]?.key ?? key });
  const ordered = [...documents].sort((a, b) => compareText(a._id, b._id));
  return describeNode(
    cutTogether(ordered).flatMap(({ validFrom, validTo }): readonly NodePiece[] => {
      const held = ordered.filter((document) => holdsOn(document, validFrom));
      const [shown] = held;
      if (shown === undefined) return [];
      const { acronym: label, name: title } = shown;
      const about = aboutTitle(shown, 'name');
      const sources =
        held.length === 1 ? shown.sources : distinctCitations(held.flatMap((one) => one.sources));
      return [{ key, kind: 'ORGANIZATION', label, title, sortKey, ...about, validFrom, validTo, sources }];
    }),
  );
}

/** The days and sources of a version, and what it leaves open or in dispute of the field that becomes the title. */
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
  return describeRuns(pieces, isAlike, (piece) => ({ ...piece, _id: versionId(piece.key, piece.validFrom) }));
}

function isAlike(a: NodePiece, b: NodePiece): boolean {
  return a.label === b.label && a.title === b.title && isSaidAlike(a, b);
}
