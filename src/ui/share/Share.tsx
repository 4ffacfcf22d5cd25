import { usePage } from '../context.ts'
import { Popover } from '../Popover.tsx'
import { ShareCite } from './ShareCite.tsx'
import { ShareCopy } from './ShareCopy.tsx'
import { ShareQr } from './ShareQr.tsx'
import { saidBy } from './shareCited.ts'
import { embedCode, shareLinks } from './shareLinks.ts'
import { embedLink, pageLink } from './shareSite.ts'

function WithApp({ text, link }: { text: string; link: string }) {
  const { words, complain } = usePage()
  const data = { title: words.value.title, text, url: link }
  if (!navigator.canShare?.(data)) return null
  const send = () =>
    navigator.share(data).catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'AbortError')) complain(error)
    })
  return (
    <button type="button" class="button" onClick={send}>
      {words.value.share.withApp}
    </button>
  )
}

function Sheet({ close }: { close: () => void }) {
  const page = usePage()
  const { ui, share } = page.words.value
  const [text, link] = [saidBy(page), pageLink(page.app)]
  return (
    <div class="sharing">
      <h3>{share.toNetworks}</h3>
      <ul class="networks">
        {shareLinks(text, link, share.mail).map(({ name, href }, i) => (
          <li key={name}>
            <a class="button" href={href} target="_blank" rel="noopener noreferrer" data-first={i === 0 || undefined}>
              {name}
            </a>
          </li>
        ))}
        <li>
          <WithApp text={text} link={link} />
        </li>
      </ul>
      <h3>{share.cite}</h3>
      <ShareCite />
      <h3>{share.embed}</h3>
      <p class="quiet">{share.embedHelp}</p>
      <ShareCopy name={share.embed} text={embedCode(text, embedLink(page.app))} lines={3} />
      <h3>{share.qr}</h3>
      <ShareQr link={link} />
      <button type="button" class="button" onClick={close}>
        {ui.close}
      </button>
    </div>
  )
}

/** The link of what is seen, and the sheet with every other way to pass it on. */
export function Share() {
  const { app, words } = usePage()
  const { ui, share } = words.value
  return (
    <div class="take">
      <ShareCopy name={share.link} text={pageLink(app)} label={ui.copyLink} />
      <button type="button" class="button" popovertarget="share-sheet">
        {share.share}
      </button>
      <Popover id="share-sheet" name={share.share}>
        {(close) => <Sheet close={close} />}
      </Popover>
    </div>
  )
}
