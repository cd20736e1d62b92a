/**
 * Hive Gateway in front of the four subgraphs, planning over the committed supergraph: another engine for the same graph.
 * In: the variables of our own gateway (PORT, SUBGRAPH_SECRET, SUBGRAPH_..._URL). Out: a server on loopback that says
 * its address in one line of JSON. Not for: production; nothing of the product's limits is set up here.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import process from 'node:process';
import { createGatewayRuntime, HTTPTransport } from '@graphql-hive/gateway';

const addressVariables = {
  membership: 'SUBGRAPH_MEMBERSHIP_URL',
  'work-programme': 'SUBGRAPH_WORK_PROGRAMME_URL',
  liaisons: 'SUBGRAPH_LIAISONS_URL',
  publications: 'SUBGRAPH_PUBLICATIONS_URL',
};

function readVariable(name) {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name}: expected a value`);
  return value;
}

const headers = [['x-committee-graph-secret', readVariable('SUBGRAPH_SECRET')]];
// Hive reports and traces only where it is given an endpoint or a token for it: none is given.
const gateway = createGatewayRuntime({
  supergraph: readFileSync(join(import.meta.dirname, '../../schema/supergraph.graphql'), 'utf8'),
  // The supergraph names addresses that do not exist, so that none is used by mistake.
  transportEntries: Object.fromEntries(
    Object.entries(addressVariables).map(([name, variable]) => [
      name,
      { location: readVariable(variable), headers },
    ]),
  ),
  transports: { http: HTTPTransport },
  logging: false,
  landingPage: false,
  graphiql: false,
});

const server = createServer(gateway);
server.listen(Number(process.env['PORT'] ?? '0'), '127.0.0.1', () => {
  process.stdout.write(`{"url":"http://127.0.0.1:${server.address().port}/graphql"}\n`);
});
