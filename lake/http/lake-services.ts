import type {Accounts} from '../accounts/accounts.ts'
import type {AssetLibrary} from '../assets/asset-library.ts'
import type {LakeCore} from '../protocol/lake-core.ts'
import type {LakeLogger} from './lake-logger.ts'
import type {OriginPolicy} from './origin-policy.ts'

/** What the routes stand on. */
export interface LakeServices {
  core: LakeCore
  accounts: Accounts
  assets: AssetLibrary
  originPolicy: OriginPolicy
  logger: LakeLogger
  limits: LakeLimits
  clock: () => Date
  /** Aborted when the lake closes: streams end then. */
  closing: AbortSignal
}

export interface LakeLimits {
  /** Bytes of a JSON body. */
  jsonBytes: number
  /** Bytes of an uploaded image or file. */
  assetBytes: number
  /** Bytes on the disk of what was made of images; what was not used for longest goes first. */
  renditionBytes: number
}

export const defaultLimits: LakeLimits = {
  jsonBytes: 20_000_000,
  assetBytes: 100_000_000,
  renditionBytes: 1_000_000_000,
}
