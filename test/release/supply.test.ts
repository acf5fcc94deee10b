import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../src/release/digest.ts';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const read = (file: string) => readFileSync(join(projectFolder, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const direct = { ...manifest.dependencies, ...manifest.devDependencies };
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };

test('every package that any system may install is locked by its hash', () => {
  const others = Object.entries(packages).filter(([folder]) => folder !== '');
  expect(others.length).toBeGreaterThan(500);
  // 64 bytes in base 64.
  const bare = others.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
  expect(bare.map(([folder]) => folder)).toEqual([]);
});

test('the lock file names no registry, nor anything that is not from one', () => {
  expect(Object.entries(packages).filter(([, { resolved, link }]) => resolved !== undefined || link === true)).toEqual(
    [],
  );
  expect(read('package-lock.json')).not.toMatch(/https?:\/\/[^"]*\.tgz|git\+|"file:/);
  expect(read('.npmrc')).toMatch(/^omit-lockfile-registry-resolved=true$/m);
});

test('direct dependencies are named with one version', () => {
  for (const [name, version] of Object.entries(direct)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

test('no script of a package runs when it is installed', () => {
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
});

test('npm lists what the software is made of, with hashes', () => {
  const written = execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], {
    cwd: projectFolder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const { components } = JSON.parse(written) as {
    components: { name: string; version: string; hashes?: readonly { alg: string }[] }[];
  };
  for (const [name, version] of Object.entries(direct)) {
    const listed = components.find((component) => component.name === name && component.version === version);
    expect(
      listed?.hashes?.map(({ alg }) => alg),
      name,
    ).toContain('SHA-512');
  }
});
