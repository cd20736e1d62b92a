/** Contradictions inside a report and parts that are announced and missing. They are reported, not repaired. */
import type { Cover } from './cover.ts';
import type { ReadParts } from './read-blocks.ts';
import type { ReportFacts } from './report-facts.ts';
import { memberTable } from './member-tables.ts';
import { contactTable } from './role-tables.ts';

/** Parts of every report after the template; without them the file may be truncated. */
const required = [memberTable.name, contactTable.name];

export function findInconsistencies(cover: Cover, read: ReadParts, end: string, facts: ReportFacts): void {
  for (const name of required.filter((family) => !read.tables.has(family))) {
    facts.rejected(end, `the report ends without a table of ${name}`, 'the whole report');
  }
  for (const { group, line } of cover.announced.filter((entry) => !read.groups.has(entry.group))) {
    facts.rejected(
      line.locator,
      `the cover announces a report of ${group}, which is missing`,
      'the whole report',
    );
  }
  checkOwnNumber(cover, facts);
}

/** Numbers of a register ascend: if a report cites a number above its own, one of the two is wrong. */
function checkOwnNumber(cover: Cover, facts: ReportFacts): void {
  if (cover.number === null) return;
  const { value: own, words, line } = cover.number;
  const cited = facts.facts
    .flatMap((fact) => (fact.kind === 'resolution' ? (fact.values.documents ?? []) : []))
    .filter(({ register, number }) => register === cover.committee && number > own)
    .map(({ number }) => number);
  if (cited.length === 0) return;
  const candidates = [`N ${own}`, `a number above N ${Math.max(...cited)}`];
  facts.ambiguous(line.locator, 'number of the report, lower than a number that it cites', words, candidates);
}
