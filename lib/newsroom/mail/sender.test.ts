import { describe, expect, it } from 'vitest';
import { messageIdOf, senderOf } from './sender.ts';

const organisation = 'The Testing Wire';

describe('the sender', () => {
  it.each([
    ['https://news.example.org', 'newsroom@news.example.org'],
    ['http://localhost:3000', 'newsroom@localhost'],
    ['http://127.0.0.1:4402', 'newsroom@[127.0.0.1]'],
    ['http://[::1]:4402', 'newsroom@[IPv6:::1]'],
    ['http://[2001:db8::7]', 'newsroom@[IPv6:2001:db8::7]'],
    ['https://münchen.example', 'newsroom@xn--mnchen-3ya.example'],
  ])('of %s is %s with the organisation’s name', (siteUrl, address) => {
    expect(senderOf(undefined, { siteUrl, organisation })).toEqual({
      name: organisation,
      address,
    });
  });

  it('is whom the environment names', () => {
    const siteUrl = 'https://news.example.org';
    expect(senderOf({ name: '', address: 'wire@mail.example' }, { siteUrl, organisation })).toEqual(
      { name: organisation, address: 'wire@mail.example' },
    );
    expect(
      senderOf({ name: 'Wire', address: 'wire@mail.example' }, { siteUrl, organisation }),
    ).toEqual({ name: 'Wire', address: 'wire@mail.example' });
  });
});

it('a message is identified at the sender’s domain', () => {
  expect(messageIdOf('x.0', { name: '', address: 'newsroom@[IPv6:::1]' })).toBe('<x.0@[IPv6:::1]>');
});
