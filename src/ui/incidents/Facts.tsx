/** Names with what is known of each; what is not known is left out. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, text: string | null])[] }) {
  const known = facts.filter(([, text]) => text !== null && text !== '')
  return (
    <dl class="inc-facts">
      {known.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
