import {type ChildProcess, spawn} from 'node:child_process'
import {createConnection} from 'node:net'
import {join} from 'node:path'

import {commandEnvironment, PROJECT_DIRECTORY} from '../support/start-dateline.ts'

/** Each test file counts its ports from here. TEST_COMMANDS_PORT moves them all, for two test runs at once. */
export const FIRST_PORT = Number(process.env['TEST_COMMANDS_PORT'] ?? 13_410)

export interface CommandEnd {
  status: number | null
  stdout: string
  stderr: string
}

export interface RunningCommand {
  /** Resolves when standard output or standard error holds the text; rejects when the command ends without it. */
  printed: (text: string) => Promise<void>
  /** To the command alone, or to its whole process group, as a terminal does. */
  send: (signal: NodeJS.Signals, to: 'command' | 'group') => void
  /** Resolves when the command is gone and what it printed is read. */
  ended: Promise<CommandEnd>
  /** Whether it, or anything that it started, still runs. */
  isAnythingLeft: () => boolean
  pid: number
}

const running = new Set<RunningCommand>()

/** Runs `node commands/<name>.ts` as npm does, without what the developer's own environment would change. */
export function startCommand(
  name: string,
  args: readonly string[],
  variables: Record<string, string> = {},
): RunningCommand {
  const child = spawn(process.execPath, [join('commands', `${name}.ts`), ...args], {
    cwd: PROJECT_DIRECTORY,
    env: commandEnvironment(variables),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, to be signalled as a whole and looked at when the command is gone.
    detached: true,
  })
  const {pid} = child
  if (pid === undefined) throw new Error(`commands/${name}.ts could not be started`)
  const output = {stdout: '', stderr: ''}
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text))
  const ended = new Promise<CommandEnd>((resolve) => {
    child.once('close', (status) => resolve({status, ...output}))
  })
  const command = {
    pid,
    ended,
    printed: (text: string) => printed(child, () => output.stdout + output.stderr, text),
    send: (signal: NodeJS.Signals, to: 'command' | 'group') => {
      process.kill(to === 'group' ? -pid : pid, signal)
    },
    isAnythingLeft: () => groupExists(pid),
  }
  running.add(command)
  return command
}

export function runCommand(
  name: string,
  args: readonly string[],
  variables: Record<string, string> = {},
): Promise<CommandEnd> {
  return startCommand(name, args, variables).ended
}

/** For `afterEach`: whatever a failed test left behind. */
export async function endCommands(): Promise<void> {
  for (const command of running) {
    if (command.isAnythingLeft()) command.send('SIGKILL', 'group')
    await command.ended
  }
  running.clear()
}

export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, 'localhost')
    socket.once('connect', () => {
      socket.destroy()
      resolve(false)
    })
    socket.once('error', () => resolve(true))
  })
}

function printed(child: ChildProcess, output: () => string, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (output().includes(text)) resolve()
    }
    child.stdout?.on('data', look)
    child.stderr?.on('data', look)
    child.once('close', (status) =>
      reject(new Error(`Ended with status ${status} before “${text}”:\n${output()}`)),
    )
    look()
  })
}

function groupExists(pid: number): boolean {
  try {
    process.kill(-pid, 0)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
    throw error
  }
}
