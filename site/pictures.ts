/** Pictures and files of a dataset, as the lake and Sanity's asset network name them. No path out of there. */
const ASSET_PATH = /^\/(?:images|files)\/[a-z0-9-]+\/[~a-z0-9_-]+\/[A-Za-z0-9.-]+(?:\/[A-Za-z0-9._-]+)?$/

const PASSED_ON = ['accept', 'if-none-match', 'if-modified-since', 'range']
const PASSED_BACK = [
  'content-type',
  'content-length',
  'content-range',
  'content-security-policy',
  'content-disposition',
  'accept-ranges',
  'cache-control',
  'etag',
  'last-modified',
  'vary',
  'x-content-type-options',
]

export function isAssetPath(path: string): boolean {
  return ASSET_PATH.test(path)
}

/** A picture of the lake for readers who cannot reach the lake itself, which listens on its own machine only. */
export async function pictureResponse(lakeUrl: string, request: Request): Promise<Response> {
  const {pathname, search} = new URL(request.url)
  const headers = new Headers()
  for (const name of PASSED_ON) {
    const value = request.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  const answer = await fetch(`${lakeUrl}${pathname}${search}`, {headers, redirect: 'error'})
  const passed = PASSED_BACK.flatMap((name): [string, string][] => {
    const value = answer.headers.get(name)
    return value === null ? [] : [[name, value]]
  })
  return new Response(answer.body, {status: answer.status, headers: passed})
}

/** The same data with the lake's pictures at `origin`. */
export function readdressPictures<Data>(data: Data, lakeUrl: string, origin: string): Data {
  return JSON.parse(JSON.stringify(data), (_key, value: unknown) =>
    typeof value === 'string' && isLakeAsset(value, lakeUrl) ? origin + value.slice(lakeUrl.length) : value,
  )
}

function isLakeAsset(address: string, lakeUrl: string): boolean {
  return address.startsWith(`${lakeUrl}/`) && isAssetPath(address.slice(lakeUrl.length))
}
