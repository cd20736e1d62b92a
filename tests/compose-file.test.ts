/** docker-compose.yml and the Dockerfile are pinned, locked down, closed to the outside, and without a secret. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { subgraphVariables } from '../gateway/config.ts';
import {
  composeText,
  healthCommand,
  proxyUpstreams,
  readComposeFile,
  startOrder,
  type ComposeService,
} from './harness/compose-file.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };
const file = readComposeFile();
const { services } = file;
const all = Object.entries(services);
const subgraphs = Object.keys(subgraphVariables);
const gateways = ['gateway-1', 'gateway-2'];
const oneShots = ['mongodb-init', 'importer'];

/** Names of the services that are not so. */
function offenders(isSo: (service: ComposeService, name: string) => boolean): readonly string[] {
  return all.filter(([name, service]) => !isSo(service, name)).map(([name]) => name);
}

/** The words of a service's command from the entry point on. */
function programOf({ entrypoint, command }: ComposeService): readonly string[] {
  return [...entrypoint, ...command];
}

describe('docker-compose.yml', () => {
  it('has every part of the graph', () => {
    expect(Object.keys(services).sort()).toEqual(
      ['mongodb', ...oneShots, ...subgraphs, ...gateways, 'proxy'].sort(),
    );
  });

  it('starts the database, then the data, the subgraphs, the gateways, the proxy', () => {
    expect(startOrder(file)).toEqual(['mongodb', ...oneShots, ...subgraphs, ...gateways, 'proxy']);
  });

  it('waits until servers are healthy and one-off commands have ended', () => {
    const wrong = all.flatMap(([name, { depends_on: others }]) =>
      Object.entries(others)
        .filter(([other, { condition }]) => (condition === 'service_healthy') === oneShots.includes(other))
        .map(([other]) => `${name} on ${other}`),
    );
    expect(wrong).toEqual([]);
  });

  it('pins every image: others to a full version, its own to that of package.json', () => {
    expect(
      offenders(({ image, build }) =>
        build === undefined ? /^[a-z]+:\d+\.\d+\.\d+(-[a-z]+)?$/.test(image) : image.endsWith(`:${version}`),
      ),
    ).toEqual([]);
  });

  it('gives no service a writable file system, a capability, or new privileges', () => {
    expect(
      offenders(
        (service) =>
          service.read_only &&
          service.tmpfs.includes('/tmp') &&
          service.cap_drop.join() === 'ALL' &&
          service.security_opt.join() === 'no-new-privileges:true',
      ),
    ).toEqual([]);
  });

  it('runs nothing as root', () => {
    // Ours has its user from the Dockerfile.
    expect(
      offenders(({ build, user = '' }) =>
        build === undefined ? /^[1-9]\d*:[1-9]\d*$/.test(user) : user === '',
      ),
    ).toEqual([]);
  });

  it('checks the health of every server, and restarts it', () => {
    expect(
      offenders((service, name) =>
        oneShots.includes(name)
          ? service.restart === 'on-failure:5' && healthCommand(service) === null
          : service.restart === 'unless-stopped' && healthCommand(service) !== null,
      ),
    ).toEqual([]);
  });

  it('gives a process more time to stop than it needs, and passes it the signal', () => {
    expect(
      offenders(({ init, stop_grace_period: grace }) => init && Number.parseInt(grace ?? '0') > 10),
    ).toEqual([]);
  });

  it('publishes only the port of the proxy, and isolates everything else', () => {
    expect(offenders(({ ports }, name) => (name === 'proxy') === ports.length > 0)).toEqual([]);
    expect(
      offenders(
        ({ networks }, name) =>
          (name === 'proxy') === networks.some((network) => file.networks[network]?.internal !== true),
      ),
    ).toEqual([]);
  });

  it('keeps the gateways from the database, and the proxy from the subgraphs', () => {
    const on = (network: string) =>
      all.filter(([, one]) => one.networks.includes(network)).map(([name]) => name);
    expect(on('storage').sort()).toEqual(['mongodb', ...oneShots, ...subgraphs].sort());
    expect(on('graph').sort()).toEqual([...subgraphs, ...gateways].sort());
    expect(on('entrance').sort()).toEqual([...gateways, 'proxy'].sort());
  });

  it('distributes requests to both gateways', () => {
    expect(proxyUpstreams()).toEqual(
      gateways.map((name) => `${name}:${services[name]?.environment['PORT'] ?? ''}`),
    );
  });
});

describe('the secret', () => {
  it('is a file for the subgraphs and gateways only', () => {
    const knowing = all.filter(([, { secrets }]) => secrets.length > 0).map(([name]) => name);
    expect(knowing.sort()).toEqual([...subgraphs, ...gateways].sort());
    expect(knowing.map((name) => services[name]?.environment['SUBGRAPH_SECRET_FILE'])).toEqual(
      knowing.map(() => '/run/secrets/subgraph-secret'),
    );
  });

  it('has no default: neither in the file nor in the repository nor in the image', () => {
    expect(Object.values(file.secrets)).toEqual([{ file: './secrets/subgraph-secret' }]);
    expect(offenders(({ environment }) => !('SUBGRAPH_SECRET' in environment))).toEqual([]);
    expect(composeText).not.toMatch(/\$\{/);
    expect(read('.gitignore').split('\n')).toContain('secrets/');
    expect(read('Dockerfile')).not.toMatch(/SECRET|ARG /);
  });

  it('is created by the command of the README', () => {
    expect(read('README.md')).toContain('> secrets/subgraph-secret');
    expect(read('docs/deployment.md')).toContain('> secrets/subgraph-secret');
  });
});

describe('the environment of our processes', () => {
  it('has only variables that docs/configuration.md lists', () => {
    const known = new Set(
      [...read('docs/configuration.md').matchAll(/^\| `([A-Z_]+)`/gm)].map(([, variable]) => variable),
    );
    const wrong = all
      .filter(([, { build }]) => build !== undefined)
      .flatMap(([name, { environment }]) =>
        Object.keys(environment)
          .filter((variable) => !known.has(variable))
          .map((variable) => `${name}: ${variable}`),
      );
    expect(wrong).toEqual([]);
  });

  it('names the replica set that MongoDB is configured for', () => {
    const uris = all.flatMap(([, { environment }]) => environment['MONGODB_URI'] ?? []);
    expect(new Set(uris)).toEqual(new Set(['mongodb://mongodb:27017/committee-graph?replicaSet=rs0']));
    expect(uris).toHaveLength(1 + subgraphs.length);
    expect(services['mongodb']?.command).toEqual(['mongod', '--replSet', 'rs0', '--bind_ip_all']);
  });

  it('runs entry points of the build', () => {
    const wrong = all
      .filter(([, { build }]) => build !== undefined)
      .map(([, service]) => programOf(service))
      .filter(
        ([node, entry = '']) =>
          node !== 'node' || !existsSync(join(root, entry.replace(/^dist\//, '').replace(/\.js$/, '.ts'))),
      );
    expect(wrong).toEqual([]);
  });
});

describe('the replica set', () => {
  const script = services['mongodb-init']?.command.at(-1) ?? '';
  const run = (status: () => unknown, primaryAfter: number) => {
    const initiated: unknown[] = [];
    let asked = 0;
    runInNewContext(script, {
      rs: { status, initiate: (config: unknown) => initiated.push(config) },
      db: { hello: () => ({ isWritablePrimary: (asked += 1) > primaryAfter }) },
      sleep: () => undefined,
    });
    return { initiated, asked };
  };
  const failing = (codeName: string) => () => {
    throw Object.assign(new Error(codeName), { codeName });
  };

  it('is initiated once, with one member, and the rest waits for it', () => {
    const { initiated, asked } = run(failing('NotYetInitialized'), 3);
    expect(JSON.stringify(initiated)).toBe(
      JSON.stringify([{ _id: 'rs0', members: [{ _id: 0, host: 'mongodb:27017' }] }]),
    );
    expect(asked).toBe(4);
    expect(run(() => ({ ok: 1 }), 0)).toEqual({ initiated: [], asked: 1 });
  });

  it('is not initiated after another kind of failure', () => {
    expect(() => run(failing('Unauthorized'), 0)).toThrow('Unauthorized');
  });
});

describe('the image', () => {
  const lines = read('Dockerfile').split('\n');
  const after = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

  it('is built on a full version of Node, the same in both stages', () => {
    const bases = lines.flatMap((line) => /^FROM (\S+)/.exec(line)?.[1] ?? []);
    expect(bases).toEqual(['node:20.20.2-bookworm-slim', 'node:20.20.2-bookworm-slim']);
  });

  it('contains only what runs, and does not run as root', () => {
    expect(after.flatMap((line) => /^COPY --from=build \/build\/(\S+)/.exec(line)?.[1] ?? []).sort()).toEqual(
      ['data', 'dist', 'node_modules', 'package.json', 'schema'],
    );
    expect(after.filter((line) => line.startsWith('COPY ') && !line.includes('--from=build'))).toEqual([]);
    expect(after.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
    expect(after.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
  });

  it('contains every folder that the build compiles, and no other', () => {
    const { include } = JSON.parse(read('tsconfig.build.json')) as { include: string[] };
    const given = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'));
    expect(given.map((line) => line.slice(1)).sort()).toEqual(
      [
        ...include,
        'data',
        'schema',
        'package.json',
        'package-lock.json',
        'tsconfig.json',
        'tsconfig.build.json',
      ].sort(),
    );
  });
});
