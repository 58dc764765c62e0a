/** Light or dark: as the system has it, until somebody chooses. */
const CHOICE = 'bandstand-theme';
const system = matchMedia('(prefers-color-scheme: dark)');

export function dark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : system.matches;
}

export function applyTheme() {
  const chosen = localStorage.getItem(CHOICE);
  if (chosen) {
    document.documentElement.dataset.theme = chosen;
  } else {
    delete document.documentElement.dataset.theme;
  }
}

/** Changes between light and dark; what the system has is no choice, so that the page follows the system again. */
export function toggleTheme() {
  const wantsDark = !dark();
  if (wantsDark === system.matches) {
    localStorage.removeItem(CHOICE);
  } else {
    localStorage.setItem(CHOICE, wantsDark ? 'dark' : 'light');
  }
  applyTheme();
}
