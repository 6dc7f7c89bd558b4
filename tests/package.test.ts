import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly license: string;
  readonly engines: { readonly node: string };
  readonly bin: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(text('package.json')) as Manifest;
const lock = JSON.parse(text('package-lock.json')) as { packages: Record<string, Partial<Manifest>> };

describe('the package', () => {
  it('pins every dependency of users exactly', () => {
    const loose = Object.entries(manifest.dependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  it('asks for what the lock file holds', () => {
    const locked = lock.packages['']!;
    expect(locked.dependencies).toEqual(manifest.dependencies);
    expect(locked.devDependencies).toEqual(manifest.devDependencies);
  });

  it('locks versions and hashes, not the address of a registry', () => {
    expect(text('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/[^"]*registry/);
  });

  it('gives arquero the one flechette that can be installed', () => {
    // arquero 8.0.3 asks for ^2; 2.7.0 depends on a package that is not published.
    expect(manifest.dependencies['@uwdata/flechette']).toBe('2.6.0');
    expect(Object.keys(lock.packages).filter((path) => path.endsWith('/@uwdata/flechette'))).toHaveLength(1);
  });

  it('declares every package that its sources import', () => {
    const imported = ['src', 'workers'].flatMap(importsUnder);
    expect(imported).not.toEqual([]);
    expect(imported.filter((name) => !(name in manifest.dependencies))).toEqual([]);
    // The page is built whole: what it imports is in it, and nobody has to install it.
    const built = importsUnder('web');
    expect(built).not.toEqual([]);
    const known = { ...manifest.dependencies, ...manifest.devDependencies };
    expect(built.filter((name) => !(name in known))).toEqual([]);
  });

  it('runs scripts that exist', () => {
    const files = Object.values(manifest.scripts).flatMap(
      (script) => script.match(/[\w./-]+\.(mjs|config\.ts)/g) ?? [],
    );
    expect(files).toContain('scripts/test.mjs');
    expect(files.filter((file) => !existsSync(`${root}/${file}`))).toEqual([]);
  });

  it('needs the same Node everywhere it says so', () => {
    expect(manifest.engines.node).toBe('>=20.19');
    expect(text('scripts/bootstrap.mjs')).toContain('oldestNode = [20, 19]');
    expect(text('vite.node.config.ts')).toContain("target: 'node20'");
  });

  it('offers the command that the Node build writes', () => {
    expect(manifest.bin).toEqual({ bullwhip: 'dist/node/cli.js' });
    expect(text('vite.node.config.ts')).toContain("cli: 'src/cli/main.ts'");
    expect(text('vite.node.config.ts')).toContain("outDir: 'dist/node'");
  });

  it('says its licence twice', () => {
    expect(manifest.license).toBe('MIT');
    expect(text('LICENSE')).toMatch(/^MIT License/);
  });
});

function text(path: string): string {
  return readFileSync(`${root}/${path}`, 'utf8');
}

/** Names of the packages that the sources under a folder import, `@scope/name` whole. */
function importsUnder(folder: string): string[] {
  if (!existsSync(`${root}/${folder}`)) return [];
  return readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => Array.from(text(`${folder}/${name}`).matchAll(/^(?:import|export|\}) .*from '([^.'][^']*)';/gm)))
    .map(([, specifier]) => specifier!)
    .filter((specifier) => !specifier.startsWith('node:'))
    .map((specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'));
}
