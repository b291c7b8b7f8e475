/**
 * What lies behind something else when the focus comes to it (WCAG 2.4.11), a sentence for each.
 * Runs in the page.
 */
export function hiddenFocus(): string[] {
  const found: string[] = [];
  const ways = 'a[href], button, input, select, textarea, summary';
  for (const way of document.querySelectorAll<HTMLElement>(ways)) {
    way.focus();
    const { left, top, width, height } = way.getBoundingClientRect();
    if (document.activeElement !== way || width < 2 || height < 2) continue;
    const over = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 12));
    const foot = over?.closest('.rail, .bar-actions, .decide-foot, .story-bar');
    if (foot && !foot.contains(way))
      found.push(`“${(way.textContent ?? '').slice(0, 24)}” is behind ${foot.className}`);
  }
  return found;
}
