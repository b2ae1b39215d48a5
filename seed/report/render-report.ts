import type {CaptureReport, FieldPath, ReportLine} from './capture-report.ts'

const TEXT_WIDTH = 64

/** The report for a terminal: one row per line of the capture, then what was supposed, left empty and doubtful. */
export function renderReport(report: CaptureReport): string {
  return [
    ...renderGroup(
      'Lines',
      report.lines.filter((line) => !isBlank(line)).map((line) => renderLine(line, report)),
    ),
    `  (${report.lines.length} lines in all, ${report.lines.filter(isBlank).length} of them blank)`,
    ...renderGroup(
      'Assumed',
      report.assumptions.map(({field, value, because}) => `${renderField(field)} = ${value}: ${because}`),
    ),
    ...renderGroup(
      'Left empty',
      report.absent.map(({field, because}) => `${renderField(field)}: ${because}`),
    ),
    ...renderGroup(
      'To look at',
      report.warnings.map(({lines, message}) =>
        lines.length === 0 ? message : `line ${lines.join(' and ')}: ${message}`,
      ),
    ),
    '',
  ].join('\n')
}

function renderGroup(title: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : ['', title, ...entries.map((entry) => `  ${entry}`)]
}

function renderLine(line: ReportLine, report: CaptureReport): string {
  const number = String(line.number).padStart(String(report.lines.length).length)
  const text = shorten(printable(line.text).trim())
  return `${number}  ${text.padEnd(TEXT_WIDTH)}  ${renderFate(line)}`
}

function renderFate(line: ReportLine): string {
  if (line.fate === 'dropped') return `dropped: ${line.reason}`
  const byDocument = Map.groupBy(line.into, ({document}) => document)
  const into = [...byDocument].map(
    ([document, fields]) => `${renderDocument(document)} ${fields.map(({path}) => path).join(', ')}`,
  )
  return `${line.fate}: ${into.join('; ')}${line.note === undefined ? '' : ` (${line.note})`}`
}

function renderField({document, path}: FieldPath): string {
  return `${renderDocument(document)} ${path}`
}

/** Ids of stories are long and there is one story in a report: “article” is enough. */
function renderDocument(id: string): string {
  return id.startsWith('article-') ? 'article' : id
}

function isBlank(line: ReportLine): boolean {
  return line.fate === 'dropped' && line.text.trim() === ''
}

function shorten(text: string): string {
  return text.length > TEXT_WIDTH ? `${text.slice(0, TEXT_WIDTH - 1)}…` : text
}

/** A capture comes from anywhere: what could steer a terminal is shown as a mark. */
function printable(text: string): string {
  return text.replaceAll(/\p{C}/gu, '�')
}
