/** Documents of joint working groups, of which parents list them, and of their co-convenors. */
import { claimed } from '../../../history/claimed-value.ts';
import { buildSubjectTimelines } from '../../../history/histories.ts';
import { jointGroupParents } from '../../../history/joint-group-parents.ts';
import { versionHead } from '../../../subgraph-kit/versioned-document.ts';
import { committeeSortKey } from '../../../vocabulary/committee-reference.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import { personId } from '../../../vocabulary/person-name.ts';
import { changeDays, cutAt, runStart, versionOn } from '../../../history/intervals.ts';
import { subjectKeys } from '../../../facts/subject-key.ts';
import type { Version } from '../../../history/timeline.ts';
import type { CoConvenorDocument, GroupListing, JointGroupDocument } from '../documents.ts';

/** Histories by key: of the rows `parent|group`, and of the complete lists `subgroup|parent`. */
interface GroupLists {
  readonly rows: ReadonlyMap<string, readonly Version[]>;
  readonly rosters: ReadonlyMap<string, readonly Version[]>;
}

/** One document for each interval of days over which a joint group and the lists of its parents do not change. */
export function buildJointGroups(
  collection: FactCollection,
  rosters: ReadonlyMap<string, readonly Version[]>,
): readonly JointGroupDocument[] {
  const lists = { rows: collection.timelines('subgroup'), rosters };
  const timelines = collection.timelines('joint-group');
  return [...timelines.values()].flatMap((history) =>
    history.flatMap((version, index) => {
      const parents = jointGroupParents(version);
      const days = parents.flatMap((parent) => changeDays(historiesOf(parent, version.key, lists)));
      const [owner = null] = parents;
      const seen = { group: version.key, parents, owner, since: runStart(history, index) };
      return cutAt([version], days).map((piece) => toJointGroup(piece, seen, lists));
    }),
  );
}

function historiesOf(parent: string, group: string, { rows, rosters }: GroupLists): readonly Version[] {
  return [
    ...(rows.get(subjectKeys.subgroup({ parent, group })) ?? []),
    ...(rosters.get(`subgroup|${parent}`) ?? []),
  ];
}

/** What is the same in all pieces of one version. */
interface SeenGroup {
  readonly group: string;
  readonly parents: readonly string[];
  /** The parent in its reference, which therefore administers it; otherwise the first stated one. */
  readonly owner: string | null;
  readonly since: Day;
}

function toJointGroup(version: Version, seen: SeenGroup, lists: GroupLists): JointGroupDocument {
  const value = claimed<'joint-group'>(version);
  const { group, parents } = seen;
  const administering = value('administering');
  return {
    ...versionHead(version),
    group,
    sortKey: committeeSortKey(group),
    administering,
    administeringSort: administering === null ? '\uffff' : committeeSortKey(administering),
    partners: value('partners') ?? [],
    programmeOfWork: value('programmeOfWork'),
    parents,
    listings: parents.flatMap((parent) => listingOn(version.validFrom, parent, seen, lists)),
  };
}

/**
 * Listed if a row says so. Not listed only if a complete list of the owner, no older than the group, omits it: committees list
 * the joint groups that others administer separately, if at all.
 */
function listingOn(
  day: Day,
  parent: string,
  { group, since, owner }: SeenGroup,
  lists: GroupLists,
): readonly GroupListing[] {
  const row = versionOn(lists.rows.get(subjectKeys.subgroup({ parent, group })) ?? [], day);
  if (row !== undefined) return [{ parent, listed: true, citations: row.sources }];
  const complete =
    parent === owner ? versionOn(lists.rosters.get(`subgroup|${parent}`) ?? [], day) : undefined;
  return complete === undefined || complete.validFrom < since
    ? []
    : [{ parent, listed: false, citations: complete.sources }];
}

/** The convenors of joint groups, whether sources call them co-convenors or convenors. */
export function buildCoConvenors(collection: FactCollection): readonly CoConvenorDocument[] {
  const joint = new Set(collection.factsOf('joint-group').map(({ subject }) => subject.group));
  return buildSubjectTimelines(collection, 'appointment').flatMap(({ subject, versions }) => {
    const { committee: group, role, person } = subject;
    if (!joint.has(group) || (role !== 'CO_CONVENOR' && role !== 'CONVENOR')) return [];
    return versions.map((version) => ({
      ...versionHead(version),
      group,
      person: personId(person),
      role,
      fromParent: claimed<'appointment'>(version)('fromParent'),
    }));
  });
}
