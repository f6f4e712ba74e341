export { ExportsModule } from './exports.module.js';
export { ExportedFilesService } from './requests/exported-files.service.js';
