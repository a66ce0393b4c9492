import { render } from 'preact';
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { WelcomeScreen } from '../../../src/panels';
import { fakeWelcomeHost } from '../../gallery/fake-welcome';
import { byName, settled, stage } from './stage';

async function open(parts: Parameters<typeof fakeWelcomeHost>[0] = {}): Promise<HTMLElement> {
  const root = stage('light', 800);
  render(<WelcomeScreen host={fakeWelcomeHost(parts)} />, root);
  await settled();
  return root;
}

it('saves the payers as they are picked', async () => {
  let saved: readonly string[] = [];
  const root = await open({
    saveFocus: async (focus) => {
      saved = focus;
    },
  });
  await userEvent.click(byName(root, 'label', 'Medicare'));
  expect(saved).toEqual(['uhc', 'medicare']);
});

it('asks for all chosen portals at once, and says how it went', async () => {
  const asked: (readonly string[])[] = [];
  const root = await open({
    turnOn: async (patterns) => {
      asked.push(patterns);
      return false;
    },
  });
  for (const group of root.querySelectorAll('details')) group.open = true;
  await userEvent.click(byName(root, 'label', 'NaviNet'));
  await userEvent.click(byName(root, 'button', 'Turn on the chosen portals'));
  await settled();
  expect(asked).toEqual([['https://navinet.navimedix.com/*']]);
  expect(root.textContent).toContain('Not turned on.');
});

it('checks the sample claim right there', async () => {
  const root = await open();
  await userEvent.click(byName(root, 'button', 'Check claim'));
  await settled();
  expect(root.textContent).toContain('76376 and 76377 on one date');
});

it('can be left without doing anything', async () => {
  let left = false;
  const root = await open({
    done: () => {
      left = true;
    },
  });
  await userEvent.click(byName(root, 'button', 'Done'));
  expect(left).toBe(true);
});

it('says so when the background does not answer, and tries again', async () => {
  let alive = false;
  const { catalog } = fakeWelcomeHost();
  const root = await open({
    catalog: () => (alive ? catalog() : Promise.reject(new Error('worker is gone'))),
  });
  expect(root.textContent).toContain('Scrubline did not answer');
  alive = true;
  await userEvent.click(byName(root, 'button', 'Try again'));
  await settled();
  expect(root.textContent).toContain('Which payers do you bill?');
});
