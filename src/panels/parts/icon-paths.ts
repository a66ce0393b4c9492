/** Our own shapes, one constant each so that a bundle carries only what it shows. */
export const errorIcon = 'M5.5 1.8h5l3.7 3.7v5l-3.7 3.7h-5l-3.7-3.7v-5zM8 4.8v3.9M8 11.2v.1';
export const warningIcon = 'M8 2 14.6 13.6H1.4zM8 6.2v3.6M8 11.7v.1';
export const infoIcon = 'M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0M8 7.4v3.8M8 4.8v.1';
export const searchIcon = 'M11.5 7A4.5 4.5 0 1 1 2.5 7a4.5 4.5 0 0 1 9 0M10.3 10.3 14 14';
export const filterIcon = 'M2 4h12M4.5 8h7M6.8 12h2.4';
export const closeIcon = 'm3.8 3.8 8.4 8.4M12.2 3.8l-8.4 8.4';
export const checkIcon = 'm2.8 8.6 3.4 3.4 7-7.6';
export const copyIcon = 'M5.5 5.5h8v8h-8zM3.6 10.5H2.5v-8h8v1.1';
export const panelIcon = 'M2 3h12v10H2zM9.8 3v10';
export const gearIcon =
  'M2 4.5h6.2M11.8 4.5H14M2 11.5h2.2M7.8 11.5H14M11.8 4.5a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0M7.8 11.5a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0';
export const backIcon = 'M13.5 8h-11M6.5 4l-4 4 4 4';
export const nextIcon = 'm6 3.5 4.5 4.5L6 12.5';
export const muteIcon = 'M2 2l12 12M4.2 6.2V9L3 11.2h8M6.2 13.6h3.6M6 3.3A3.8 3.8 0 0 1 11.8 6.6v2.4l.6 1';
export const undoIcon = 'M5.5 3 2.5 6l3 3M2.5 6h7a3.5 3.5 0 0 1 0 7H6';
export const outsideIcon = 'M9 2.5h4.5V7M13.5 2.5 7.5 8.5M11.5 9.5v4h-9v-9h4';
export const trashIcon = 'M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.6 9h6.8l.6-9M6.7 7v4M9.3 7v4';
export const plusIcon = 'M8 3v10M3 8h10';
export const pinIcon = 'M5.5 2.5h5M6.5 2.5v4L4.5 9v1h7V9l-2-2.5v-4M8 10v4';
export const findIcon = 'M12 8A4 4 0 1 1 4 8a4 4 0 0 1 8 0M8 1.5V4M8 12v2.5M1.5 8H4M12 8h2.5';
export const saveIcon = 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11';
export const loadIcon = 'M8 10.5v-8M4.5 5.5 8 2l3.5 3.5M2.5 13.5h11';
export const conflictIcon = 'M2 5.5h10M9.5 3 12 5.5 9.5 8M14 10.5H4M6.5 8 4 10.5 6.5 13';
export const lockIcon = 'M3.5 7.5h9v6h-9zM5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2';
