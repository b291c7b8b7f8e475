import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { shapeScripts } from './scripts.ts';

function shaped(html: string): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  shapeScripts(document.body);
  return (document.body.textContent ?? '').replace(/\s+/g, ' ').trim();
}

describe('a figure says what it said', () => {
  test.each([
    ['10<sup>6</sup> votes', '10⁶ votes'],
    ['in 2024<sup>3</sup>', 'in 2024³'],
    ['5 km<sup>2</sup>', '5 km²'],
    ['H<sub>2</sub>O', 'H₂O'],
    ['1<sup>st</sup>', '1st'],
    ['the vote<span style="vertical-align:super;font-size:0.6em">4</span>', 'the vote⁴'],
    ['10<sup>-6</sup> and 10<sup>−9</sup>, 10<sup>–3</sup>', '10⁻⁶ and 10⁻⁹, 10⁻³'],
    ['Ca<sup>2+</sup>, SO<sub>4</sub><sup>2−</sup>', 'Ca²⁺, SO₄²⁻'],
    ['CO<sub>2e</sub>', 'CO₂e'],
    ['10<sup>n</sup>, 2<sup>x</sup>, 10<sup>n+1</sup>', '10ⁿ, 2ˣ, 10ⁿ⁺¹'],
    ['10<sup>6.5</sup>', '10^6.5'],
    ['2024<sup>1,2</sup>', '2024¹,²'],
    ['2024<sup>12–14</sup>', '2024¹²–¹⁴'],
    ['<sup>1</sup>/<sub>2</sub> cup', '¹/₂ cup'],
    ['2<sup>3<sup>4</sup></sup>', '2^(3^4)'],
    ['٢٠٢٤<sup>٣</sup>', '٢٠٢٤^٣'],
    ['x<sub>1</sub> + x<sub>2</sub>', 'x₁ + x₂'],
  ])('%s', (html, text) => expect(shaped(`<p>${html}</p>`)).toBe(text));
});

describe('letters and marks', () => {
  test.each([
    ['M<sup>me</sup> Curie, 2<sup>e</sup> tour', 'Mme Curie, 2e tour'],
    ['1<sup>o</sup>, 1<sup>a</sup>', '1º, 1ª'],
    ['Acme<sup>TM</sup>, Acme<sup>®</sup>', 'Acme™, Acme®'],
    [
      'in 2024<sup class="reference"><a href="#n"><span>[</span>3<span>]</span></a></sup>',
      'in 2024 [3]',
    ],
    ['the vote<sup>[3]</sup>', 'the vote[3]'],
    ['the vote<sup>*</sup>', 'the vote*'],
    ['plain<sup> </sup>words', 'plain words'],
  ])('%s', (html, text) => expect(shaped(`<p>${html}</p>`)).toBe(text));
});

describe('programs raise text by', () => {
  test.each([
    ['Google Docs', '10<span style="font-size:0.6em;vertical-align:super;">6</span>', '10⁶'],
    ['Word', '10<span style="mso-text-raise:4.0pt;font-size:8pt">6</span>', '10⁶'],
    ['Pages', '10<span style="vertical-align: 5.0px; font-size: 8px">6</span>', '10⁶'],
    ['Apple Mail', 'H<span style="vertical-align: -3.0px">2</span>O', 'H₂O'],
    [
      'a browser that copies what it computed',
      '10<sup style="vertical-align:super">6</sup>',
      '10⁶',
    ],
    ['a style that takes it back', '10<sup style="vertical-align:baseline"> 6</sup>', '10 6'],
    ['nothing: a line set straight', 'a <span style="vertical-align:1px">6</span>', 'a 6'],
  ])('%s', (_, html, text) => expect(shaped(`<p>${html}</p>`)).toBe(text));

  test('a link in them stays', () => {
    const { document } = parseHTML(
      '<html><body><p>2024<sup><a href="https://a.example">3</a></sup></p></body></html>',
    );
    shapeScripts(document.body);
    expect(document.querySelector('a')?.textContent).toBe('³');
  });
});
