/**
 * The publications of the committee, in rows such as `ISO/TR 23455:2019<tab>title<tab>WG 3<tab>2022-09-30`. A designation
 * states only the year of publication, not the day.
 */
import {
  formatDesignation,
  parseDocumentReference,
  projectNumber,
} from '../../vocabulary/document-reference.ts';
import { lastDay } from '../../vocabulary/partial-date.ts';
import type { Line } from './lines.ts';
import { isOpen, readValue } from './open-cells.ts';
import { projectColumns, readGroup } from './project-tables.ts';
import { withoutCommitteeTitle } from './project-titles.ts';
import { placeOf, type ReportContext } from './report-context.ts';
import { parseStatedDate } from './stated-date.ts';
import { isWholeRow, type ReportTable, type TableFamily } from './table-family.ts';

export const publicationTable: TableFamily = {
  name: 'publications',
  title: /^publications$/iu,
  columns: {
    designation: { header: /^(?:designation|reference)/iu },
    title: projectColumns.title,
    workingGroup: projectColumns.workingGroup,
    reviewDate: { header: /review date/iu, optional: true },
  },
  read(table, report) {
    for (const row of table.rows) {
      if (isWholeRow(row, table, report)) addPublication(table, row, report);
    }
  },
};

function addPublication(table: ReportTable, row: Line, report: ReportContext): void {
  const { facts } = report;
  const place = placeOf(row, report);
  const words = table.cell(row, 'designation');
  const reference = parseDocumentReference(words);
  if (!reference.ok || reference.value.year === null || reference.value.prefix !== null) {
    const reason = `${JSON.stringify(words)} is not a designation`;
    facts.rejected(row.locator, reason, 'a designation such as ISO/TR 23244:2020');
    return;
  }
  const designation = formatDesignation(reference.value);
  const year = String(reference.value.year);
  const fullTitle = table.cell(row, 'title');
  const title = withoutCommitteeTitle(fullTitle, report.committeeTitle);
  const groupWords = table.cell(row, 'workingGroup');
  const workingGroup = readGroup(groupWords, row, report);
  const review = table.cell(row, 'reviewDate');
  // It existed by the end of the stated year, or by the day of the report if that comes first.
  const published = lastDay(year) < place.asOf ? year : place.asOf;
  facts.add(
    'publication',
    { designation },
    { title: title === '' ? undefined : title, publishedOn: year },
    { ...place, asOf: published },
    {
      stated: {
        designation: facts.canonical(row.locator, 'designation', words, designation),
        title: facts.canonical(row.locator, 'title', fullTitle, title),
      },
    },
  );
  facts.add(
    'publication',
    { designation },
    {
      deliverableType: reference.value.type,
      committee: report.committee,
      workingGroup,
      project: projectNumber(reference.value),
      reviewDate: readValue(review, 'a review date', parseStatedDate, row, report),
    },
    place,
    {
      stated: {
        workingGroup: workingGroup === undefined || workingGroup === groupWords ? undefined : groupWords,
      },
      unknown: {
        workingGroup: isOpen(groupWords) ? groupWords : undefined,
        reviewDate: isOpen(review) ? review : undefined,
      },
    },
  );
}
