/** Projects are joined by their references: two subgraphs that name one project name it alike. */
import { describe, expect, it } from 'vitest';
import { on2020, on2023, openGraph, type Nodes } from '../harness/questions.ts';

const graph = openGraph();

describe('the project of a publication', () => {
  it.each([on2020, on2023])('has the reference that the work programme gives it on %s', async (day) => {
    const { publications, projects } = await graph.query<{
      publications: Nodes<{ designation: string; project: { reference: string } }>;
      projects: Nodes<{ reference: string }>;
    }>(
      `{ publications(first: 100, asOf: "${day}") { nodes { designation project { reference } } }
         projects(first: 100, asOf: "${day}") { nodes { reference } } }`,
    );
    const known = new Set(projects.nodes.map(({ reference }) => reference));
    const wrong = publications.nodes.filter(({ project }) => !known.has(project.reference));
    expect(publications.nodes.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});
