/**
 * Whether a browser's listeners to this lake share one WebSocket. By TLS browsers speak HTTP/2, where a connection carries
 * as many streams as there are; by plain HTTP they hold six connections to a host.
 */
export function needsDoor(lakeUrl: string): boolean {
  return new URL(lakeUrl).protocol === 'http:'
}
