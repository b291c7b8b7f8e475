import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { RoleGrid } from './role-grid.tsx';

const desks = [
  { id: 'w', name: 'World' },
  { id: 'p', name: 'Press' },
];
const html = renderToStaticMarkup(
  <RoleGrid
    desks={desks}
    held={[
      { role: 'editor', deskId: 'w' },
      { role: 'admin', deskId: null },
    ]}
    error="Choose again."
  />,
);
const box = (name: string) =>
  new RegExp(`<input[^>]*aria-label="${name}"[^>]*>`).exec(html)?.[0] ?? '';

describe('the roles of a person', () => {
  it('are boxes that are named by role and desk', () => {
    expect(box('Editor on World')).toContain('value="editor:w"');
    expect(box('Editor on all desks')).toContain('value="editor:*"');
  });

  it('are ticked where they are held, and nowhere else', () => {
    expect(box('Editor on World')).toContain('checked');
    expect(box('Administrator on all desks')).toContain('checked');
    expect(box('Editor on Press')).not.toContain('checked');
  });

  it('are offered desk by desk only where a desk matters', () => {
    expect(box('Administrator on World')).toBe('');
    expect(box('Chief editor on World')).toBe('');
  });

  it('say what is the matter', () => {
    expect(html).toContain('Choose again.');
  });
});
