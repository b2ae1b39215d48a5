import {createServer, type IncomingMessage, request, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'

/** `request`: it never arrives. `answer`: it arrives, and is done, but the answer does not come back. */
export type Loss = 'none' | 'request' | 'answer'

export interface BrokenConnection {
  url: string
  /** What is lost of writing requests from now on. */
  lose: (loss: Loss) => void
  close: () => Promise<void>
}

/** A way to `target` that can lose what is sent to `/data/mutate`. */
export async function startBrokenConnection(target: string): Promise<BrokenConnection> {
  let loss: Loss = 'none'
  const server = createServer((incoming, outgoing) => {
    const isWrite = incoming.url?.includes('/data/mutate/') ?? false
    if (isWrite && loss === 'request') incoming.socket.destroy()
    else forward(target, incoming, outgoing, isWrite && loss === 'answer')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    lose: (next) => {
      loss = next
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function forward(
  target: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  losesAnswer: boolean,
): void {
  const {method, headers, url} = incoming
  const {host} = new URL(target)
  const onward = request(`${target}${url ?? ''}`, {method, headers: {...headers, host}}, (answer) => {
    if (losesAnswer) {
      answer.resume()
      answer.once('end', () => incoming.socket.destroy())
      return
    }
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(outgoing)
  })
  incoming.pipe(onward)
}
