import type {SQLOutputValue} from 'node:sqlite'

export type Row = Record<string, SQLOutputValue>

export function textColumn(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new TypeError(`Column ${column} of the lake's database is not text`)
  return value
}

export function optionalTextColumn(row: Row, column: string): string | undefined {
  return row[column] === null ? undefined : textColumn(row, column)
}

export function integerColumn(row: Row, column: string): number {
  const value = row[column]
  if (typeof value !== 'number')
    throw new TypeError(`Column ${column} of the lake's database is not a number`)
  return value
}

export function jsonArrayColumn(row: Row, column: string): unknown[] {
  const value: unknown = JSON.parse(textColumn(row, column))
  if (!Array.isArray(value))
    throw new TypeError(`Column ${column} of the lake's database is not a JSON array`)
  return value
}
