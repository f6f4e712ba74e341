import { Module } from '@nestjs/common';
import { DemoService } from './demo.service.js';

/** People who are made up, for trying the installation out and for load. */
@Module({ providers: [DemoService], exports: [DemoService] })
export class DemoModule {}
