import { describe, expect, it } from 'vitest';
import { tabulateAnswer } from '../../cli/answer-table.ts';

describe('a response as tables', () => {
  it('shows single values by their path', () => {
    expect(tabulateAnswer({ committee: { title: 'Widgets', parent: null } })).toEqual([
      {
        title: 'answer',
        columns: ['field', 'value'],
        rows: [
          ['committee.title', 'Widgets'],
          ['committee.parent', '-'],
        ],
      },
    ]);
  });

  it('shows each list as a table, titled without the parts of connections', () => {
    const data = {
      committee: { memberships: { nodes: [{ status: 'PARTICIPATING', nationalBody: { acronym: 'AAA' } }] } },
    };
    expect(tabulateAnswer(data)).toEqual([
      {
        title: 'committee.memberships',
        columns: ['status', 'nationalBody.acronym'],
        rows: [['PARTICIPATING', 'AAA']],
      },
    ]);
  });

  it('shows an object that is null in one row under the columns of its parts', () => {
    const data = { projects: { nodes: [{ stage: { code: '30.60' } }, { stage: null }] } };
    expect(tabulateAnswer(data)).toEqual([
      { title: 'projects', columns: ['stage.code'], rows: [['30.60'], ['-']] },
    ]);
  });

  it('keeps a list inside a row in one cell', () => {
    const data = {
      projects: {
        nodes: [
          {
            reference: 'ISO 1',
            leaders: [{ person: { name: 'Ada Example' } }, { person: { name: 'Bea Example' } }],
          },
        ],
      },
    };
    expect(tabulateAnswer(data)[0]?.rows).toEqual([['ISO 1', 'Ada Example; Bea Example']]);
  });
});
