import type {Identity} from '../protocol/lake-core.ts'

/** What the middlewares leave for the routes. */
export interface LakeEnv {
  Variables: {identity: Identity}
}
