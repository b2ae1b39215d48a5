/** A time to come at which the page will change by itself. */
export interface Moment {
  /** The plugin's own moments are named in its bundle, as `moment.<name>`. */
  name: string
  /** What it is called, for moments that are not the plugin's own. */
  title?: string
  /** ISO 8601. */
  time: string
}
