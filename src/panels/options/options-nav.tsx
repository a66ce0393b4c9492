import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** The list of sections at the side, with the one in sight marked. */
export function OptionsNav(props: {
  sections: readonly { readonly id: string; readonly title: string }[];
}): JSX.Element {
  const ids = props.sections.map(({ id }) => id);
  const [current, setCurrent] = useState(ids[0]);
  useEffect(() => {
    const inSight = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) inSight.add(target.id);
          else inSight.delete(target.id);
        }
        setCurrent((before) => ids.find((id) => inSight.has(id)) ?? before);
      },
      // The upper third of the window, where one reads.
      { rootMargin: '-8% 0px -60% 0px' },
    );
    for (const id of ids) {
      const section = document.getElementById(id);
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [ids.join()]);
  return (
    <header class="options-head">
      <h1>{i18n.t('options.title')}</h1>
      <nav aria-label={i18n.t('options.sections')}>
        <ul>
          {props.sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
