/**
 * Organizations in liaison, with the category in the title of the table, and representatives that a note in a cell names.
 * The list of one category is complete for that category only.
 */
import { parseCommittee } from '../../vocabulary/committee-reference.ts';
import { liaisonCategorySchema } from '../../facts/fact-kinds.ts';
import { liaisonScope } from '../../facts/rosters.ts';
import { organizationAcronym, organizationName } from '../organizations.ts';
import { cellLines } from './cell-lines.ts';
import type { Line } from './lines.ts';
import { readPeople } from './people-cells.ts';
import { placeOf, type ReportContext } from './report-context.ts';
import type { TableFamily } from './table-family.ts';

const title = /^organi[sz]ations in liaison(?:\s*\(category ([A-Z])\))?$/iu;

export const organizationTable: TableFamily = {
  name: 'organizations in liaison',
  title,
  read(table, report) {
    const place = placeOf({ locator: table.titleLocator }, report);
    const letter = title.exec(table.title)?.[1];
    const category = liaisonCategorySchema.safeParse(letter?.toUpperCase());
    if (letter !== undefined && !category.success) {
      report.facts.rejected(place.locator, `"${letter}" is not a liaison category`, 'A, B, C or D');
    }
    const scope = liaisonScope('to', report.committee, 'organizations', category.data);
    for (const row of table.rows) {
      const [acronymCell = '', nameCell = ''] = row.cells;
      const liaison = addOrganization(row, acronymCell, nameCell, category.data, report);
      if (letter === undefined || category.success) report.facts.list('liaison', scope, [liaison], place);
    }
  },
};

function addOrganization(
  row: Line,
  acronymCell: string,
  nameCell: string,
  category: 'A' | 'B' | 'C' | 'D' | undefined,
  report: ReportContext,
) {
  const place = placeOf(row, report);
  const { name: words, note } = splitNote(nameCell);
  const organization = organizationAcronym(acronymCell, words);
  if (organization === '') {
    const reason = `organization ${JSON.stringify(nameCell)} has no short name`;
    report.facts.rejected(row.locator, reason, 'a short name such as OECD');
    return null;
  }
  const name = organizationName(words, organization);
  const stated = {
    organization: report.facts.canonical(row.locator, 'organization', acronymCell, organization),
    name: report.facts.canonical(row.locator, 'name', words, name),
  };
  report.facts.add('organization', { organization }, { name: name === '' ? undefined : name }, place, {
    stated,
  });
  if (note !== '') addRepresentatives(note, organization, row, report);
  return report.facts.add(
    'liaison',
    { from: { organization }, to: { committee: report.committee }, directed: true },
    { category },
    place,
  );
}

function splitNote(cell: string): { name: string; note: string } {
  const text = cellLines(cell).join(' ');
  const at = text.search(/\s*\bNote:/u);
  return at === -1 ? { name: text, note: '' } : { name: text.slice(0, at), note: text.slice(at).trim() };
}

const representatives =
  /^Note:\s*the liaison representatives? from (?<from>.+?) to (?<to>.+?) (?:is|are) (?<people>.+?)\.?$/iu;

/** Notes are the only place where a report names the committee's representatives in an organization. */
function addRepresentatives(note: string, organization: string, row: Line, report: ReportContext): void {
  const place = placeOf(row, report);
  const groups = representatives.exec(note)?.groups;
  const from = parseCommittee(groups?.['from'] ?? '', { within: report.committee });
  const to = organizationAcronym(groups?.['to'] ?? '');
  if (groups === undefined || !from.ok || from.value !== report.committee || to !== organization) {
    report.facts.unplaced(row.locator, `unknown note in the cell of ${organization}`);
    return;
  }
  const ends = { from: { committee: report.committee }, to: { organization } };
  report.facts.add('liaison', { ...ends, directed: true }, {}, place);
  for (const person of readPeople(groups['people'] ?? '', 'representatives', place, report) ?? []) {
    const subject = { from: report.committee, to: { organization }, person };
    report.facts.add('representation', subject, { listed: true }, place);
  }
}
