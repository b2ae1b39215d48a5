import {exitCode, spawnSanity} from './running/sanity-cli.ts'
import {requireFreePort} from './running/require-free-port.ts'
import {runCommand} from './running/run-command.ts'

/** `npm run studio`: the Studio alone, against the lake that `npm run lake` started or the hosted project. */
await runCommand(async (environment) => {
  await requireFreePort(environment.studioPort, 'the Studio', 'STUDIO_PORT')
  const child = spawnSanity(environment, ['dev', '--port', String(environment.studioPort)])
  process.exitCode = await exitCode(child)
})
