export { AccountsService } from './accounts.service.js';
export { Me } from './audience.guard.js';
export { Organisation } from './organisation.entity.js';
export { PeopleModule } from './people.module.js';
export { Person } from './person.entity.js';
export { Role } from './role.entity.js';
export { SessionsService } from './sessions.service.js';
export { hasRole, hasRoleFor, roleNames, type Place, type RoleName, type Viewer } from './viewer.js';
