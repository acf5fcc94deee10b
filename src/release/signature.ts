import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { Refusal } from './refusal.ts';
import { repositoryOf } from './repository.ts';

/**
 * Reads the private key that signs releases, an Ed25519 key in PEM. A key that lies in one of `folders`, or in the
 * repository around one, is refused: what lies in a repository or on a server is sooner or later published with it.
 */
export function readSigningKey(file: string, folders: readonly string[]): KeyObject {
  const path = realpathOf(file);
  const kept = folders.map(realpathOf).map((folder) => repositoryOf(folder) ?? folder);
  const inside = kept.find((folder) => !relative(folder, path).split(sep).includes('..'));
  if (inside !== undefined)
    throw new Refusal(`签名私钥 ${file} 放在 ${inside} 里面，会和内容一起外传。请把它移到仓库和网站以外的地方。`, 2);
  return readKey(file, createPrivateKey, '私钥');
}

/** Reads the public key that signatures are checked with. */
export function readPublicKey(file: string): KeyObject {
  return readKey(file, createPublicKey, '公钥');
}

/** What stands in `release.json.sig`. Ed25519 signs without chance: the same manifest has the same signature. */
export function signatureOf(manifest: Uint8Array, key: KeyObject): string {
  return `${sign(null, manifest, key).toString('base64')}\n`;
}

/** Whether `signature` was made over these bytes by the owner of the key. */
export function isSignedBy(manifest: Uint8Array, signature: string, key: KeyObject): boolean {
  return verify(null, manifest, key, Buffer.from(signature.trim(), 'base64'));
}

function readKey(file: string, create: (pem: Buffer) => KeyObject, what: string): KeyObject {
  const refusal = new Refusal(
    `${file} 不是 Ed25519 ${what}（PEM 格式）。生成的办法：openssl genpkey -algorithm ed25519 -out 私钥.pem；openssl pkey -in 私钥.pem -pubout -out 公钥.pem`,
    2,
  );
  try {
    const key = create(readFileSync(file));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    throw refusal;
  }
  throw refusal;
}

/** Where a path leads, through links; the path itself where nothing is there. */
function realpathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
