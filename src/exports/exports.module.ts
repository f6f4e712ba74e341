import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CodingModule } from '../coding/index.js';
import { DisclosureModule } from '../disclosure/index.js';
import { PeopleModule } from '../people/index.js';
import { SurveysModule } from '../surveys/index.js';
import { ExportsService } from './exports.service.js';
import { ExportedFile, ExportedPiece } from './requests/exported-file.entity.js';
import { ExportedFilesService } from './requests/exported-files.service.js';
import { ExportsApiController } from './requests/exports.api.controller.js';
import { ExportsController } from './requests/exports.controller.js';
import { ExportsJob } from './requests/exports.job.js';
import { FileMakingService } from './requests/file-making.service.js';

/** Files for analysts: what was answered, named and labelled by one dictionary. */
@Module({
  imports: [TypeOrmModule.forFeature([ExportedFile, ExportedPiece]), CodingModule, DisclosureModule, PeopleModule, SurveysModule],
  controllers: [ExportsController, ExportsApiController],
  providers: [ExportsService, ExportedFilesService, FileMakingService, ExportsJob],
  exports: [ExportsService, ExportedFilesService],
})
export class ExportsModule {}
