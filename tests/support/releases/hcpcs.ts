/** One fixed-width record: fields by their first column, 1-based, as CMS counts them. */
export function hcpcsLine(fields: Readonly<Record<number, string>>, width = 320): string {
  const line = Array<string>(width).fill(' ');
  for (const [at, text] of Object.entries(fields)) {
    for (const [index, char] of [...text].entries()) line[Number(at) - 1 + index] = char;
  }
  return line.join('');
}

/** A code with two records, one that ended, and a modifier. */
export function hcpcsText(width = 320, end = '\r\n'): string {
  return [
    hcpcsLine(
      {
        1: 'A0080',
        6: '001003',
        12: 'Ride to somewhere, per mile, by a neighbor who has',
        92: 'Ride by neighbor',
        120: '00',
        128: '9',
        129: '60-9',
        147: '2120.1',
        155: '2125',
        205: 'A0425',
        230: 'I',
        231: 'YY',
        233: '20080101',
        253: '0088',
        257: 'O1A',
        261: 'DP',
        266: '  0',
        269: '19820101',
        277: '19820101',
        293: 'N',
      },
      width,
    ),
    hcpcsLine({ 1: 'A0080', 6: '002004', 12: ' nothing of it' }, width),
    hcpcsLine(
      {
        1: 'J9999',
        6: '001003',
        12: 'Some drug',
        92: 'Some drug',
        120: '5153',
        128: 'A',
        171: '1833(t)',
        181: '340',
        184: '630',
        230: 'D',
        266: '  0',
        269: '20200101',
        277: '20250101',
        285: '20241231',
        293: 'D',
      },
      width,
    ),
    hcpcsLine(
      {
        4: 'A1',
        6: '001007',
        12: 'Care of one thing',
        92: 'One thing',
        230: 'C',
        269: '20020701',
        277: '20020701',
        293: 'N',
      },
      width,
    ),
    '',
  ].join(end);
}

/** The same as rows of the workbook, its long description whole. */
export function hcpcsCells(): string[][] {
  const header = ['HCPC', 'SEQNUM', 'RECID', 'LONG DESCRIPTION', 'SHORT DESCRIPTION'];
  header.push(
    'PRICE1',
    'PRICE2',
    'PRICE3',
    'PRICE4',
    'MULT_PI',
    'CIM1',
    'CIM2',
    'CIM3',
    'MCM1',
    'MCM2',
    'MCM3',
  );
  header.push('STATUTE', ...Array.from({ length: 8 }, (_, at) => `LABCERT${at + 1}`));
  header.push(...Array.from({ length: 5 }, (_, at) => `XREF${at + 1}`), 'COV', 'ASC_GRP', 'ASC_DT');
  header.push('OPPS', 'OPPS_PI', 'OPPS_DT', 'PROCNOTE', 'BETOS', 'TOS1', 'TOS2', 'TOS3', 'TOS4', 'TOS5');
  header.push('ANEST_BU', 'ADD DT', 'ACT EFF DT', 'TERM DT', 'ACTION CD');
  const row = (fields: Readonly<Record<string, string>>) => header.map((name) => fields[name] ?? '');
  return [
    header,
    row({
      HCPC: 'A0080',
      SEQNUM: '100',
      RECID: '3',
      'LONG DESCRIPTION': 'Ride to somewhere, per mile, by a neighbor who has nothing of it',
      'SHORT DESCRIPTION': 'Ride by neighbor',
      PRICE1: '0',
      MULT_PI: '9',
      CIM1: '60-9',
      MCM1: '2120.1',
      MCM2: '2125',
      XREF1: 'A0425',
      COV: 'I',
      ASC_GRP: 'YY',
      ASC_DT: '20080101',
      PROCNOTE: '88',
      BETOS: 'O1A',
      TOS1: 'D',
      TOS2: 'P',
      ANEST_BU: '0',
      'ADD DT': '19820101',
      'ACT EFF DT': '19820101',
      'ACTION CD': 'N',
    }),
    row({
      HCPC: 'J9999',
      SEQNUM: '100',
      RECID: '3',
      'LONG DESCRIPTION': 'Some drug',
      'SHORT DESCRIPTION': 'Some drug',
      PRICE1: '51',
      PRICE2: '53',
      MULT_PI: 'A',
      STATUTE: '1833(t)',
      LABCERT1: '340',
      LABCERT2: '630',
      COV: 'D',
      ANEST_BU: '0',
      'ADD DT': '20200101',
      'ACT EFF DT': '20250101',
      'TERM DT': '20241231',
      'ACTION CD': 'D',
    }),
    row({
      HCPC: 'A1',
      SEQNUM: '100',
      RECID: '7',
      'LONG DESCRIPTION': 'Care of one thing',
      'SHORT DESCRIPTION': 'One thing',
      COV: 'C',
      'ADD DT': '20020701',
      'ACT EFF DT': '20020701',
      'ACTION CD': 'N',
    }),
  ];
}
