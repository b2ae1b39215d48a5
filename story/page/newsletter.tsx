import type {NewsletterView} from '../reading/settings-view.ts'
import {memoByValue} from './memo-by-value.ts'

interface NewsletterProps {
  readonly newsletter: NewsletterView
}

/** The newsletter form with the consent it asks for. It cannot be sent without an address and the consent text. */
export const Newsletter = memoByValue(function Newsletter({newsletter}: NewsletterProps) {
  const {heading, text, consentText, action} = newsletter
  const canSend = action !== undefined && consentText !== undefined
  const description = [
    consentText === undefined ? [] : ['newsletter-consent'],
    canSend ? [] : ['newsletter-closed'],
  ]
    .flat()
    .join(' ')
  return (
    <section className="newsletter" aria-labelledby="newsletter-heading">
      <div className="newsletter-words">
        <h2 className="newsletter-heading" id="newsletter-heading">
          {heading}
        </h2>
        {text === undefined ? null : <p className="newsletter-text">{text}</p>}
      </div>
      <form className="newsletter-form" method="post" {...(canSend ? {action} : {})}>
        <label className="newsletter-label" htmlFor="newsletter-email">
          Email address
        </label>
        <div className="newsletter-row">
          <input
            className="newsletter-input"
            id="newsletter-email"
            type="email"
            name="email"
            autoComplete="email"
            required
            aria-describedby={description}
          />
          <button className="newsletter-button" type="submit" disabled={!canSend}>
            Subscribe
          </button>
        </div>
        {canSend ? null : (
          <p className="newsletter-closed" id="newsletter-closed">
            Sign-up is not open yet.
          </p>
        )}
        {consentText === undefined ? null : (
          <p className="newsletter-consent" id="newsletter-consent">
            {consentText}
          </p>
        )}
      </form>
    </section>
  )
})
