import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../src/release/digest.ts';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const read = (file: string) => readFileSync(join(projectFolder, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const direct = { ...manifest.dependencies, ...manifest.devDependencies };
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };

test('every package that is installed here is the one that was locked, by its hash', () => {
  const installed = Object.entries(packages).filter(
    ([folder]) => folder !== '' && existsSync(join(projectFolder, folder)),
  );
  expect(installed.length).toBeGreaterThan(100);
  expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([folder]) => folder)).toEqual(
    [],
  );
});

test('what has no hash is only what other systems would need', () => {
  const bare = Object.entries(packages).filter(([folder, { integrity }]) => folder !== '' && integrity === undefined);
  expect(bare.filter(([, { optional }]) => optional !== true).map(([folder]) => folder)).toEqual([]);
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
