import {createHash, randomBytes, timingSafeEqual} from 'node:crypto'

/** A session token: 256 random bits, prefixed so that secret scanners can name what they found. */
export function generateSessionToken(): string {
  return `lake-session-${randomBytes(32).toString('base64url')}`
}

/** SHA-256 of a token. Tokens are 256 random bits, so a fast digest is as strong here as a slow one. */
export function digestToken(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest()
}

/** Whether a token has this digest, in time that does not depend on where they differ. */
export function tokenMatchesDigest(token: string, digest: Buffer): boolean {
  return timingSafeEqual(digestToken(token), digest)
}
