/** What the gallery itself says where it shows single parts; not on any screen of the product, so not translated. */
export const galleryWords = {
  title: 'Controls',
  turnOn: 'Turn on',
  normal: 'Normal',
  copy: 'Copy code',
  erase: 'Erase',
  notNow: 'Not now',
  category: 'Category III',
  billable: 'Billable',
  conditions: 'Covered with conditions',
  notBillable: 'Not billable',
  on: 'On',
  hint: 'With a hint beneath',
  off: 'Off',
  fixed: 'Fixed',
  nothing: 'Nothing here',
  fewer: 'Try fewer words.',
};
