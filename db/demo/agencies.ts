/** Eleven invented agencies of an invented alliance. `code` is how each stands in a dateline. */
export const agencies = [
  {
    code: 'SUR',
    name: 'Agencia SUR',
    slug: 'agencia-sur',
    city: 'Lima',
    description:
      'A reporters’ cooperative in nine countries of South America, owned by the 140 people who write for it.',
  },
  {
    code: 'kp',
    name: 'Kontinent Presse',
    slug: 'kontinent-presse',
    city: 'Hamburg',
    description:
      'A foundation-owned agency for Central and Western Europe, known for its long waits and short sentences.',
  },
  {
    code: 'BPB',
    name: 'Baltic Press Bureau',
    slug: 'baltic-press-bureau',
    city: 'Riga',
    description:
      'Four small newsrooms round the Baltic and the Black Sea that share one desk and one translator’s room.',
  },
  {
    code: 'GLN',
    name: 'Great Lakes Newswire',
    slug: 'great-lakes-newswire',
    city: 'Kampala',
    description: 'From the lakes to the southern plateau, in English, Swahili and Chichewa.',
  },
  {
    code: 'BUN',
    name: 'Bengal Union News',
    slug: 'bengal-union-news',
    city: 'Kolkata',
    description: 'Founded by a compositors’ union; reports from the delta to the Himalaya.',
  },
  {
    code: 'SW',
    name: 'Steppe Wire',
    slug: 'steppe-wire',
    city: 'Almaty',
    description:
      'Distances are its subject: courts, councils and markets between the Caspian and the Gobi.',
  },
  {
    code: 'STN',
    name: 'Straits News',
    slug: 'straits-news',
    city: 'Penang',
    description: 'A mutual of thirty island and harbour papers in South-East Asia.',
  },
  {
    code: 'AMD',
    name: 'Atlas Méditerranée Dépêches',
    slug: 'atlas-mediterranee-depeches',
    city: 'Tunis',
    description: 'Arabic and French from both shores and from the Sahel.',
  },
  {
    code: 'LW',
    name: 'Lagoon Wire',
    slug: 'lagoon-wire',
    city: 'Suva',
    description: 'One correspondent per archipelago, one boat between them.',
  },
  {
    code: 'NT',
    name: 'Nordlys Telegram',
    slug: 'nordlys-telegram',
    city: 'Tromsø',
    description:
      'The northernmost desk of the alliance; parliaments, fisheries and the long night.',
  },
  {
    code: 'CC',
    name: 'Caribe Cable',
    slug: 'caribe-cable',
    city: 'Santo Domingo',
    description: 'Central America and the islands, in three languages and one style book.',
  },
] as const;
export type AgencyCode = (typeof agencies)[number]['code'];
