/** The headers that the gateway and the subgraphs agree on. */

/** Carries the secret that proves to a subgraph that its caller is the gateway. */
export const secretHeader = 'x-committee-graph-secret';

/** Binds a subgraph request to one generation of the data. */
export const revisionHeader = 'x-committee-graph-revision';

/** Identifies a request of a client, in its response and in the logs. */
export const requestIdHeader = 'x-request-id';
