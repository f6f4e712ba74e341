import { Module } from '@nestjs/common';
import { ApiDocument } from './api-document.service.js';
import { ApiController } from './api.controller.js';

/** The interface for machines describes itself. Its operations stand in the rooms. */
@Module({ controllers: [ApiController], providers: [ApiDocument] })
export class ApiModule {}
