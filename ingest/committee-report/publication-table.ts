/**
 * The publications of the committee.
 * In: rows such as `ISO/TR 23455:2019<tab>title<tab>WG 3<tab>2022-09-30`. Out: publications. Not for: the day of
 * publication, of which a designation states only the year.
 */
import {
  formatDesignation,
  parseDocumentReference,
  projectNumber,
} from '../../vocabulary/document-reference.ts';
import { lastDay } from '../../vocabulary/partial-date.ts';
import type { Line } from './lines.ts';
import { readGroup } from './project-tables.ts';
import { isOpen, withoutCommitteeTitle } from './project-titles.ts';
import { placeOf, type ReportContext } from './report-context.ts';
import { parseStatedDate } from './stated-date.ts';
import type { ReportTable, TableFamily } from './table-family.ts';

export const publicationTable: TableFamily = {
  name: 'publications',
  title: /^publications$/iu,
  columns: {
    designation: { header: /^(?:designation|reference)/iu },
    title: { header: /^(?:document )?title/iu },
    workingGroup: { header: /^(?:wg|working group|group)$/iu, optional: true },
    reviewDate: { header: /review date/iu, optional: true },
  },
  read(table, report) {
    for (const row of table.rows) {
      if (table.isShort(row)) {
        report.facts.rejected(
          row.locator,
          `a row of ${row.cells.length} cells`,
          'a cell for every column of the header',
        );
      } else {
        addPublication(table, row, report);
      }
    }
  },
};

function addPublication(table: ReportTable, row: Line, report: ReportContext): void {
  const { facts } = report;
  const place = placeOf(row, report);
  const words = table.cell(row, 'designation');
  const reference = parseDocumentReference(words);
  if (!reference.ok || reference.value.year === null || reference.value.prefix !== null) {
    facts.rejected(
      row.locator,
      `${JSON.stringify(words)} is no designation`,
      'a designation such as ISO/TR 23244:2020',
    );
    return;
  }
  const designation = formatDesignation(reference.value);
  const year = String(reference.value.year);
  const fullTitle = table.cell(row, 'title');
  const title = withoutCommitteeTitle(fullTitle, report.committeeTitle);
  const groupWords = table.cell(row, 'workingGroup');
  const workingGroup = readGroup(groupWords, row, report);
  // The year says when it was there at the latest, unless the report is older than the end of that year.
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
      ...readReviewDate(table.cell(row, 'reviewDate'), row, report),
    },
    place,
    {
      stated: {
        workingGroup: workingGroup === undefined || workingGroup === groupWords ? undefined : groupWords,
      },
      unknown: {
        workingGroup: isOpen(groupWords) ? groupWords : undefined,
        reviewDate: isOpen(table.cell(row, 'reviewDate')) ? table.cell(row, 'reviewDate') : undefined,
      },
    },
  );
}

function readReviewDate(words: string, row: Line, report: ReportContext): { reviewDate?: string } {
  if (words === '' || isOpen(words)) return {};
  const date = parseStatedDate(words);
  if (date.ok) return { reviewDate: date.value };
  report.facts.rejected(row.locator, `${JSON.stringify(words)} is no review date`, date.expected);
  return {};
}
