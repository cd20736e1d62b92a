/** The ties that sources state: liaisons, joint groups and their parents, groups and their parents. */
import { endWithGroup, findAbsences, type EndedGroups } from '../../../../history/ended-groups.ts';
import { buildSubjectTimelines } from '../../../../history/histories.ts';
import { versionId } from '../../../../subgraph-kit/versioned-document.ts';
import { describeCommittee } from '../../../../vocabulary/committee-reference.ts';
import type { FactCollection } from '../../../../history/fact-collection.ts';
import { groupBy } from '../../../../vocabulary/group-by.ts';
import type { Citation } from '../../../../facts/provenance.ts';
import { changeDays, cutAt, leaveOut, versionOn, type Interval } from '../../../../history/intervals.ts';
import type { Conflict, Version } from '../../../../history/timeline.ts';
import type { JointGroupDocument, LiaisonDocument } from '../../documents.ts';
import type { NetworkTieDocument } from '../documents.ts';
import { documentPeriods, hasSameSources } from './periods.ts';

/** What ties are built from. */
export interface TieSources {
  readonly collection: FactCollection;
  readonly liaisons: readonly LiaisonDocument[];
  readonly jointGroups: readonly JointGroupDocument[];
  /** The intervals in which each committee exists (nodes.ts). */
  readonly existing: ReadonlyMap<string, readonly Version[]>;
  readonly ended: EndedGroups;
}

/** A tie in an interval in which it does not change. */
type TiePiece = Omit<NetworkTieDocument, '_id' | 'since' | 'until'>;

export function buildTies(sources: TieSources): readonly NetworkTieDocument[] {
  const pieces = [...tieLiaisons(sources), ...tieJointGroups(sources), ...tieParents(sources)];
  return [...groupBy(pieces, ({ key }) => key).values()].flatMap((own) =>
    documentPeriods(own, isSame, (piece, period) => ({
      ...piece,
      _id: versionId(piece.key, piece.validFrom),
      since: period.validFrom,
      until: period.validTo,
    })),
  );
}

function isSame(a: TiePiece, b: TiePiece): boolean {
  return (
    a.category === b.category &&
    a.level === b.level &&
    a.role === b.role &&
    a.mutual === b.mutual &&
    hasSameSources(a, b)
  );
}

/** One tie for each liaison. The key includes the direction, which may be known on some days only. */
function tieLiaisons({ liaisons }: TieSources): readonly TiePiece[] {
  return liaisons.map((liaison) => {
    const { fromKey: from, toKey: to, directed, category, level, mutual } = liaison;
    const { validFrom, validTo, unknown, sources, conflicts } = liaison;
    return {
      ...{ key: `LIAISON|${from}|${directed ? '>' : '-'}|${to}`, kind: 'LIAISON', validFrom, validTo },
      ...{ from, to, directed, weight: 1, category, level, role: null, mutual },
      ...{ unknown, sources, conflicts },
    };
  });
}

function tieJointGroups({ jointGroups, ended }: TieSources): readonly TiePiece[] {
  return jointGroups
    .flatMap((document) => endWithGroup(document, ended(document.group)))
    .flatMap((document) =>
      document.parents.map((parent) => ({
        ...downwards('JOINT_GROUP', parent, document.group, document),
        role: roleOf(parent, document),
        conflicts: document.conflicts.filter(({ field }) => rolesOfParents.has(field)),
      })),
    );
}

const rolesOfParents: ReadonlySet<string> = new Set(['administering', 'partners']);

/** Null for a parent that the reference alone names, where no source says who administers the group. */
function roleOf(parent: string, { administering, partners }: JointGroupDocument): NetworkTieDocument['role'] {
  if (parent === administering) return 'ADMINISTERING';
  return administering !== null || partners.includes(parent) ? 'PARTNER' : null;
}

/**
 * From the lists of groups, and on other days from the reference of the group, which names its parent, if both exist.
 */
function tieParents({ collection, existing, ended }: TieSources): readonly TiePiece[] {
  const rows = groupBy(buildSubjectTimelines(collection, 'subgroup'), ({ subject }) => subject.group);
  return [...new Set([...rows.keys(), ...existing.keys()])].flatMap((child) => {
    const over = ended(child);
    const listed = (rows.get(child) ?? []).flatMap(({ subject: { parent }, versions }) =>
      versions
        .flatMap((version) => endWithGroup(version, [...over, ...ended(parent)]))
        .map((version) => downwards('PARENT', parent, child, version)),
    );
    const { parent } = describeCommittee(child);
    if (parent === null) return listed;
    // The group may exist by the list of another committee.
    const absences = findAbsences(child, collection);
    const unlisted = leaveOut(
      bothExist(existing.get(child) ?? [], existing.get(parent) ?? []).flatMap((version) =>
        endWithGroup(version, absences),
      ),
      listed.filter(({ from }) => from === parent),
    );
    return [...listed, ...unlisted.map((version) => downwards('PARENT', parent, child, version))];
  });
}

/** The history on the days on which the other committee exists too. */
function bothExist(history: readonly Version[], other: readonly Version[]): readonly Version[] {
  return cutAt(history, changeDays(other)).filter(
    ({ validFrom }) => versionOn(other, validFrom) !== undefined,
  );
}

function downwards(
  kind: 'JOINT_GROUP' | 'PARENT',
  parent: string,
  child: string,
  { validFrom, validTo, sources }: Interval & { readonly sources: readonly Citation[] },
): TiePiece {
  return {
    key: `${kind}|${parent}|${child}`,
    kind,
    validFrom,
    validTo,
    from: parent,
    to: child,
    directed: true,
    weight: 1,
    category: null,
    level: null,
    role: null,
    mutual: null,
    unknown: nothingUnknown,
    sources,
    conflicts: noConflicts,
  };
}

const nothingUnknown: Readonly<Record<string, string>> = {};
const noConflicts: readonly Conflict[] = [];
