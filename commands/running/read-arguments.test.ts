import {expect, test} from 'vitest'

import {CommandError} from './command-error.ts'
import {readArguments} from './read-arguments.ts'

const commandLine = {
  usage: 'npm run sweep -- <room> [--broom name] [--wet]',
  options: {broom: {type: 'string'}, wet: {type: 'boolean', default: false}},
  positionals: true,
} as const

test('reads options and positionals', () => {
  const {values, positionals} = readArguments(commandLine, ['kitchen', '--broom', 'old', '--wet'])
  expect({...values}).toEqual({broom: 'old', wet: true, help: false})
  expect(positionals).toEqual(['kitchen'])
})

test.each([
  [['--dry'], 'Unknown option --dry. Usage: npm run sweep -- <room> [--broom name] [--wet]'],
  [
    ['--broom'],
    'Option --broom <value> argument missing. Usage: npm run sweep -- <room> [--broom name] [--wet]',
  ],
  [
    ['--broom', '--wet'],
    'Option --broom argument is ambiguous. Usage: npm run sweep -- <room> [--broom name] [--wet]',
  ],
  [
    ['--wet=1'],
    'Option --wet does not take an argument. Usage: npm run sweep -- <room> [--broom name] [--wet]',
  ],
])('refuses %j with one sentence and the usage', (args, message) => {
  expect(() => readArguments(commandLine, args)).toThrow(new CommandError(message))
})

test('refuses arguments where none are taken', () => {
  expect(() => readArguments({usage: 'npm run sweep', options: {}}, ['kitchen'])).toThrow(
    new CommandError('“kitchen” means nothing here. Usage: npm run sweep'),
  )
})
