/**
 * The GraphiQL page. It loads its files from the installed packages, nothing from other hosts, and has no inline
 * script.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { exampleQueries } from './example-queries.ts';

const { resolve } = createRequire(import.meta.url);

function installedFile(packageName: string, file: string): string {
  return join(dirname(resolve(`${packageName}/package.json`)), file);
}

/** Files of the page: name under `/graphiql/`, and path. */
export const graphiqlFiles: ReadonlyMap<string, string> = new Map([
  ['react.js', installedFile('react', 'umd/react.production.min.js')],
  ['react-dom.js', installedFile('react-dom', 'umd/react-dom.production.min.js')],
  ['graphiql.js', installedFile('graphiql', 'graphiql.min.js')],
  ['graphiql.css', installedFile('graphiql', 'graphiql.min.css')],
]);

/** Addresses are relative, so that the page also works under a path of a proxy. */
export const graphiqlPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>committee-graph</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="graphiql/graphiql.css">
    <link rel="stylesheet" href="graphiql/page.css">
  </head>
  <body>
    <div id="graphiql">This page needs JavaScript. The API itself is at /graphql.</div>
    <script src="graphiql/react.js"></script>
    <script src="graphiql/react-dom.js"></script>
    <script src="graphiql/graphiql.js"></script>
    <script src="graphiql/start.js"></script>
  </body>
</html>
`;

export const graphiqlStyle = `html, body, #graphiql { height: 100%; margin: 0; }
`;

export const graphiqlStart = `ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: 'graphql' }),
    defaultTabs: ${JSON.stringify(exampleQueries.map(({ query }) => ({ query })))},
    shouldPersistHeaders: false,
  }),
);
`;
