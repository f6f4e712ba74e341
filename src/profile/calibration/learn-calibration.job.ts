import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.service.js';
import { CalibrationService } from './calibration.service.js';

/** Every night: how what people say of themselves goes with what they show is learned anew, where there is more to learn from. */
@Injectable()
export class LearnCalibration implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly calibrations: CalibrationService,
  ) {}

  onModuleInit(): void {
    this.jobs.repeat('learn-calibration', '30 3 * * *', (_data, now) => this.calibrations.learn(now));
  }
}
