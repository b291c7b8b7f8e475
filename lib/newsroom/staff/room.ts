import type { Room } from '../room.ts';

export const staff = {
  permissions: {
    'staff.view': { roles: { chief_editor: 'all', admin: 'all' } },
    'staff.manage': { roles: { admin: 'all' } },
  },
  families: { staff: { label: 'Staff', place: 80 } },
  events: {
    'staff.created': { sentence: 'made an account for', mail: null, label: null },
    'staff.roles_changed': { sentence: 'changed the roles of', mail: null, label: null },
    'staff.renamed': { sentence: 'renamed', mail: null, label: null },
    'staff.email_changed': { sentence: 'changed the email of', mail: null, label: null },
    'staff.deactivated': { sentence: 'deactivated', mail: null, label: null },
    'staff.reactivated': { sentence: 'let * back in', mail: null, label: null },
    'staff.password_reset': { sentence: 'reset the password of', mail: null, label: null },
  },
  screens: {
    staff: {
      name: 'Staff',
      href: '/newsroom/staff',
      icon: 'staff',
      key: 'p',
      permission: 'staff.view',
      place: 50,
    },
  },
} as const satisfies Room;
