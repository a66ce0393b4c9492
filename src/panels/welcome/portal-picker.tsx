import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PayerLabel } from '../card/payer-label';
import { groupWords } from '../options/group-words';
import { byPayer, hasAddress, hostsToAsk, type Portal, portalIsOn } from '../options/sites';
import { Button } from '../parts/button';
import { Fold } from '../parts/fold';
import { Tick } from '../parts/tick';

/** At install nothing was turned off yet. */
const NOTHING_OFF = { sitesOff: [] };

/** Portals that run from the start, named; and those to turn on, by payer, asked for in one go. */
export function PortalPicker(props: {
  portals: readonly Portal[];
  granted: readonly string[];
  /** Payers chosen above: their portals stand first, unfolded. */
  focus: readonly string[];
  payerLabel: PayerLabel;
  onTurnOn: (patterns: readonly string[]) => Promise<boolean>;
}): JSX.Element {
  const { portals, granted, focus, payerLabel, onTurnOn } = props;
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
          <div class="folds">
            {byPayer(others, focus).map(({ payer, group, portals: list }) => {
              const title = payer ? payerLabel(payer) : groupWords(group);
              return (
                <Fold
                  key={payer ?? group}
                  title={title}
                  aside={String(list.length)}
                  open={payer !== null && focus.includes(payer)}
                >
                  <fieldset class="payers">
                    <legend class="sr-only">{title}</legend>
                    {list.map(({ id, name }) => (
                      <Tick
                        key={id}
                        label={name}
                        on={chosen.includes(id)}
                        onChange={(on) =>
                          setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))
                        }
                      />
                    ))}
                  </fieldset>
                </Fold>
              );
            })}
          </div>
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
