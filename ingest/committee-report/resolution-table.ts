/**
 * Resolutions taken between meetings, with their effects and what an effect itself states: the end of a term, the reference
 * of a project. The paragraph above the table states since when and how they were approved.
 */
import type { ResolutionEffect } from '../../facts/fact-kinds.ts';
import type { Line } from './lines.ts';
import { placeOf, type ReportContext } from './report-context.ts';
import { readResolution } from './resolution-effects.ts';
import { isWholeRow, type ReportTable, type TableFamily } from './table-family.ts';

export const resolutionTable: TableFamily = {
  name: 'resolutions',
  columns: {
    resolution: { header: /^resolution(?:\s*(?:#|no\.?|number))?$/iu },
    detail: { header: /^(?:detail|decision|text)s?$/iu },
  },
  read(table, report) {
    const procedure = readProcedure(report.above);
    for (const row of table.rows) {
      if (isWholeRow(row, table, report)) addResolution(table, row, procedure, report);
    }
  },
};

interface Procedure {
  readonly procedure?: string;
  readonly afterMeeting?: string;
}

/** `... approved out of session since meeting 05 via CIB`. */
function readProcedure(above: readonly string[]): Procedure {
  for (const text of above.slice(0, 3)) {
    const afterMeeting = /\bsince meeting (\S+?)(?=[\s,.:;]|$)/iu.exec(text)?.[1];
    const procedure = /\bvia (?:an? )?([A-Z]{2,}|correspondence|ballot)\b/u.exec(text)?.[1];
    if (afterMeeting === undefined && procedure === undefined) continue;
    return {
      ...(procedure === undefined ? {} : { procedure }),
      ...(afterMeeting === undefined ? {} : { afterMeeting }),
    };
  }
  return {};
}

function addResolution(table: ReportTable, row: Line, procedure: Procedure, report: ReportContext): void {
  const { facts, committee } = report;
  const resolution = table.cell(row, 'resolution');
  if (!/^\S*\d\S*$/u.test(resolution)) {
    const reason = `${JSON.stringify(resolution)} is not a resolution number`;
    facts.rejected(row.locator, reason, 'a number such as 2020/111');
    return;
  }
  const { effects, documents, unread } = readResolution(table.cell(row, 'detail'), committee);
  if (unread > 0) {
    facts.unplaced(
      row.locator,
      `resolution ${resolution} has decisions of unknown kinds (sentences: ${unread})`,
    );
  }
  facts.add(
    'resolution',
    { committee, resolution },
    {
      ...procedure,
      effects: effects.length === 0 ? undefined : [...effects],
      documents: documents.length === 0 ? undefined : [...documents],
    },
    placeOf(row, report),
  );
  for (const effect of effects) addStatedByEffect(effect, row, report);
}

/** A nomination states nothing beyond itself: a nominee is not yet a representative. */
function addStatedByEffect(effect: ResolutionEffect, row: Line, report: ReportContext): void {
  const place = placeOf(row, report);
  if (effect.type === 'APPOINTS' && effect.termEnd !== undefined) {
    const { committee, role, person, termEnd } = effect;
    report.facts.add('appointment', { committee, role, person }, { termEnd }, place);
  }
  if (effect.type === 'APPROVES_PUBLICATION') {
    report.facts.add('project', { project: effect.project }, { stagedReference: effect.reference }, place);
  }
}
