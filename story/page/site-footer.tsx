import type {NavigationLink} from '../reading/settings-view.ts'
import {memoByValue} from './memo-by-value.ts'

interface SiteFooterProps {
  readonly siteName: string
  readonly navigation: readonly NavigationLink[]
}

/** The foot of every page. */
export const SiteFooter = memoByValue(function SiteFooter({siteName, navigation}: SiteFooterProps) {
  return (
    <footer className="site-footer">
      <p className="footer-name">
        <a href="/">{siteName}</a>
      </p>
      {navigation.length === 0 ? null : (
        <ul className="footer-list">
          {navigation.map(({id, name, path}) => (
            <li key={id}>
              <a href={path}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </footer>
  )
})
