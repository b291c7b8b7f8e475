import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Button, ButtonLink } from './button.tsx';

describe('a button', () => {
  it('keeps its shortcut out of its name and tells it to assistive technology', () => {
    const html = renderToStaticMarkup(
      <Button kind="go" keys="Ctrl ⏎">
        Submit for review
      </Button>,
    );
    expect(html).toBe(
      '<button type="button" class="button go" aria-keyshortcuts="Control+Enter">Submit for ' +
        'review<span class="keyhint" aria-hidden="true"><kbd>Ctrl ⏎</kbd></span></button>',
    );
  });

  it('sends a form only where it is told to', () => {
    expect(renderToStaticMarkup(<Button>Cancel</Button>)).toContain('type="button"');
    expect(renderToStaticMarkup(<Button type="submit">Save</Button>)).toContain('type="submit"');
  });

  it('shows a mark alone only with a name', () => {
    const html = renderToStaticMarkup(<Button icon="close" kind="plain" aria-label="Close" />);
    expect(html).toContain('class="button plain icon"');
    expect(html).toContain('aria-label="Close"');
    expect(html).toContain('<svg class="ico" viewBox="0 0 16 16" aria-hidden="true">');
  });

  it('that goes somewhere is a link', () => {
    expect(
      renderToStaticMarkup(
        <ButtonLink href="/newsroom" keys="E">
          My work
        </ButtonLink>,
      ),
    ).toMatch(/^<a class="button" aria-keyshortcuts="E" href="\/newsroom">My work/);
  });
});
