import type { Room } from '../room.ts';

export const events = {
  permissions: {
    'event.read': {
      roles: {
        reporter: 'own',
        sub_editor: 'own',
        editor: 'desk',
        chief_editor: 'all',
        legal: 'all',
        admin: 'all',
      },
    },
  },
  deliveries: {
    log: {
      load: async () => (await import(/* turbopackIgnore: true */ './log-event.ts')).logEvent,
    },
  },
  jobs: {
    undeliverable: {
      cron: '*/5 * * * *',
      load: async () =>
        (await import(/* turbopackIgnore: true */ './undeliverable.ts')).reportUndeliverable,
    },
  },
  screens: {
    activity: {
      name: 'Activity',
      href: '/newsroom/activity',
      icon: 'clock',
      key: 'a',
      permission: 'event.read',
      place: 60,
    },
  },
  purge: {
    'delivered messages': {
      days: 30,
      load: async () =>
        (await import(/* turbopackIgnore: true */ './purge-delivered.ts')).purgeDelivered,
    },
  },
} as const satisfies Room;
