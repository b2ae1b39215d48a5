import {Refusal} from '../transaction/refusal.ts'
import type {ActionScope} from './action-scope.ts'

const RELEASE_ACTION = /^sanity\.action\.release\./

export function isReleaseAction(actionType: string): boolean {
  return RELEASE_ACTION.test(actionType)
}

/** Releases can be read, and documents can have versions; the life of a release itself is not in this lake yet. */
export function refuseReleaseAction({index}: ActionScope, actionType: string): never {
  throw new Refusal(index, {
    type: 'unsupportedActionError',
    description: `This lake does not have releases yet: it cannot do "${actionType}"`,
    actionType,
  })
}
