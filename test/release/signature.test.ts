import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../src/release/refusal.ts';
import { isSignedBy, readPublicKey, readSigningKey, signatureOf } from '../../src/release/signature.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingshi-key-'));
const repository = join(folder, 'repository');
mkdirSync(repository);

function pem(name: string, kind: 'ed25519' | 'x25519' = 'ed25519') {
  const { privateKey, publicKey } = kind === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519');
  const files = { secret: join(folder, `${name}.pem`), open: join(folder, `${name}.pub.pem`) };
  writeFileSync(files.secret, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(files.open, publicKey.export({ type: 'spki', format: 'pem' }));
  return files;
}

describe('signing a release', () => {
  const ours = pem('ours');
  const manifest = Buffer.from('{"sequence":1}');
  const signature = signatureOf(manifest, readSigningKey(ours.secret, [repository]));

  test('gives a signature that the public key confirms, for these bytes and this key alone', () => {
    expect(isSignedBy(manifest, signature, readPublicKey(ours.open))).toBe(true);
    expect(isSignedBy(Buffer.from('{"sequence":2}'), signature, readPublicKey(ours.open))).toBe(false);
    expect(isSignedBy(manifest, signature, readPublicKey(pem('other').open))).toBe(false);
    expect(isSignedBy(manifest, 'not base64 !', readPublicKey(ours.open))).toBe(false);
  });

  test('gives the same signature each time', () => {
    expect(signatureOf(manifest, readSigningKey(ours.secret, []))).toBe(signature);
  });

  test('refuses a key inside the repository, also behind a link', () => {
    const link = join(folder, 'link');
    symlinkSync(folder, link);
    expect(() => readSigningKey(join(link, 'ours.pem'), [repository, folder])).toThrow(Refusal);
    expect(() => readSigningKey(ours.secret, [link])).toThrow('移到仓库和网站以外');
    expect(() => readSigningKey(ours.secret, [repository, join(folder, 'our')])).not.toThrow();
  });

  test('refuses a key anywhere in the repository in which the content lies', () => {
    const content = join(folder, 'agency/content');
    mkdirSync(content, { recursive: true });
    mkdirSync(join(folder, 'agency/.git'));
    const inside = pem('agency/release');
    expect(() => readSigningKey(inside.secret, [content])).toThrow('移到仓库和网站以外');
    expect(() => readSigningKey(ours.secret, [content])).not.toThrow();
  });

  test.for([
    { name: 'is not there', file: join(folder, 'none.pem') },
    { name: 'is of another kind', file: pem('exchange', 'x25519').secret },
    { name: 'is only the public half', file: ours.open },
  ])('refuses a key that $name', ({ file }) => {
    expect(() => readSigningKey(file, [])).toThrow(/不是 Ed25519 私钥/);
  });
});
