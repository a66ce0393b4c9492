import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Catalog } from '../../messages';
import { Button } from '../parts/button';
import { Tick } from '../parts/tick';

type Portal = Catalog['portals'][number];

/** Portals that run from the start, named; and those to turn on, asked for in one go. */
export function PortalPicker(props: {
  portals: readonly Portal[];
  granted: readonly string[];
  onTurnOn: (patterns: readonly string[]) => Promise<boolean>;
}): JSX.Element {
  const { portals, granted, onTurnOn } = props;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [result, setResult] = useState<boolean | null>(null);
  const runs = portals.filter(
    (portal) => portal.access === 'install' || portal.hosts.every((host) => granted.includes(host)),
  );
  const others = portals.filter((portal) => !runs.includes(portal));
  const patterns = others.filter((one) => chosen.includes(one.id)).flatMap((one) => one.hosts);
  return (
    <>
      {runs.length > 0 && <p>{i18n.t('welcome.runsOn', [runs.map((portal) => portal.name).join(', ')])}</p>}
      {others.length > 0 && (
        <>
          <fieldset class="payers">
            <legend class="sr-only">{i18n.t('welcome.portals')}</legend>
            {others.map(({ id, name }) => (
              <Tick
                key={id}
                label={name}
                on={chosen.includes(id)}
                onChange={(on) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
              />
            ))}
          </fieldset>
          <p class="add-site-row">
            <Button
              disabled={patterns.length === 0}
              onClick={() => void onTurnOn(patterns).then(setResult, () => setResult(false))}
            >
              {i18n.t('welcome.turnOn')}
            </Button>
            <span class="quiet small" role="status">
              {result === true && i18n.t('welcome.turnedOn')}
              {result === false && i18n.t('welcome.notTurnedOn')}
            </span>
          </p>
        </>
      )}
    </>
  );
}
