import type {Plugin} from 'vite'

export interface OnMachineOptions {
  lakeUrl: string
  projectId: string
  /** Origins of sites that the Studio shows in a frame, as `presentationTool()` does; none unless given. */
  frameOrigins?: readonly string[]
}

/** The script in every Studio's HTML that loads Sanity's dashboard bridge. */
const BRIDGE_SCRIPT = /<script\b[^>]*\bdata-sanity-core\b[^>]*><\/script>\s*/g

/** The Studio's web fonts in that HTML, for which its design system brings its own. */
const REMOTE_FONT_FACE = /@font-face\s*\{[^}]*url\("https:[^}]*\}\s*/g

/**
 * For the Studio's HTML in local mode: a policy that lets the page speak to itself and to the lake only, and no
 * dashboard bridge. The Studio has no switch for its version check, its feedback probe and its web font.
 */
export function keepStudioOnMachine(options: OnMachineOptions): Plugin {
  const policy = onMachinePolicy(options)
  return {
    name: 'dateline/keep-studio-on-machine',
    // After the plugins of the CLI, which write the HTML.
    enforce: 'post',
    transform: {
      // Before the CSS plugins, so that they find the files the addresses now name.
      order: 'pre',
      filter: {id: /\.css(?:\?|$)/, code: /design-system-static\.sanity\.io/},
      handler: (css) => ({code: localFonts(css), map: null}),
    },
    transformIndexHtml: (html) => onMachineHtml(html, policy),
    generateBundle(_options, bundle) {
      const page = bundle['index.html']
      if (page?.type !== 'asset') return
      page.source = onMachineHtml(String(page.source), policy)
    },
  }
}

/** Inter as the Studio's design system names it, upright or italic. */
const REMOTE_INTER =
  /https:\/\/design-system-static\.sanity\.io\/InterVariable(?<italic>-Italic)?[^)"']*\.woff2/g

/** The same type from the package on this machine. */
export function localFonts(css: string): string {
  return css.replaceAll(
    REMOTE_INTER,
    (_address, italic?: string) =>
      `@fontsource-variable/inter/files/inter-latin-wght-${italic === undefined ? 'normal' : 'italic'}.woff2`,
  )
}

/** The Content-Security-Policy of a Studio that stays on this machine. */
export function onMachinePolicy({lakeUrl, projectId, frameOrigins = []}: OnMachineOptions): string {
  const lake = new URL(lakeUrl)
  const hosts = [lake.host, `${projectId}.${lake.host}`]
  const lakeOrigins = hosts.map((host) => `${lake.protocol}//${host}`).join(' ')
  const sockets = lake.protocol === 'https:' ? 'wss:' : 'ws:'
  const lakeSockets = hosts.map((host) => `${sockets}//${host}`).join(' ')
  return [
    "default-src 'self'",
    // The Studio's bundle is loaded by inline scripts, and its development server evaluates modules.
    "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    // `ws:` to the page's own host is the development server's; older browsers do not count it as 'self'.
    `connect-src 'self' data: blob: ws://localhost:* ${lakeOrigins} ${lakeSockets}`,
    `img-src 'self' data: blob: ${lakeOrigins}`,
    `media-src 'self' data: blob: ${lakeOrigins}`,
    "font-src 'self' data:",
    ["frame-src 'self' blob:", ...frameOrigins].join(' '),
    "worker-src 'self' blob:",
    "object-src 'none'",
  ].join('; ')
}

export function onMachineHtml(html: string, policy: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`
  return html
    .replaceAll(BRIDGE_SCRIPT, '')
    .replaceAll(REMOTE_FONT_FACE, '')
    .replace(/<head\b[^>]*>/, (head) => `${head}${meta}`)
}
