const CODES = ['99213', '71275', '76376', '73700', '0554T', 'J1885', 'G0439', '70450', '93000', '97110'];
const DIAGNOSES = ['M54.50', 'I10', 'E11.65', 'M81.0', 'S82.851A', 'Z96.651', 'J06.9', 'M17.11'];
const CELLS_A_ROW = 6;

/**
 * A remittance of service lines: six text nodes a row, two codes, a date, a modifier, units and a charge. Every
 * fifty rows a claim begins.
 *
 * @param textNodes about how many text nodes the page shall hold
 */
export function claimTablePage(textNodes: number): string {
  const rows: string[] = [];
  const count = Math.round(textNodes / CELLS_A_ROW);
  for (let row = 0; row < count; row += 1) {
    if (row % 50 === 0) {
      const claim = 2026000000 + row;
      const close = row === 0 ? '' : '</tbody></table></section>';
      rows.push(
        `${close}<section><h3>Claim number ${claim}</h3><table><thead><tr><th>Service date</th><th>Procedure</th><th>Mod</th><th>Units</th><th>Billed</th><th>Dx</th></tr></thead><tbody>`,
      );
    }
    const day = String(1 + (row % 28)).padStart(2, '0');
    const cells = [
      `02/${day}/2026`,
      CODES[row % CODES.length],
      row % 3 === 0 ? '26' : 'RT',
      String(1 + (row % 4)),
      `${100 + (row % 900)}.00`,
      DIAGNOSES[row % DIAGNOSES.length],
    ];
    rows.push(`<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  }
  return `<!doctype html><html><head><meta charset="utf-8"><title>Remittance</title><style>td{padding:2px 8px}</style></head><body><h1>Remittance detail</h1><p>Payer: Aetna</p>${rows.join('')}</tbody></table></section></body></html>`;
}
