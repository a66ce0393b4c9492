import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchExtension } from '../../tools/browser/extension-browser';
import { ensureBuild } from '../../tools/build/ensure-build';
import { expect, test } from './support/extension';

const CLAIM_FORM = 'https://apps.availity.com/web/claims/new';

test('turning bundling off for a payer silences its findings on the open tab at once', async ({
  extension,
  portal,
}) => {
  const tab = await portal.open('claim-form', CLAIM_FORM);
  const rules = async () =>
    (await portal.report(tab)).frames.flatMap((frame) => frame.findings.map((finding) => finding.rule));
  expect(await rules()).toContain('3d-with-3d');

  const options = await extension.context.newPage();
  await options.goto(extension.pageUrl('options.html'));
  const bundling = options.getByRole('checkbox', { name: 'bundling, Aetna' });
  await bundling.click();
  await expect(bundling).not.toBeChecked();

  await tab.bringToFront();
  await expect.poll(rules).not.toContain('3d-with-3d');
});

test('payer focus and topics survive a restart of the browser', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'scrubline-profile-'));
  const build = await ensureBuild('chrome');
  const first = await launchExtension({ build, profile });
  const page = await first.context.newPage();
  await page.goto(first.pageUrl('options.html'));
  // A choice shows once it is stored, so the click is followed by waiting for the state, not by an instant look.
  await page
    .getByRole('checkbox', { name: /UnitedHealthcare/ })
    .first()
    .click();
  await expect(page.getByRole('checkbox', { name: /UnitedHealthcare/ }).first()).toBeChecked();
  await first.close();

  const second = await launchExtension({ build, profile });
  const again = await second.context.newPage();
  await again.goto(second.pageUrl('options.html'));
  await expect(again.getByRole('checkbox', { name: /UnitedHealthcare/ }).first()).toBeChecked();
  await second.close();
  // The browser's last processes may still write while they end.
  rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
});
