import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { groupWords } from '../options/group-words';
import { byGroup, hasAddress, hostsToAsk, type Portal, portalIsOn } from '../options/sites';
import { Button } from '../parts/button';
import { Tick } from '../parts/tick';

/** At install nothing was turned off yet. */
const NOTHING_OFF = { sitesOff: [] };

/** Portals that run from the start, named; and those to turn on, asked for in one go. */
export function PortalPicker(props: {
  portals: readonly Portal[];
  granted: readonly string[];
  onTurnOn: (patterns: readonly string[]) => Promise<boolean>;
}): JSX.Element {
  const { portals, granted, onTurnOn } = props;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [result, setResult] = useState<boolean | null>(null);
  const known = portals.filter(hasAddress);
  const runs = known.filter((portal) => portalIsOn(portal, granted, NOTHING_OFF));
  const others = known.filter((portal) => !runs.includes(portal));
  const patterns = others.filter((one) => chosen.includes(one.id)).flatMap(hostsToAsk);
  return (
    <>
      {runs.length > 0 && <p>{i18n.t('welcome.runsOn', [runs.map((portal) => portal.name).join(', ')])}</p>}
      {others.length > 0 && (
        <>
          {byGroup(others).map(([group, list]) => (
            <details key={group} class="portal-group">
              <summary>
                {groupWords(group)} <span class="quiet small">{list.length}</span>
              </summary>
              <fieldset class="payers">
                <legend class="sr-only">{groupWords(group)}</legend>
                {list.map(({ id, name }) => (
                  <Tick
                    key={id}
                    label={name}
                    on={chosen.includes(id)}
                    onChange={(on) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
                  />
                ))}
              </fieldset>
            </details>
          ))}
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
