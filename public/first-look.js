// Runs before the first paint of every page of ours: the theme and text size of last time, so that nothing flashes or
// moves when the settings have been read. src/panels/parts/first-look.ts keeps them.
try {
  const look = JSON.parse(localStorage.getItem('look') ?? '{}');
  if (look.theme === 'light' || look.theme === 'dark') document.body.dataset.theme = look.theme;
  if (look.textSize >= 0.8 && look.textSize <= 2)
    document.body.style.setProperty('--scale', String(look.textSize));
} catch {
  // An unreadable note of last time is no reason to stop: the settings follow.
}
