/** Which names the lake answers to, and which web pages may talk to it. */
export interface OriginPolicy {
  /** `Host` must name this machine and this port, or a web page elsewhere could reach the lake by DNS rebinding. */
  isOwnHost(host: string | undefined): boolean
  /** Whether an `Origin` header names a Studio or the lake itself. */
  isAllowedOrigin(origin: string): boolean
  /** Whether a URL leads to a Studio: where a sign-in may be sent back to. */
  isStudioUrl(url: string): boolean
  readonly studioOrigins: readonly string[]
}

export interface OriginPolicyOptions {
  projectId: string
  /** How the lake itself is reached. */
  protocol: 'http' | 'https'
  port: number
  studioOrigins: readonly string[]
}

export function createOriginPolicy(options: OriginPolicyOptions): OriginPolicy {
  const {projectId, protocol, port, studioOrigins} = options
  const names = ['localhost', '127.0.0.1', '[::1]', `${projectId}.localhost`]
  const hasPortOfProtocol = port === (protocol === 'http' ? 80 : 443)
  const own = `${protocol}://`
  const studios = new Set(studioOrigins.flatMap(withLoopbackTwin))

  const isOwnHost = (host: string | undefined) =>
    host !== undefined &&
    names.some((name) => host.toLowerCase() === `${name}:${port}` || (hasPortOfProtocol && host === name))

  return {
    isOwnHost,
    isAllowedOrigin: (origin) =>
      studios.has(origin) || (origin.startsWith(own) && isOwnHost(origin.slice(own.length))),
    isStudioUrl: (url) => URL.canParse(url) && studios.has(new URL(url).origin),
    studioOrigins,
  }
}

/** `http://localhost:3333` and `http://127.0.0.1:3333` are one Studio under two names. */
function withLoopbackTwin(origin: string): string[] {
  const url = new URL(origin)
  if (url.hostname !== 'localhost' && url.hostname !== '127.0.0.1') return [url.origin]
  const port = url.port === '' ? '' : `:${url.port}`
  return [`${url.protocol}//localhost${port}`, `${url.protocol}//127.0.0.1${port}`]
}
