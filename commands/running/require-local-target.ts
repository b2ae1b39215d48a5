import type {Environment} from '../../config/environment.ts'
import {CommandError} from './command-error.ts'

/** Refuses a command that only makes sense for the embedded lake while a hosted project is configured. */
export function requireLocalTarget({target}: Environment, command: string): void {
  if (target.kind === 'hosted') {
    throw new CommandError(
      `\`${command}\` runs the embedded lake, but SANITY_STUDIO_PROJECT_ID chooses the hosted project ${target.projectId}. Unset it and SANITY_STUDIO_DATASET first.`,
    )
  }
}
