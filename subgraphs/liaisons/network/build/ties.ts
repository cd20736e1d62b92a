/**
 * From documents and facts to the ties that sources state: liaisons, joint groups and their parents, groups and theirs.
 * In: documents of the subgraph, a fact collection, when committees stand and when they are over. Out: documents.
 * Not for: what committees share (affiliations.ts).
 */
import { endWithGroup, findAbsences, type EndedGroups } from '../../../../history/ended-groups.ts';
import { buildSubjectTimelines } from '../../../../history/histories.ts';
import { versionId } from '../../../../subgraph-kit/versioned-document.ts';
import { committeeParent } from '../../../../vocabulary/committee-reference.ts';
import type { FactCollection } from '../../../../history/fact-collection.ts';
import { groupBy } from '../../../../vocabulary/group-by.ts';
import type { Day } from '../../../../vocabulary/partial-date.ts';
import type { Citation } from '../../../../facts/provenance.ts';
import { changeDays, cutAt, leaveOut, versionOn } from '../../../../history/intervals.ts';
import type { Conflict, Version } from '../../../../history/timeline.ts';
import type { JointGroupDocument, LiaisonDocument } from '../../documents.ts';
import type { NetworkTieDocument } from '../documents.ts';
import { describeRuns, isSaidAlike } from './unbroken-runs.ts';

/** What ties are made from. */
export interface TieSources {
  readonly collection: FactCollection;
  readonly liaisons: readonly LiaisonDocument[];
  readonly jointGroups: readonly JointGroupDocument[];
  /** The intervals on which each committee stands (nodes.ts). */
  readonly standing: ReadonlyMap<string, readonly Version[]>;
  readonly ended: EndedGroups;
}

/** A tie over days on which nothing of it changes. */
interface TiePiece extends Omit<NetworkTieDocument, '_id' | 'since' | 'until'> {
  readonly validFrom: Day;
  readonly validTo: Day;
}

/** Every tie that sources state. */
export function buildTies(sources: TieSources): readonly NetworkTieDocument[] {
  const pieces = [...tieLiaisons(sources), ...tieJointGroups(sources), ...tieParents(sources)];
  return [...groupBy(pieces, ({ key }) => key).values()].flatMap((own) =>
    describeRuns(own, isAlike, (piece, run) => ({
      ...piece,
      _id: versionId(piece.key, piece.validFrom),
      since: run.validFrom,
      until: run.validTo,
    })),
  );
}

function isAlike(a: TiePiece, b: TiePiece): boolean {
  return (
    a.category === b.category &&
    a.level === b.level &&
    a.role === b.role &&
    a.mutual === b.mutual &&
    isSaidAlike(a, b)
  );
}

/** Both ends once, as the edge has them; the key tells its direction, which may be known on some days only. */
function tieLiaisons({ liaisons }: TieSources): readonly TiePiece[] {
  return liaisons.map((liaison) => {
    const {
      fromKey,
      toKey,
      directed,
      category,
      level,
      mutual,
      validFrom,
      validTo,
      unknown,
      sources,
      conflicts,
    } = liaison;
    return {
      key: `LIAISON|${fromKey}|${directed ? '>' : '-'}|${toKey}`,
      kind: 'LIAISON',
      validFrom,
      validTo,
      fromKey,
      toKey,
      directed,
      category,
      level,
      role: null,
      mutual,
      unknown,
      sources,
      conflicts,
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
 * From the lists of groups, and on other days from the reference of the group, which names its parent: then both are
 * committees that stand.
 */
function tieParents({ collection, standing, ended }: TieSources): readonly TiePiece[] {
  const rows = groupBy(buildSubjectTimelines(collection, 'subgroup'), ({ subject }) => subject.group);
  return [...new Set([...rows.keys(), ...standing.keys()])].flatMap((child) => {
    const over = ended(child);
    const listed = (rows.get(child) ?? []).flatMap(({ subject: { parent }, versions }) =>
      versions
        .flatMap((version) => endWithGroup(version, [...over, ...ended(parent)]))
        .map((version) => downwards('PARENT', parent, child, version)),
    );
    const parent = committeeParent(child);
    if (parent === null) return listed;
    // The group may stand by the list of another committee.
    const absences = findAbsences(child, collection);
    const unlisted = leaveOut(
      bothStand(standing.get(child) ?? [], standing.get(parent) ?? []).flatMap((version) =>
        endWithGroup(version, absences),
      ),
      listed.filter(({ fromKey }) => fromKey === parent),
    );
    return [...listed, ...unlisted.map((version) => downwards('PARENT', parent, child, version))];
  });
}

/** The history on the days on which the other one goes on too. */
function bothStand(history: readonly Version[], other: readonly Version[]): readonly Version[] {
  return cutAt(history, changeDays(other)).filter(
    ({ validFrom }) => versionOn(other, validFrom) !== undefined,
  );
}

/** What a tie takes from the version that states it. */
interface Stating {
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly sources: readonly Citation[];
}

function downwards(
  kind: 'JOINT_GROUP' | 'PARENT',
  parent: string,
  child: string,
  { validFrom, validTo, sources }: Stating,
): TiePiece {
  return {
    key: `${kind}|${parent}|${child}`,
    kind,
    validFrom,
    validTo,
    fromKey: parent,
    toKey: child,
    directed: true,
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
