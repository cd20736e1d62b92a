/**
 * One reading of a report, block by block: facts go to `facts`. table-family.ts recognizes tables, group-section.ts
 * headings.
 */
import type { Block } from './blocks.ts';
import type { Cover } from './cover.ts';
import { openGroupPart } from './group-part.ts';
import { readDocumentHeading } from './group-section.ts';
import { addHeadingFacts } from './heading-facts.ts';
import { spanLocator, type Line } from './lines.ts';
import { addListedMember, checkNewMembers } from './member-tables.ts';
import type { GroupPart, ReportContext } from './report-context.ts';
import type { ReportFacts } from './report-facts.ts';
import { reportTables } from './report-tables.ts';
import { recogniseTable } from './table-family.ts';

/** Names, member bodies and groups found by the first reading. */
export interface Known {
  readonly people: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
}

/** The parts that were found, so that missing ones can be reported. */
export interface ReadParts {
  /** Names of table families. */
  readonly tables: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
}

const memberList = /^(?<which>new|upgraded) members:?$/iu;

export function readBlocks(
  blocks: readonly Block[],
  cover: Cover,
  known: Known,
  facts: ReportFacts,
): ReadParts {
  const tables = new Set<string>();
  const groups = new Set<string>();
  const above: Line[] = [];
  const used = new Set<Line>(cover.lines);
  let group: GroupPart | null = null;
  const context = (): ReportContext => ({
    facts,
    committee: cover.committee,
    committeeTitle: cover.title.words,
    date: cover.date,
    bodies: known.bodies,
    secretariatBody: cover.secretariat?.body ?? null,
    knownPeople: known.people,
    knownGroups: known.groups,
    above: above.map((line) => line.cells[0] ?? ''),
    group,
  });
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') {
      const family = readTable(block.rows, above[0] ?? null, context());
      if (family !== null) tables.add(family);
      continue;
    }
    const { line } = block;
    above.unshift(line);
    if (used.has(line)) continue;
    const opened = openGroupPart(blocks, index, context());
    if (opened !== null) {
      group = opened.part;
      if (group.group !== null) groups.add(group.group);
      for (const read of opened.lines) used.add(read);
      continue;
    }
    const listed = readMemberList(blocks, index, context());
    for (const read of listed) used.add(read);
    if (listed.length > 0) continue;
    if (group !== null) {
      const heading = readDocumentHeading(line, group.group, cover.title.words);
      group = { ...group, heading };
      addHeadingFacts(heading, group, line, context());
      if (heading.kind !== 'none' && line.lead === null) continue;
    }
    facts.prose();
  }
  return { tables, groups };
}

/** The name of the family that read the table; null if none did. */
function readTable(rows: readonly Line[], above: Line | null, report: ReportContext): string | null {
  const found = recogniseTable(rows, above, reportTables, report);
  switch (found.kind) {
    case 'table':
      for (const column of found.unknownColumns) {
        const reason = `unknown column ${column} in the table of ${found.family.name}`;
        report.facts.unplaced(found.table.header?.locator ?? found.table.titleLocator, reason);
      }
      found.family.read(found.table, report);
      return found.family.name;
    case 'bad header': {
      const expected = `columns named ${found.missing.join(', ')}`;
      report.facts.rejected(
        found.header.locator,
        `the table of ${found.family.name} lacks columns`,
        expected,
      );
      return null;
    }
    case 'unknown': {
      // The cells are not quoted: they may hold personal data.
      const width = Math.max(...rows.map(({ cells }) => cells.length));
      const reason = `unknown table of ${rows.length} rows and ${width} columns`;
      report.facts.unplaced(spanLocator(rows), reason);
      return null;
    }
  }
}

/** The lines of a list below `New members` or `Upgraded members`, including the heading; empty for other paragraphs. */
function readMemberList(blocks: readonly Block[], index: number, report: ReportContext): readonly Line[] {
  const heading = blocks[index];
  if (heading?.kind !== 'paragraph') return [];
  const which = memberList.exec(heading.line.cells[0] ?? '')?.groups?.['which'];
  if (which === undefined) return [];
  const lines = [heading.line];
  const bodies: string[] = [];
  for (const block of blocks.slice(index + 1)) {
    if (block.kind === 'table' || memberList.test(block.line.cells[0] ?? '')) break;
    const body = addListedMember(block.line, report);
    if (body === null) break;
    bodies.push(body);
    lines.push(block.line);
  }
  if (which.toLowerCase() === 'new') checkNewMembers(heading.line.locator, bodies, report);
  return lines;
}
