/** Single parties and joint groups as of a day, and the findings of a committee or of the whole graph. */
import type { Endpoint } from '../../facts/fact-kinds.ts';
import { createOncePerGeneration } from '../../generations/once-per-generation.ts';
import { runInSlices } from '../../process/yield-to-event-loop.ts';
import type { StoreReader } from '../../store/documents.ts';
import { readAllRows } from '../../subgraph-kit/all-rows.ts';
import { readText } from '../../subgraph-kit/read-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { loadRows, loadVersion } from '../../subgraph-kit/versioned-document.ts';
import { foldAcronym } from '../../vocabulary/folded-text.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import {
  completeLists,
  jointGroups,
  liaisons,
  nominations,
  organizations,
  representations,
  type OrganizationDocument,
} from './documents.ts';
import { findDiscrepancies, judgingLists, type Finding } from './findings.ts';
import { createCollector, splitByCommittee, type RowsOfDay } from './graph-findings.ts';
import { organizationKey } from './party.ts';
import type { LiaisonParty, Organization } from './types-entities.ts';
import type { JointWorkingGroup } from './types.ts';
import { toJointGroup, toOrganization } from './view.ts';

/** The party on a day: a committee by its key alone, an organization with its name. */
export async function findParty(
  context: RequestContext,
  party: Endpoint,
  day: Day,
): Promise<LiaisonParty | null> {
  if ('committee' in party) return { reference: party.committee, asOf: day };
  const wanted = foldAcronym(party.organization);
  const rows = await loadRows(context, organizations, 'acronymKeys', wanted, day);
  const document = rows.find(({ key }) => foldAcronym(key) === wanted);
  return document === undefined ? null : toOrganization(document, day);
}

/** The lookup key of an acronym. Throws BAD_USER_INPUT for a blank one. */
export function readAcronym(text: string, argument: string): string {
  return readText(foldAcronym(text), argument, 'an acronym such as GS1');
}

/** The organization that has the acronym on a day, or else had it; null before the first source that mentions it. */
export async function findOrganization(
  context: RequestContext,
  acronym: string,
  day: Day,
): Promise<Organization | null> {
  const document = await findDocument(context, acronym, day);
  return document === null ? null : toOrganization(document, day);
}

/** The key by which liaisons name the organization of an acronym, also of one that no source mentions. */
export async function findOrganizationKey(
  context: RequestContext,
  acronym: string,
  day: Day,
): Promise<string> {
  const document = await findDocument(context, acronym, day);
  return organizationKey(document?.key ?? acronym);
}

async function findDocument(
  context: RequestContext,
  acronym: string,
  day: Day,
): Promise<OrganizationDocument | null> {
  const wanted = foldAcronym(acronym);
  const rows = await loadRows(context, organizations, 'acronymKeys', wanted, day);
  const onDay = rows.find(({ folded }) => folded === wanted);
  return onDay ?? rows.find(({ key }) => foldAcronym(key) === wanted) ?? rows[0] ?? null;
}

/** The joint group on a day; null if no source calls it one by then. */
export async function findJointGroup(
  context: RequestContext,
  reference: string,
  day: Day,
): Promise<JointWorkingGroup | null> {
  const document = await loadVersion(context, jointGroups, reference, day);
  return document === null ? null : toJointGroup(document, day);
}

/** The findings of one committee; one store call for each collection, however many committees. */
export async function loadFindingsOfCommittee(
  context: RequestContext,
  committee: string,
  day: Day,
): Promise<readonly Finding[]> {
  const [own, sent, nominated, joint, lists] = await Promise.all([
    loadRows(context, liaisons, 'parties', committee, day),
    loadRows(context, representations, 'committee', committee, day),
    loadRows(context, nominations, 'committee', committee, day),
    loadRows(context, jointGroups, 'parents', committee, day),
    Promise.all(judgingLists(committee).map((key) => loadRows(context, completeLists, 'key', key, day))),
  ]);
  return findDiscrepancies({
    committee,
    liaisons: own,
    representations: sent,
    nominations: nominated,
    jointGroups: joint,
    completeLists: lists.flat(),
  });
}

/** Days of one generation, or of a few, whose findings are cached. */
const CACHED_DAYS = 8;

const findingsByDay = createOncePerGeneration<readonly Finding[]>(CACHED_DAYS);

/** The findings of the whole graph, deduplicated; computed once for all requests. */
export function loadFindingsOfDay(context: RequestContext, day: Day): Promise<readonly Finding[]> {
  return findingsByDay.get(context, day, async (reader) =>
    runInSlices(collectFindings(await readRows(reader, day))),
  );
}

async function readRows(reader: StoreReader, day: Day): Promise<RowsOfDay> {
  return {
    liaisons: await readAllRows(reader, { collection: liaisons, day, sort: [] }),
    representations: await readAllRows(reader, { collection: representations, day, sort: [] }),
    nominations: await readAllRows(reader, { collection: nominations, day, sort: [] }),
    jointGroups: await readAllRows(reader, { collection: jointGroups, day, sort: [] }),
    completeLists: await readAllRows(reader, { collection: completeLists, day, sort: [] }),
  };
}

/** Yields between committees, so that other requests get their turn. */
function* collectFindings(rows: RowsOfDay): Generator<void, readonly Finding[]> {
  const collector = createCollector();
  for (const own of splitByCommittee(rows)) {
    yield;
    collector.collect(own);
  }
  return collector.result();
}
