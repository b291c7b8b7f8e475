import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SelectField, TextArea, TextField } from './field.tsx';

describe('a field', () => {
  it('has exactly its label as its name; the count stands beside it', () => {
    const html = renderToStaticMarkup(
      <TextField id="s" label="Slugline" count="26/24" name="slugline" defaultValue="BOLIVIA" />,
    );
    expect(html).toContain('<label for="s">Slugline</label><span class="count">26/24</span>');
    expect(html).toContain('id="s"');
    expect(html).toContain('value="BOLIVIA"');
    expect(html).not.toContain('aria-invalid');
    expect(html).not.toContain('aria-describedby');
  });

  it('is tied to its hint and its error', () => {
    const html = renderToStaticMarkup(
      <TextArea
        id="r"
        label="Reason"
        name="reason"
        hint="Readers do not see it."
        error="Say why."
      />,
    );
    expect(html).toContain('aria-describedby="r-hint r-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('<p class="hint" id="r-hint">Readers do not see it.</p>');
    expect(html).toMatch(/<p class="error" id="r-error">.*Say why\./);
  });

  it('of choices has a word for none, where none may be chosen', () => {
    const options = [{ value: 'a', label: 'World' }];
    expect(
      renderToStaticMarkup(<SelectField label="Desk" options={options} empty="Any" />),
    ).toContain('<option value="">Any</option><option value="a">World</option>');
    expect(renderToStaticMarkup(<SelectField label="Desk" options={options} />)).not.toContain(
      'value=""',
    );
  });
});
