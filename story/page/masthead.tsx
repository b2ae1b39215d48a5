import type {NavigationLink, SettingsView} from '../reading/settings-view.ts'
import {memoByValue} from './memo-by-value.ts'

interface MastheadProps {
  readonly settings: Pick<SettingsView, 'siteName' | 'award' | 'navigation'>
  /** The path of the section the story is in. */
  readonly currentPath: string | undefined
}

/** The top of every page: name, award and menu. The menu is a `<details>`, so it opens without any script. */
export const Masthead = memoByValue(function Masthead({settings, currentPath}: MastheadProps) {
  const {siteName, award, navigation} = settings
  return (
    <header className="masthead">
      <div className="masthead-bar">
        <p className="masthead-name">
          <a href="/">{siteName}</a>
        </p>
        {award === undefined ? null : (
          <p className="masthead-award">
            <span className="award-title">{award.title}</span>
            {award.awardedBy === undefined ? null : <span className="award-by">{award.awardedBy}</span>}
          </p>
        )}
      </div>
      {navigation.length === 0 ? null : <Menu navigation={navigation} currentPath={currentPath} />}
    </header>
  )
})

interface MenuProps {
  readonly navigation: readonly NavigationLink[]
  readonly currentPath: string | undefined
}

function Menu({navigation, currentPath}: MenuProps) {
  return (
    <nav className="menu" aria-label="Sections">
      <details className="menu-details">
        <summary className="menu-button">
          <svg className="menu-glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M1 4h14M1 8h14M1 12h9" />
          </svg>
          Menu
        </summary>
        <ul className="menu-list">
          {navigation.map(({id, name, path}) => (
            <li key={id}>
              <a href={path} aria-current={path === currentPath ? 'true' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
