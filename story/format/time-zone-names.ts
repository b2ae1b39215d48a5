/** Short names by offset in minutes from UTC, for the zones newsrooms write in. Kept here because `Intl` names differ by engine. */
const NAMES: {readonly [zone: string]: {readonly [offset: number]: string}} = {
  UTC: {0: 'UTC'},
  'Asia/Singapore': {480: 'SGT'},
  'Asia/Kuala_Lumpur': {480: 'MYT'},
  'Asia/Hong_Kong': {480: 'HKT'},
  'Asia/Manila': {480: 'PHT'},
  'Asia/Jakarta': {420: 'WIB'},
  'Asia/Bangkok': {420: 'ICT'},
  'Asia/Tokyo': {540: 'JST'},
  'Asia/Seoul': {540: 'KST'},
  'Asia/Kolkata': {330: 'IST'},
  'Europe/London': {0: 'GMT', 60: 'BST'},
  'Europe/Paris': {60: 'CET', 120: 'CEST'},
  'Europe/Berlin': {60: 'CET', 120: 'CEST'},
  'Europe/Moscow': {180: 'MSK'},
  'America/New_York': {[-300]: 'EST', [-240]: 'EDT'},
  'America/Chicago': {[-360]: 'CST', [-300]: 'CDT'},
  'America/Denver': {[-420]: 'MST', [-360]: 'MDT'},
  'America/Los_Angeles': {[-480]: 'PST', [-420]: 'PDT'},
  'Australia/Sydney': {600: 'AEST', 660: 'AEDT'},
  'Pacific/Auckland': {720: 'NZST', 780: 'NZDT'},
}

/** The short name readers know (“SGT”), or the offset in words (“GMT+5:45”). */
export function timeZoneName(zone: string, offsetMinutes: number): string {
  return NAMES[zone]?.[offsetMinutes] ?? offsetName(offsetMinutes)
}

function offsetName(offsetMinutes: number): string {
  if (offsetMinutes === 0) return 'GMT'
  const sign = offsetMinutes < 0 ? '−' : '+'
  const hours = Math.floor(Math.abs(offsetMinutes) / 60)
  const minutes = Math.abs(offsetMinutes) % 60
  return `GMT${sign}${hours}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`
}
