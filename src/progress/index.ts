export { Fact } from './fact.entity.js';
export { lockedPage } from './locked.page.js';
export { moduleAtHome, shownNext, shownProgress, type ShownModule, type ShownNext, type ShownProgress } from './course.page.js';
export { Offers, type Offer, type OfferSource } from './offers.service.js';
export { ProgressModule } from './progress.module.js';
export { keepGrades, ProgressService, type AlsoKept, type OpenedStep, type Study } from './progress.service.js';
export { RenewalsService } from './renewals.service.js';
export { CourseRecord, type FactKind, type RecordedModule, type RecordedStep } from './record.js';
