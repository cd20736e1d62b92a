/**
 * Hive Gateway in front of the four subgraphs, over the committed supergraph. It reads the variables of our gateway (PORT,
 * SUBGRAPH_SECRET, SUBGRAPH_..._URL) and prints its address as one line of JSON. Not for production: it sets no limits.
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
// Without an endpoint or a token Hive sends no reports or traces.
const gateway = createGatewayRuntime({
  supergraph: readFileSync(join(import.meta.dirname, '../../schema/supergraph.graphql'), 'utf8'),
  // The addresses in the supergraph do not exist, so that none is used by mistake.
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
