/** Publications and projects of one catalogue meet in the graph: by number, by id and by classification. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFederation, type RunningFederation } from '../harness/federation.ts';
import { catalogue, FIRST, SECOND } from '../harness/made-up-catalogue.ts';

let graph: RunningFederation;
beforeAll(async () => {
  graph = await startFederation({ sets: catalogue, today: '2026-06-01' });
});
afterAll(() => graph.stop());

describe('a catalogue', () => {
  it('leads from a publication to the project that is to replace it, and from there back', async () => {
    const query = `query ($day: Date!) { publication(designation: "ISO 70001:2015", asOf: $day) {
      replacedByRecords { isoId publication { designation } project { reference status publication { designation } } }
    } }`;
    expect(await graph.query(query, { day: FIRST })).toEqual({
      publication: {
        replacedByRecords: [
          {
            isoId: 1002,
            publication: null,
            project: {
              reference: 'ISO 70001',
              status: 'CURRENT',
              publication: { designation: 'ISO 70001:2015' },
            },
          },
        ],
      },
    });
    expect(await graph.query(query, { day: SECOND })).toEqual({
      publication: {
        replacedByRecords: [
          {
            isoId: 1002,
            publication: { designation: 'ISO 70001:2025' },
            project: {
              reference: 'ISO 70001',
              status: 'PUBLISHED',
              publication: { designation: 'ISO 70001:2025' },
            },
          },
        ],
      },
    });
  });

  it('gives a project the titles of its codes, and no project to a publication that no source speaks of as one', async () => {
    const query = `{
      project(reference: "ISO 70001", asOf: "${FIRST}") { ics { code title parent { title } } }
      publication(designation: "ISO/TS 70002:2020") { project { status } committee { reference } }
    }`;
    expect(await graph.query(query)).toEqual({
      project: {
        ics: [{ code: '35.030', title: 'IT security', parent: { title: 'Information technology' } }],
      },
      publication: { project: null, committee: { reference: 'ISO/TC 998/SC 1' } },
    });
  });
});
