import {type ChildProcess, spawn} from 'node:child_process'

import {expect, test} from 'vitest'

import {endOrStop} from './end-or-stop.ts'

const run = (script: string): ChildProcess => spawn(process.execPath, ['--eval', script], {stdio: 'ignore'})

const FOR_EVER = 'setInterval(() => {}, 1000)'

test('a process that ends by itself is waited for', async () => {
  const {signal} = new AbortController()
  expect([
    await endOrStop(run('process.exitCode = 0'), signal),
    await endOrStop(run('process.exitCode = 3'), signal),
    await endOrStop(run('process.kill(process.pid, "SIGTERM")'), signal),
  ]).toEqual([
    {succeeded: true, how: 'status 0'},
    {succeeded: false, how: 'status 3'},
    {succeeded: false, how: 'SIGTERM'},
  ])
})

test('one that is stopped is gone', async () => {
  const stopping = new AbortController()
  const child = run(FOR_EVER)
  child.once('spawn', () => stopping.abort())
  expect(await endOrStop(child, stopping.signal)).toBe('stopped')
  expect(child.signalCode).not.toBeNull()
})

test('one that our own signal has reached before us was stopped, and has not failed', async () => {
  const stopping = new AbortController()
  const child = run(FOR_EVER)
  child.once('spawn', () => child.kill('SIGTERM'))
  child.once('exit', () => setImmediate(() => stopping.abort()))
  expect(await endOrStop(child, stopping.signal)).toBe('stopped')
})
