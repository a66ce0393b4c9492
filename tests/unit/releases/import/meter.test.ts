import { expect, it } from 'vitest';
import { Meter, type Progress } from '../../../../src/releases/import/meter';

const RELEASE = { kind: 'hcpcs', label: '2026-01', setting: null, from: null, to: null } as const;

it('judges the time left by what was done, and not before there is something to judge by', () => {
  let time = 0;
  const told: Progress[] = [];
  const meter = new Meter(
    1000,
    (progress) => told.push(progress),
    () => time,
  );
  meter.begin(RELEASE, 1000);
  time = 1000;
  meter.readBytes(100);
  expect(told.at(-1)).toMatchObject({ bytes: 100, secondsLeft: null });
  time = 5000;
  meter.readBytes(900);
  meter.readRows(50);
  expect(told.at(-1)).toMatchObject({ step: 'reading', done: 0.5, secondsLeft: 5 });
  time = 8000;
  meter.packedRows(25);
  expect(told.at(-1)).toMatchObject({ step: 'saving', rows: 50, done: 0.75, secondsLeft: 3 });
});

it('tells ten times a second at most', () => {
  let time = 0;
  let told = 0;
  const meter = new Meter(
    1000,
    () => (told += 1),
    () => time,
  );
  meter.begin(RELEASE, 1000);
  for (; time < 1000; time += 1) meter.readBytes(1);
  expect(told).toBeLessThanOrEqual(11);
});
