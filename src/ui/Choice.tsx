/** A row of buttons of which one is on. */
export function Choice<T extends string>(props: {
  label: string
  options: readonly (readonly [value: T, label: string])[]
  chosen: T
  choose: (value: T) => void
}) {
  return (
    <fieldset class="pair">
      <legend class="unseen">{props.label}</legend>
      {props.options.map(([value, label]) => (
        <button
          key={value}
          type="button"
          class="button"
          aria-pressed={props.chosen === value}
          onClick={() => props.choose(value)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  )
}
