import dns from 'node:dns'
import {registerHooks} from 'node:module'

/**
 * Loaded into the `sanity` CLI before anything else (`node --import`), for what its own settings leave to be wanted on a
 * lake of this machine. Names below `localhost` are this machine (RFC 6761), but not every system resolves them. And two
 * of its modules do not ask for the API host: they get another import each.
 */

const systemLookup = dns.lookup
Object.assign(dns, {
  lookup: (hostname: string, ...rest: unknown[]): unknown =>
    Reflect.apply(systemLookup, dns, [hostname.endsWith('.localhost') ? '127.0.0.1' : hostname, ...rest]),
})

const EXCHANGED = [
  // Scripts of `sanity exec` get their client here. Without this it would send the lake's token to Sanity.
  {
    importer: '/@sanity/cli/dist/util/cliClient.js',
    specifier: '@sanity/client',
    by: './create-lake-client.ts',
  },
  // `sanity migrations run` speaks HTTPS to whatever host it is given.
  {
    importer: '/@sanity/migrate/dist/fetch-utils/fetchStream.js',
    specifier: 'get-it/node',
    by: './create-lake-fetch.ts',
  },
]

registerHooks({
  resolve(specifier, context, next) {
    const exchange = EXCHANGED.find(
      (candidate) => candidate.specifier === specifier && context.parentURL?.endsWith(candidate.importer),
    )
    if (exchange === undefined) return next(specifier, context)
    return {url: new URL(exchange.by, import.meta.url).href, shortCircuit: true}
  },
})
