import type { ComponentChildren, JSX, TargetedKeyboardEvent } from 'preact';
import { useId } from 'preact/hooks';

/** Views that share one place. Arrow keys move between the tabs, as screen readers announce. */
export function Tabs<Id extends string>(props: {
  label: string;
  tabs: readonly { readonly id: Id; readonly label: string }[];
  chosen: Id;
  onChoose: (id: Id) => void;
  /** Stands at the end of the row, beside the tabs. */
  aside?: ComponentChildren;
  children: ComponentChildren;
}): JSX.Element {
  const { tabs, chosen, onChoose, label, aside, children } = props;
  const base = useId();

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    onChoose(next.id);
    document.getElementById(`${base}-${next.id}`)?.focus();
    event.preventDefault();
  };

  return (
    <>
      <div class="tabs-row">
        <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              id={`${base}-${tab.id}`}
              type="button"
              role="tab"
              class="tab"
              aria-selected={tab.id === chosen}
              aria-controls={`${base}-view`}
              tabIndex={tab.id === chosen ? 0 : -1}
              onClick={() => onChoose(tab.id)}
            >
              {tab.label}
            </button>
          ))}
        </div>
        {aside}
      </div>
      <div class="tab-view" role="tabpanel" id={`${base}-view`} aria-labelledby={`${base}-${chosen}`}>
        {children}
      </div>
    </>
  );
}
