import { browser } from 'wxt/browser';
import { portalOf } from '../../src/knowledge/content-tables';
import type { Handlers } from '../../src/messages';
import { askSidePanel, loadSettings } from '../../src/settings';
import { brain, knowledgeFor, titledKnowledge } from './brain';
import { catalog } from './catalog';
import { checkClaimText } from './claim-text';
import { withTopFrame } from './frame-context';
import { callFrames } from './frames';
import { judge } from './judge';
import { answerLookUp } from './look-up';
import { tabReport } from './tab-report';
import { wantedForCard } from './wanted';

/** Every request the background answers. Thin: each asks the stage that knows. */
export const handlers: Handlers = {
  evaluate: async ({ claims, context }, sender) => ({
    verdicts: await judge(claims, await withTopFrame(context, sender), await loadSettings()),
  }),
  card: async ({ system, code, dos, payer: said }, { url }) => {
    const payer = said ?? (url === null ? null : (portalOf(url)?.payer ?? null));
    const wanted = wantedForCard(brain().knowledge, [{ system, code }], dos);
    return { card: (await knowledgeFor(wanted)).card(system, code, { dos, payer }) };
  },
  lookup: async ({ query, dos, payer, filters }) => ({
    result: await answerLookUp(query, { dos, payer }, filters),
  }),
  search: async ({ query, limit }) => ({ hits: (await titledKnowledge()).search(query, limit) }),
  claimText: async ({ text, payer }) => checkClaimText(text, payer, await loadSettings()),
  report: async ({ tab, evidence }) => ({ report: await tabReport(tab, evidence) }),
  explain: async ({ tab, code }) => {
    const answers = await callFrames(tab, 'explain', [code]);
    return { candidates: answers.flatMap(({ frame, value }) => value.map((one) => ({ frame, ...one }))) };
  },
  reveal: async ({ tab, frame, mention }) => {
    const [answer] = await callFrames(tab, 'reveal', [mention], frame);
    return { done: answer?.value ?? false };
  },
  catalog: async () => catalog(await knowledgeFor({})),
  portal: (_request, { url }) => ({ portal: url === null ? null : (portalOf(url)?.id ?? null) }),
  loadPart: async ({ part }, { tab, frame }) => {
    if (tab !== null && frame !== null) {
      await browser.scripting.executeScript({
        target: { tabId: tab, frameIds: [frame] },
        files: [`/overlay-${part}.js`],
      });
    }
    return {};
  },
  openSidePanel: async (code, sender) => {
    // Opened before anything is awaited: the browser allows it only while the user's click is being handled.
    const canOpen = sender.tab !== null && 'sidePanel' in browser;
    const opening = canOpen && sender.tab !== null ? browser.sidePanel.open({ tabId: sender.tab }) : null;
    await askSidePanel(code);
    await opening;
    // Firefox opens its sidebar only for a click in the browser's own surface; the code waits there until then.
    return { opened: canOpen };
  },
  openOptions: async ({ rule }) => {
    const page = browser.runtime.getURL('/options.html');
    await browser.tabs.create({ url: rule === null ? page : `${page}#rule=${encodeURIComponent(rule)}` });
    return {};
  },
};
