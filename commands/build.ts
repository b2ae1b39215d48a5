import {done, say} from './running/output.ts'
import {runCommand} from './running/run-command.ts'
import {runSanity} from './running/sanity-cli.ts'

/** `npm run build`: the Studio as static files in `dist/`. */
await runCommand(async (environment) => {
  const {target} = environment
  await runSanity(environment, ['build', '--yes', 'dist'], 'Building the Studio')
  done('The Studio is in dist/.')
  say(
    target.kind === 'local'
      ? `It speaks to the embedded lake at ${target.lakeUrl}; serve it at http://localhost:${environment.studioPort}.`
      : `It speaks to project ${target.projectId}, dataset ${target.dataset}; serve it anywhere, or run npm run deploy.`,
  )
})
