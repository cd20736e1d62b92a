/** The graph of the bundled facts for the question files, and common shapes of its data. */
import { appendFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { missingShape, startFederation, type RunningFederation } from './federation.ts';

/** The days of the two reports. */
export const on2020 = '2020-05-28';
export const on2023 = '2023-02-20';

/** A connection as a question selects it. */
export interface Nodes<T> {
  totalCount: number;
  nodes: T[];
}

/** One end of a liaison: how it is selected, and its name. */
export interface Party {
  reference?: string;
  acronym?: string;
}
export const party = '{ ... on Committee { reference } ... on Organization { acronym } }';
export const nameOf = ({ reference, acronym }: Party): string => reference ?? acronym ?? '';

/** The file that records the questions, for `npm run bench`. */
const writtenTo = process.env['QUESTIONS_TO'];

/** The graph for the tests of one file; to be called at its top. */
export function openGraph(): Pick<RunningFederation, 'query'> {
  let running: RunningFederation | undefined;
  const missing = missingShape();
  beforeAll(async () => {
    if (missing === null) running = await startFederation();
  });
  beforeEach(({ skip }) => {
    if (missing !== null) skip(missing);
  });
  afterAll(() => running?.stop());
  return {
    query: (source, variables) => {
      if (running === undefined) throw new Error('the graph is asked before it runs');
      if (writtenTo !== undefined)
        appendFileSync(writtenTo, `${JSON.stringify({ query: source, variables })}\n`);
      return running.query(source, variables);
    },
  };
}
