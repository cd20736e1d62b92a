/** A subgraph over HTTP in this process that answers correctly or with a chosen fault. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { graphql } from 'graphql';
import type { GraphQLSchema } from 'graphql';

export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

/** Handles the request; `answerRightly` returns the correct answer as an object that a test may change. */
export type Behaviour = (exchange: {
  readonly hit: number;
  readonly asked: SubgraphRequest;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly answerRightly: () => Promise<Record<string, unknown>>;
}) => void | Promise<void>;

export interface FaultySubgraph {
  readonly url: string;
  /** Every request, in order. */
  readonly asked: SubgraphRequest[];
  behave(behaviour: Behaviour): void;
  /** Closes the listener and every connection. */
  stop(): Promise<void>;
}

/** Sends a value as JSON with status 200, or a text unchanged. */
export function send(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(typeof value === 'string' ? value : JSON.stringify(value));
}

export const answersRightly: Behaviour = async ({ response, answerRightly }) => {
  send(response, await answerRightly());
};

export async function startFaultySubgraph(schema: GraphQLSchema, revision?: string): Promise<FaultySubgraph> {
  let behaviour = answersRightly;
  const asked: SubgraphRequest[] = [];
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const question = JSON.parse(await readText(request)) as SubgraphRequest;
    asked.push(question);
    await behaviour({
      hit: asked.length,
      asked: question,
      request,
      response,
      answerRightly: async () => {
        const { query, variables, operationName } = question;
        const result = await graphql({
          schema,
          source: query,
          variableValues: variables,
          operationName,
          contextValue: {},
        });
        return { ...result, ...(revision !== undefined && { extensions: { revision } }) };
      },
    });
  };
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    asked,
    behave: (next) => {
      behaviour = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
