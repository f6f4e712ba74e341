import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AreaRow, CompetenceRow, FrameworkRow } from './competence.entity.js';
import { CompetencesService } from './competences.service.js';

/** The framework that modules teach, quizzes give evidence of and surveys ask about. */
@Module({
  imports: [TypeOrmModule.forFeature([FrameworkRow, AreaRow, CompetenceRow])],
  providers: [CompetencesService],
  exports: [CompetencesService],
})
export class CompetencesModule {}
