import { afterEach, describe, expect, it } from 'vitest';
import { type Page, read, spotText } from './page';

let page: Page | null = null;
afterEach(() => page?.stop());

describe('every place a code can stand', () => {
  it('joins text split over inline tags, soft hyphens and zero-width characters', async () => {
    page = await read(
      '<h1>Remittance advice</h1><p>CPT <b>763</b><i>77</i>-26, CPT 99\u00AD213 and Dx M54\u200B.50 on the claim of the patient.</p>',
    );
    expect(page.codes()).toEqual(['cpt:76377', 'cpt:99213', 'icd10cm:M54.50']);
    const [first, second, third] = page.reader.reading().mentions;
    expect(first?.modifiers).toEqual(['26']);
    expect(spotText(page.reader, first?.id ?? -1)).toBe('76377-26');
    expect(spotText(page.reader, second?.id ?? -1)).toBe('99\u00AD213');
    expect(spotText(page.reader, third?.id ?? -1)).toBe('M54\u200B.50');
  });

  it('keeps boxes of a layout apart that stand side by side without a blank', async () => {
    page = await read(
      '<h1>Claim detail for patient</h1><div style="display:flex"><span>CPT 99213</span><span>25</span></div>',
    );
    expect(page.codes()).toEqual(['cpt:99213']);
  });

  it('reads inputs, selected options, text areas and editable text', async () => {
    page = await read(`<form><h1>New claim</h1>
      <label>Procedure code <input value="99213"></label>
      <label>HCPCS <select><option>J1885 - ketorolac<option selected>J3301 - triamcinolone</select></label>
      <label>Diagnosis <textarea>m5450</textarea></label>
      <div contenteditable>CPT 71046</div>
      <input type="hidden" name="cpt" value="99214"><input type="password" name="cpt2" value="99215"></form>`);
    expect(page.codes()).toEqual(['cpt:99213', 'hcpcs:J3301', 'icd10cm:M54.50', 'cpt:71046']);
    expect(page.reader.reading().mentions.map((mention) => mention.where)).toEqual([
      'field',
      'field',
      'field',
      'text',
    ]);
  });

  it('reads open shadow roots, nested ones and those attached after the first pass', async () => {
    page = await read('<h1>Claim</h1><x-outer></x-outer><x-late></x-late>', () => {
      const outer = document.querySelector('x-outer')?.attachShadow({ mode: 'open' });
      if (!outer) throw new Error('no host');
      outer.innerHTML = '<p>CPT 99213</p><x-inner></x-inner>';
      const inner = outer.querySelector('x-inner')?.attachShadow({ mode: 'open' });
      if (inner) inner.innerHTML = '<label>Dx 1 <input value="M17.11"></label>';
    });
    expect(page.codes()).toEqual(['cpt:99213', 'icd10cm:M17.11']);

    const late = document.querySelector('x-late')?.attachShadow({ mode: 'open' });
    if (late) late.innerHTML = '<p>CPT 71046</p>';
    page.reader.rereadFields();
    await page.settle();
    expect(page.codes()).toContain('cpt:71046');
  });

  it('leaves out scripts, styles, attributes, unselected options and what cannot be seen', async () => {
    page =
      await read(`<h1>Claim of a patient</h1><script type="text/x">CPT 99213</script><style>/* CPT 99214 */</style>
      <p title="CPT 99215" data-code="CPT 99203">none</p><template><p>CPT 99204</p></template>
      <div style="display:none">CPT 99205</div><div hidden>CPT 99211</div><select><option>CPT 99212<option selected>all</select>`);
    expect(page.codes()).toEqual([]);
  });

  it('reads a hidden panel once it becomes visible', async () => {
    page = await read(
      '<h1>Claim of a patient</h1><div id="panel" style="display:none"><p>CPT 99213</p></div>',
    );
    expect(page.codes()).toEqual([]);
    document.getElementById('panel')?.removeAttribute('style');
    await page.settle();
    expect(page.codes()).toEqual(['cpt:99213']);
    document.getElementById('panel')?.setAttribute('style', 'display:none');
    await page.settle();
    expect(page.codes()).toEqual([]);
  });

  it('reads a modal dialog when it opens', async () => {
    page = await read('<h1>Claim of a patient</h1><dialog><p>CPT 99213</p></dialog>');
    expect(page.codes()).toEqual([]);
    document.querySelector('dialog')?.showModal();
    await page.settle();
    expect(page.codes()).toEqual(['cpt:99213']);
  });

  it('never changes the page', async () => {
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((more) => records.push(...more));
    page = await read(
      '<h1>Claim</h1><table><tr><th>CPT<th>Units<tr><td>99213<td>1</table><input name="cpt" value="71046">',
      () => {
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      },
    );
    for (const mention of page.reader.reading().mentions) page.reader.spot(mention.id);
    records.push(...observer.takeRecords());
    observer.disconnect();
    expect(page.codes()).toEqual(['cpt:99213', 'cpt:71046']);
    expect(records).toEqual([]);
  });
});
