import {lakeAddress} from './lake-address.ts'

/** In the place of `createNodeFetch` of `get-it/node`. */
export function createNodeFetch(): (address: string, init?: RequestInit) => Promise<Response> {
  return (address, init) => fetch(lakeAddress(address), Object.assign({duplex: 'half'}, init))
}
