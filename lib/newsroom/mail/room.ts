import type { Room } from '../room.ts';

export const mail = {
  deliveries: {
    // Mail that old tells nobody anything.
    mail: {
      lastTry: 10,
      load: async () => (await import(/* turbopackIgnore: true */ './deliver-mail.ts')).deliverMail,
    },
  },
} as const satisfies Room;
