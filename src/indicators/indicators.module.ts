import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EmploymentImbalanceController } from './employment-imbalance.controller.js';
import { Indicator } from './indicator.entity.js';
import { IndicatorsService } from './indicators.service.js';

/** Sourced figures about countries. */
@Module({
  imports: [TypeOrmModule.forFeature([Indicator])],
  controllers: [EmploymentImbalanceController],
  providers: [IndicatorsService],
  exports: [IndicatorsService],
})
export class IndicatorsModule {}
