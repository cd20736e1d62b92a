/**
 * What a report says against itself, or announces and does not hold.
 * In: what was read. Out: notes in the import report. Not for: repairs.
 */
import type { Cover } from './cover.ts';
import type { ReadParts } from './read-blocks.ts';
import type { ReportFacts } from './report-facts.ts';
import { memberTable } from './member-tables.ts';
import { contactTable } from './role-tables.ts';

/** Parts that every report of the template has; without them the file may have been cut. */
const required = [memberTable.name, contactTable.name];

export function findInconsistencies(cover: Cover, read: ReadParts, end: string, facts: ReportFacts): void {
  for (const name of required.filter((family) => !read.tables.has(family))) {
    facts.rejected(end, `the report ends without a table of ${name}`, 'the whole report');
  }
  for (const { group, line } of cover.announced.filter((entry) => !read.groups.has(entry.group))) {
    facts.rejected(
      line.locator,
      `the cover announces a report of ${group} that is not there`,
      'the whole report',
    );
  }
  checkOwnNumber(cover, facts);
}

/** Numbers rise: a report that cites later numbers of its own register than its own has one of them wrong. */
function checkOwnNumber(cover: Cover, facts: ReportFacts): void {
  if (cover.number === null) return;
  const own = Number(/\d+/.exec(cover.number.words)?.[0]);
  const cited = facts.facts
    .flatMap((fact) => (fact.kind === 'resolution' ? (fact.values.documents ?? []) : []))
    .filter(({ register, number }) => register === cover.committee && number > own)
    .map(({ number }) => number);
  if (cited.length === 0) return;
  facts.ambiguous(
    cover.number.line.locator,
    'number of the report, lower than numbers that it cites',
    cover.number.words,
    [`N ${own}`, `a number above N ${Math.max(...cited)}`],
  );
}
