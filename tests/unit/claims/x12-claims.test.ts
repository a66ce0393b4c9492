import { describe, expect, it } from 'vitest';
import { claimsFromX12 } from '../../../src/claims';
import { describeClaims } from './describe-claim';
import { payerOf } from './payer';

const read = (text: string) => claimsFromX12(text, payerOf);
const joined = (...segments: readonly string[]): string => segments.join('~\n');

describe('a raw 837P', () => {
  const text = joined(
    'ST*837*0001*005010X222A1',
    'HL*2*1*22*0',
    'SBR*P*18*******CI',
    'NM1*IL*1*DOE*JANE****MI*123456789',
    'NM1*PR*2*UNITED HEALTHCARE*****PI*87726',
    'CLM*A1*430***22:B:1*Y*A*Y*Y',
    'HI*ABK:M5450*ABF:Z96651*ABF:E1165',
    'LX*1',
    'SV1*HC:76376:26*120*UN*1***1',
    'DTP*472*D8*20260302',
    'LX*2',
    'SV1*HC:71275*310*UN*1*11**1:2:3',
    'DTP*472*D8*20260303',
    'SVD*60054*20*HC:71275**1',
    'CAS*CO*45*290',
    'CLM*A2*80***11:B:7',
    'HI*ABK:I10',
    'LX*1',
    'SV1*HC:99213:25*80*UN*1***1',
    'DTP*472*RD8*20260401-20260402',
    'HL*3*1*22*0',
    'SBR*P*18*******MB',
    'CLM*A3*25.5***11:B:1',
    'HI*ABK:R55',
    'SV1*HC:93000*25.5*UN*1***1',
    'SE*20*0001',
  );

  it('reads claims, diagnoses in order, lines with modifiers, units, pointers and dates', () => {
    const { claims, problems } = read(text);
    expect(problems).toEqual([]);
    expect(describeClaims(claims)).toEqual([
      'text uhc 2026-03-02 A:M54.50 B:Z96.651 C:E11.65\n  76376-26 x1 A 2026-03-02\n  71275 x1 ABC 2026-03-03',
      'text uhc 2026-04-01 A:I10\n  99213-25 x1 A 2026-04-01',
      'text medicare - A:R55\n  93000 x1 A',
    ]);
    expect(claims.map((claim) => claim.setting)).toEqual(['practitioner', 'practitioner', 'practitioner']);
    expect(claims[0]?.lines.map((line) => [line.pos, line.charge])).toEqual([
      ['22', '120'],
      ['11', '310'],
    ]);
    expect(claims[1]?.reversal).toBe(true);
  });

  it('takes other payers of a claim and what they paid for what they are', () => {
    const { claims } = read(
      joined(
        'SBR*P*18',
        'NM1*PR*2*AETNA',
        'CLM*A1*80***11:B:1',
        'SBR*S*18*******MB',
        'CAS*CO*45*10',
        'NM1*PR*2*MEDICARE',
        'SV1*HC:99213*80*UN*1***1',
      ),
    );
    expect(describeClaims(claims)).toEqual(['text aetna -\n  99213 x1 A']);
  });

  it('keeps a diagnosis that is none by form, and says so', () => {
    const { claims } = read('CLM*A*1***11:B:1~HI*ABK:99X~SV1*HC:99213*1*UN*1***1~');
    expect(claims[0]?.diagnoses).toMatchObject([{ code: '99X', wellFormed: false }]);
  });

  it('reads the tenth diagnosis a line points to', () => {
    const { claims } = read('CLM*A*1***11:B:1~SV1*HC:99213*1*UN*1***10:2~');
    expect(claims[0]?.lines[0]?.pointers).toEqual(['J', 'B']);
  });
});

describe('a raw 837I', () => {
  it('reads type of bill, revenue codes, statement dates; admitting and external causes come last', () => {
    const { claims } = read(
      joined(
        'ST*837*0001*005010X223A2',
        'NM1*PR*2*BLUE CROSS',
        'CLM*A1*900***13:A:1',
        'DTP*434*RD8*20260504-20260506',
        'HI*ABK:S82852A',
        'HI*ABJ:S82852A',
        'HI*APR:R52',
        'HI*ABF:M5450',
        'HI*ABN:W19XXXA',
        'HI*BH:11:D8:20260504',
        'LX*1',
        'SV2*0320*HC:76377:26*500*UN*1',
        'DTP*472*D8*20260504',
        'LX*2',
        'SV2*0250**40*UN*3',
      ),
    );
    expect(claims[0]).toMatchObject({
      setting: 'outpatient-hospital',
      typeOfBill: '0131',
      payer: 'bcbs',
      dos: '2026-05-04',
      through: '2026-05-06',
    });
    expect(claims[0]?.diagnoses.map((one) => one.code)).toEqual(['S82.852A', 'M54.50', 'R52', 'W19.XXXA']);
    expect(claims[0]?.lines).toMatchObject([{ code: '76377', revenueCode: '0320', units: 1, charge: '500' }]);
  });
});

describe('a raw 835', () => {
  const text = joined(
    'ISA|00|          |00|          |ZZ|SENDER         |ZZ|990000123      |260415|0404|^|00501|000070450|0|P|:',
    'ST|835|1001',
    'N1|PR|BLUE CROSS BLUE SHIELD OF NOWHERE',
    'N1|PE|SOME PHYSICIANS|XX|1336600047',
    'CLP|A-1|1|1880|702.4|120|12|2026|22|1',
    'MOA|||MA18',
    'DTM|232|20260323',
    'SVC|HC:78452:26|420|190.1||1',
    'DTM|472|20260323',
    'CAS|CO|45|229.9',
    'SVC|HC:76377:26|165|0||1',
    'DTM|472|20260323',
    'CAS|CO|97|100||45|65',
    'LQ|HE|N130',
    'SVC|HC:A9500|1200|481.3',
    'CAS|CO|45|598.7||PR|2|120',
    'CLP|A-2|22|-980|-510|0|12|2026|21|1',
    'DTM|232|20260211',
    'SVC|HC:99291|-700|-380||-1',
    'CLP|A-2|1|980|470|0|12|2026|21|1',
    'DTM|232|20260211',
    'SVC|HC:99291|700|340||1',
    'REF|6R|36556A',
    'CLP|A-3|4|3305|0|0|12|2026|13|1',
    'DTM|232|20260302',
    'SVC|HC:70496|1910|0|0351|0',
    'CAS|CO|197|1910',
    'SVC|NU:0450|1105|0||1',
    'CAS|CO|252|1105',
    'SVC|HC:70450:59|290|0|0351|0|HC:70460',
    'CAS|OA|236|290',
    'PLB|1336600047|20261231|WO:2026|510',
    'SE|1|1001',
  );
  const { claims, problems } = read(text);

  it('reads each claim loop, reversal and correction apart, and no line for a revenue code or a submitted code', () => {
    expect(problems).toEqual([]);
    expect(describeClaims(claims)).toEqual([
      'remit bcbs 2026-03-23\n  78452-26 x1 2026-03-23 CO-45\n  76377-26 x1 2026-03-23 CO-97 CO-45+N130 MA18\n  A9500 x1 CO-45',
      'remit bcbs 2026-02-11\n  99291 x-1',
      'remit bcbs 2026-02-11\n  99291 x1',
      'remit bcbs 2026-03-02\n  70496 x0 CO-197\n  70450-59 x0 OA-236',
    ]);
  });

  it('tells reversal, status and setting', () => {
    expect(claims.map((claim) => claim.reversal)).toEqual([false, true, false, false]);
    expect(claims[0]?.lines.map((line) => line.status)).toEqual(['paid', 'denied', 'paid']);
    expect(claims[1]?.lines[0]?.status).toBe('reversed');
    expect(claims.map((claim) => claim.setting)).toEqual([
      'practitioner',
      'practitioner',
      'practitioner',
      'outpatient-hospital',
    ]);
    expect(claims[3]?.typeOfBill).toBe('0131');
  });
});

describe('text that is no claim', () => {
  it('says so', () => {
    expect(read('hello')).toEqual({ claims: [], problems: [{ key: 'claimText.notX12', params: {} }] });
    expect(read('CLM*A*1***11:B:1~').problems).toContainEqual({ key: 'claimText.noLines', params: {} });
  });

  it('names a procedure it cannot read and keeps the other lines', () => {
    const { claims, problems } = read('CLM*A*1***11:B:1~SV1*HC:7637*1*UN*1***1~SV1*HC:99213*1*UN*1***1~');
    expect(problems).toEqual([{ key: 'claimText.badProcedure', params: { token: '7637', where: 'SV1' } }]);
    expect(claims[0]?.lines.map((line) => line.code)).toEqual(['99213']);
  });
});
